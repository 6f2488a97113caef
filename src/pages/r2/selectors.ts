import { namedRailsForm, railsRoleSelect, railsScopeInput, secondRailsSigns } from '../rails-markup';

/** R2: server-rendered and visible at load; only the expiry is replaced by a date picker. */
export const r2Selectors = {
  /** Each scope, at load. */
  scopeInput: railsScopeInput,
  /** Around one checkbox, its label and its help: the plain row, and the row of later R2 pages. */
  rows: ['fieldset.form-check', '.gl-form-checkbox'],
  /** Project and group pages. */
  roleSelect: railsRoleSelect,
  /** At least one must be there, or the form is R1. */
  signs: secondRailsSigns,
  /** Present only in R3; must be absent. */
  later: [namedRailsForm],
};
export type R2Selectors = typeof r2Selectors;
