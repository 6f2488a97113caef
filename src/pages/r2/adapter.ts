import type { TokenType } from '../../model/catalog';
import type { PageAdapter } from '../contract';
import { scopeInValue } from '../scope-boxes';
import { formAround, openForm, showsAny } from '../token-form';
import { tokenTypeAmong } from '../token-pages';
import { type R2Selectors, r2Selectors } from './selectors';

const tokenTypes: readonly TokenType[] = ['personal', 'project', 'group', 'impersonation'];

/** The second Rails form: still no form id, but role select and help ids. */
export function r2Adapter(selectors: R2Selectors): PageAdapter {
  return {
    id: 'R2',
    title: 'Rails form, visible at once',
    gitlab: ['13.12', '15.11'],
    tokenTypes,
    examples: [
      {
        url: 'https://gitlab.example.com/-/profile/personal_access_tokens',
        dataPage: 'profiles:personal_access_tokens:index',
      },
      {
        url: 'https://gitlab.example.com/team/rocket/-/settings/access_tokens',
        dataPage: 'projects:settings:access_tokens:index',
      },
      {
        url: 'https://gitlab.example.com/groups/team/space/-/settings/access_tokens',
        dataPage: 'groups:settings:access_tokens:index',
      },
      {
        url: 'https://gitlab.example.com/admin/users/some.one/impersonation_tokens',
        dataPage: 'admin:impersonation_tokens:index',
      },
    ],
    find(document, dataPage) {
      const tokenType = tokenTypeAmong(dataPage, tokenTypes);
      const form = tokenType && formAround(document, selectors.scopeInput);
      if (!tokenType || !form || showsAny(document, selectors.later)) return null;
      if (!showsAny(document, selectors.signs)) return null;
      return openForm(
        {
          generation: 'R2',
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

export const r2 = r2Adapter(r2Selectors);
