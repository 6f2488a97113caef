import type { TokenType } from '../../model/catalog';
import type { PageAdapter } from '../contract';
import { scopeInValue } from '../scope-boxes';
import { only, openForm } from '../token-form';
import { tokenTypeAmong } from '../token-pages';
import { type R3Selectors, r3Selectors } from './selectors';

const tokenTypes: readonly TokenType[] = ['personal', 'project', 'group', 'impersonation'];

/** The third Rails form: has an id. After success the page resets the boxes without an event. */
export function r3Adapter(selectors: R3Selectors): PageAdapter {
  return {
    id: 'R3',
    title: 'Rails form, later behind "Add new token"',
    gitlab: ['15.0', null],
    tokenTypes,
    examples: [
      {
        url: 'https://gitlab.example.com/-/profile/personal_access_tokens',
        dataPage: 'profiles:personal_access_tokens:index',
      },
      {
        url: 'https://gitlab.com/-/user_settings/personal_access_tokens',
        dataPage: 'user_settings:personal_access_tokens:index',
      },
      {
        url: 'https://gitlab.com/team/rocket/-/settings/access_tokens',
        dataPage: 'projects:settings:access_tokens:index',
      },
      {
        url: 'https://gitlab.com/groups/team/space/-/settings/access_tokens',
        dataPage: 'groups:settings:access_tokens:index',
      },
      {
        url: 'https://gitlab.example.com/admin/users/some.one/impersonation_tokens',
        dataPage: 'admin:impersonation_tokens:index',
      },
    ],
    find(document, dataPage) {
      const tokenType = tokenTypeAmong(dataPage, tokenTypes);
      const form = tokenType && only<HTMLFormElement>(document, selectors.form);
      if (!tokenType || !form) return null;
      return openForm(
        {
          generation: 'R3',
          scopes: { input: selectors.scopeInput, rows: selectors.rows, scopeOf: scopeInValue },
          wrapper: null,
          roleSelect: selectors.roleSelect,
        },
        tokenType,
        form,
      );
    },
  };
}

export const r3 = r3Adapter(r3Selectors);
