import type { TokenType } from '../../model/catalog';
import type { PageAdapter } from '../contract';
import { scopeInId } from '../deploy-scope';
import { around, only, openForm } from '../token-form';
import { tokenTypeAmong } from '../token-pages';
import { type D2Selectors, d2Selectors } from './selectors';

const tokenTypes: readonly TokenType[] = ['deploy'];

/** Deploy tokens as Vue renders them, often in a section that is still closed. */
export function d2Adapter(selectors: D2Selectors): PageAdapter {
  return {
    id: 'D2',
    title: 'Vue form of deploy tokens',
    gitlab: ['15.0', null],
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
      const scopes = tokenType && only(document, selectors.scopes);
      const form = scopes && around(scopes, only(document, selectors.name));
      if (!tokenType || !form) return null;
      return openForm(
        {
          generation: 'D2',
          scopes: { input: selectors.scopeInput, rows: selectors.rows, scopeOf: scopeInId },
          wrapper: '#deploy-token-scopes',
          roleSelect: null,
        },
        tokenType,
        form,
      );
    },
  };
}

export const d2 = d2Adapter(d2Selectors);
