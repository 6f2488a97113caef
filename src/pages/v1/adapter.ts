import type { TokenType } from '../../model/catalog';
import type { PageAdapter } from '../contract';
import { only, openForm, showsAny } from '../token-form';
import { tokenTypeAmong } from '../token-pages';
import { scopeInValueAndTestId } from '../vue-markup';
import { type V1Selectors, v1Selectors } from './selectors';

/** Seen for personal tokens and service accounts; the others are accepted because the same component may serve them. */
const tokenTypes: readonly TokenType[] = ['personal', 'project', 'group', 'impersonation', 'service_account'];

/** The first Vue form, on the page that lists tokens. */
export function v1Adapter(selectors: V1Selectors): PageAdapter {
  return {
    id: 'V1',
    title: 'Vue form on the list page, behind "Add new token"',
    gitlab: ['18.0', null],
    tokenTypes,
    examples: [
      {
        url: 'https://gitlab.com/-/user_settings/personal_access_tokens',
        dataPage: 'user_settings:personal_access_tokens:index',
      },
      {
        url: 'https://example.com/gitlab/-/user_settings/personal_access_tokens?name=ci&scopes=read_api',
        dataPage: 'user_settings:personal_access_tokens:index',
      },
      {
        url: 'https://gitlab.com/groups/team/-/settings/service_accounts/7/access_tokens',
        dataPage: 'groups:settings:service_accounts:index',
      },
      {
        url: 'https://gitlab.example.com/admin/application_settings/service_accounts/7/access_tokens',
        dataPage: 'admin:application_settings:service_accounts:index',
      },
    ],
    find(document, dataPage) {
      const tokenType = tokenTypeAmong(dataPage, tokenTypes);
      const form = tokenType && only<HTMLFormElement>(document, selectors.form);
      if (!tokenType || !form || !showsAny(document, selectors.signs)) return null;
      return openForm(
        {
          generation: 'V1',
          scopes: { input: selectors.scopeInput, rows: selectors.rows, scopeOf: scopeInValueAndTestId },
          wrapper: selectors.wrapper,
          roleSelect: null,
        },
        tokenType,
        form,
      );
    },
  };
}

export const v1 = v1Adapter(v1Selectors);
