import type { GranularAdapter } from '../granular/contract';
import { granularRoot } from '../granular/form';
import { openTabbedForm, type TabSelectors, tabSelectors } from '../granular/tabs';

/** The choice of reach stands inside the first tab, and there are two sections. */
export function g1Adapter(selectors: TabSelectors): GranularAdapter {
  return {
    id: 'G1',
    title: 'Fine-grained form of the beta, tabs around everything',
    gitlab: ['18.10', '18.10'],
    examples: [
      {
        url: 'https://gitlab.com/-/user_settings/personal_access_tokens/granular/new',
        dataPage: 'user_settings:personal_access_tokens:granular_new',
      },
    ],
    find(document, dataPage) {
      const root = granularRoot(document, dataPage);
      const tabs = root?.querySelector('.gl-tabs');
      if (!root || !tabs || root.querySelector('[data-testid="access-selector"]')) return null;
      const reach = root.querySelector('#group-access');
      if (reach && !tabs.contains(reach)) return null;
      return openTabbedForm('G1', selectors, root);
    },
  };
}

export const g1 = g1Adapter(tabSelectors);
