import { namedRailsForm, railsRoleSelect, railsScopeInput } from '../rails-markup';

/** R3: server-rendered; from GitLab 16 on hidden until "Add new token" is pressed, but complete at load. */
export const r3Selectors = {
  /** The form, shown or hidden. */
  form: namedRailsForm,
  /** Each scope, at load. */
  scopeInput: railsScopeInput,
  /** Around one checkbox and its label (the help is inside the label). */
  rows: ['.gl-form-checkbox'],
  /** Project and group pages. */
  roleSelect: railsRoleSelect,
};
export type R3Selectors = typeof r3Selectors;
