import type { TokenType } from '../../model/catalog';
import type { PageAdapter } from '../contract';
import { scopeInValue } from '../scope-boxes';
import { formAround, openForm, showsAny } from '../token-form';
import { tokenTypeAmong } from '../token-pages';
import { type R1Selectors, r1Selectors } from './selectors';

const tokenTypes: readonly TokenType[] = ['personal', 'project', 'impersonation'];

/** The first Rails form: no form id, no role, none of the help ids of R2. */
export function r1Adapter(selectors: R1Selectors): PageAdapter {
  return {
    id: 'R1',
    title: 'Rails form, without a role',
    gitlab: ['13.0', '13.12'],
    tokenTypes,
    examples: [
      {
        url: 'https://gitlab.example.com/-/profile/personal_access_tokens',
        dataPage: 'profiles:personal_access_tokens:index',
      },
      {
        url: 'https://example.com/gitlab/-/profile/personal_access_tokens',
        dataPage: 'profiles:personal_access_tokens:create',
      },
      {
        url: 'https://gitlab.example.com/team/rocket/-/settings/access_tokens',
        dataPage: 'projects:settings:access_tokens:index',
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
      return openForm(
        {
          generation: 'R1',
          scopes: { input: selectors.scopeInput, rows: selectors.rows, scopeOf: scopeInValue },
          wrapper: null,
          roleSelect: null,
        },
        tokenType,
        form,
      );
    },
  };
}

export const r1 = r1Adapter(r1Selectors);
