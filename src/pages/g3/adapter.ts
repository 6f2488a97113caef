import type { GranularAdapter } from '../granular/contract';
import { granularRoot, openGranularForm } from '../granular/form';
import { type G3Selectors, g3Selectors } from './selectors';

/** The newest fine-grained form: three buttons switch the sections, all chosen permissions stand on the right. */
export function g3Adapter(selectors: G3Selectors): GranularAdapter {
  return {
    id: 'G3',
    title: 'Fine-grained form with section buttons',
    gitlab: ['19.2', null],
    examples: [
      {
        url: 'https://gitlab.com/-/user_settings/personal_access_tokens/granular/new',
        dataPage: 'user_settings:personal_access_tokens:granular_new',
      },
    ],
    find(document, dataPage) {
      const root = granularRoot(document, dataPage);
      if (root?.querySelectorAll(selectors.chosen).length !== 3) return null;
      return openGranularForm(
        {
          generation: 'G3',
          ...selectors,
          list: null,
          // The active button is told by a class only.
          isActive: (control) => control.classList.contains('selected'),
        },
        root,
      );
    },
  };
}

export const g3 = g3Adapter(g3Selectors);
