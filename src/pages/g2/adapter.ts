import type { GranularAdapter } from '../granular/contract';
import { granularRoot } from '../granular/form';
import { openTabbedForm, type TabSelectors, tabSelectors } from '../granular/tabs';

/** The choice of reach stands above the tabs. */
export function g2Adapter(selectors: TabSelectors): GranularAdapter {
  return {
    id: 'G2',
    title: 'Fine-grained form with tabs',
    gitlab: ['18.11', '19.1'],
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
      if (!reach || tabs.contains(reach)) return null;
      return openTabbedForm('G2', selectors, root);
    },
  };
}

export const g2 = g2Adapter(tabSelectors);
