import type { ScopeName, TokenType } from '../../model/catalog';
import type { PageAdapter } from '../contract';
import { formAround, openForm } from '../token-form';
import { tokenTypeAmong } from '../token-pages';
import { type V3Selectors, v3Selectors } from './selectors';

const tokenTypes: readonly TokenType[] = ['personal', 'project', 'group'];

/** The Vue form with categories. Ticking `api` clears and disables every other scope. */
export function v3Adapter(selectors: V3Selectors): PageAdapter {
  const scopeOf = (input: HTMLInputElement): ScopeName | null =>
    selectors.rows
      .map((row) => input.closest(row))
      .find((row) => row !== null)
      ?.getAttribute('data-testid') ?? null;
  return {
    id: 'V3',
    title: 'Vue form with categories',
    gitlab: ['19.2', null],
    tokenTypes,
    examples: [
      {
        url: 'https://gitlab.com/-/user_settings/personal_access_tokens/legacy/new',
        dataPage: 'user_settings:personal_access_tokens:legacy_new',
      },
    ],
    find(document, dataPage) {
      const tokenType = tokenTypeAmong(dataPage, tokenTypes);
      const form = tokenType && formAround(document, selectors.scopeInput);
      if (!tokenType || !form) return null;
      return openForm(
        {
          generation: 'V3',
          scopes: { input: selectors.scopeInput, rows: selectors.rows, scopeOf },
          wrapper: selectors.wrapper,
          roleSelect: null,
        },
        tokenType,
        form,
      );
    },
  };
}

export const v3 = v3Adapter(v3Selectors);
