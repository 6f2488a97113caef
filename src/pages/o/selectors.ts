import { railsScopeInput } from '../rails-markup';

/** O: forms of OAuth applications, server-rendered, new and edit alike. */
export const oSelectors = {
  /** Each scope; the boxes "confidential" and "trusted" have other names. */
  scopeInput: railsScopeInput,
  /** Around one checkbox and its label: the component of today, and the plain row of older releases. */
  rows: ['.gl-form-checkbox', 'fieldset.form-check'],
};
export type OSelectors = typeof oSelectors;
