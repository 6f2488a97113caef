import { namedRailsForm, railsScopeInput, secondRailsSigns } from '../rails-markup';

/** R1: server-rendered, everything there when the page has loaded. */
export const r1Selectors = {
  /** Each scope, at load. */
  scopeInput: railsScopeInput,
  /** Around one checkbox, its label and its help. */
  rows: ['fieldset.form-check'],
  /** Present only in later Rails forms; must be absent. */
  later: [namedRailsForm, ...secondRailsSigns],
};
export type R1Selectors = typeof r1Selectors;
