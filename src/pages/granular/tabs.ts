/** The two generations with tabs: each tab's pane holds the resources and the chosen permissions of one section. */
import type { GranularForm, GranularGenerationId } from './contract';
import { openGranularForm } from './form';

export interface TabSelectors {
  readonly switches: string;
  /** Every pane, in the order of the tabs. */
  readonly chosen: string;
  readonly list: string;
}

export const tabSelectors: TabSelectors = {
  switches: '.gl-tabs .gl-tabs-nav [role="tab"]',
  chosen: '.gl-tabs .tab-pane',
  list: '.gl-tabs .tab-pane.active',
};

/** As `openGranularForm`: the tab that is selected shows its section. */
export function openTabbedForm(
  generation: GranularGenerationId,
  selectors: TabSelectors,
  root: HTMLElement,
): GranularForm | null {
  return openGranularForm(
    {
      generation,
      ...selectors,
      isActive: (control) => control.getAttribute('aria-selected') === 'true',
    },
    root,
  );
}
