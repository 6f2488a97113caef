import type { TokenType } from '../../model/catalog';
import type { PageAdapter } from '../contract';
import { scopeInId } from '../deploy-scope';
import { formAround, openForm } from '../token-form';
import { tokenTypeAmong } from '../token-pages';
import { type D1Selectors, d1Selectors } from './selectors';

const tokenTypes: readonly TokenType[] = ['deploy'];

/** Deploy tokens, server-rendered: every scope is a field of its own with a hidden companion. */
export function d1Adapter(selectors: D1Selectors): PageAdapter {
  return {
    id: 'D1',
    title: 'Rails form of deploy tokens',
    gitlab: ['13.0', '14.10'],
    tokenTypes,
    examples: [
      {
        url: 'https://gitlab.com/team/rocket/-/settings/repository',
        dataPage: 'projects:settings:repository:show',
      },
      {
        url: 'https://gitlab.com/groups/team/-/settings/repository',
        dataPage: 'groups:settings:repository:show',
      },
    ],
    find(document, dataPage) {
      const tokenType = tokenTypeAmong(dataPage, tokenTypes);
      const form = tokenType && formAround(document, selectors.scopeInput);
      if (!tokenType || !form) return null;
      return openForm(
        {
          generation: 'D1',
          scopes: { input: selectors.scopeInput, rows: selectors.rows, scopeOf: scopeInId },
          wrapper: null,
          roleSelect: null,
        },
        tokenType,
        form,
      );
    },
  };
}

export const d1 = d1Adapter(d1Selectors);
