/** G3: a segmented control, one list, and three sections of chosen permissions that are always there. */
export const g3Selectors = {
  switches: '[data-testid="access-selector"] button',
  chosen: '[data-testid="granular-permissions-section"]',
};
export type G3Selectors = typeof g3Selectors;
