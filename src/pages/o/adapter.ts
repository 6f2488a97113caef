import type { TokenType } from '../../model/catalog';
import type { PageAdapter } from '../contract';
import { scopeInValue } from '../scope-boxes';
import { formAround, openForm } from '../token-form';
import { tokenTypeAmong } from '../token-pages';
import { type OSelectors, oSelectors } from './selectors';

const tokenTypes: readonly TokenType[] = ['oauth'];

/** OAuth applications: the page alone tells them from other Rails forms. */
export function oAdapter(selectors: OSelectors): PageAdapter {
  return {
    id: 'O',
    title: 'Rails form of OAuth applications',
    gitlab: ['13.0', null],
    tokenTypes,
    examples: [
      { url: 'https://gitlab.com/-/user_settings/applications', dataPage: 'oauth:applications:index' },
      {
        url: 'https://gitlab.com/groups/team/-/settings/applications/3/edit',
        dataPage: 'groups:settings:applications:edit',
      },
      { url: 'https://example.com/gitlab/admin/applications/new', dataPage: 'admin:applications:new' },
    ],
    find(document, dataPage) {
      const tokenType = tokenTypeAmong(dataPage, tokenTypes);
      const form = tokenType && formAround(document, selectors.scopeInput);
      if (!tokenType || !form) return null;
      return openForm(
        {
          generation: 'O',
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

export const o = oAdapter(oSelectors);
