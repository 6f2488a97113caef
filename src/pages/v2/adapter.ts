import type { TokenType } from '../../model/catalog';
import type { PageAdapter } from '../contract';
import { only, openForm, showsAny } from '../token-form';
import { tokenTypeAmong } from '../token-pages';
import { scopeInValueAndTestId } from '../vue-markup';
import { type V2Selectors, v2Selectors } from './selectors';

const tokenTypes: readonly TokenType[] = ['personal', 'project', 'group'];

/** The same Vue form as V1, on a page of its own. */
export function v2Adapter(selectors: V2Selectors): PageAdapter {
  return {
    id: 'V2',
    title: 'Vue form on its own page',
    gitlab: ['18.10', null],
    tokenTypes,
    examples: [
      {
        url: 'https://gitlab.com/-/user_settings/personal_access_tokens/legacy/new',
        dataPage: 'user_settings:personal_access_tokens:legacy_new',
      },
    ],
    find(document, dataPage) {
      const tokenType = tokenTypeAmong(dataPage, tokenTypes);
      const form = tokenType && only<HTMLFormElement>(document, selectors.form);
      if (!tokenType || !form || showsAny(document, selectors.listPage)) return null;
      return openForm(
        {
          generation: 'V2',
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

export const v2 = v2Adapter(v2Selectors);
