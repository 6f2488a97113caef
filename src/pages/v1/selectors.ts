import { listPageSigns, vueForm, vueScopeInput } from '../vue-markup';

/** V1: made when "Add new token" is pressed or the address prefills it; destroyed again by Cancel and by success. */
export const v1Selectors = {
  /** The open form. */
  form: vueForm,
  /** Each scope, once Vue has rendered. */
  scopeInput: vueScopeInput,
  /** Around one checkbox and its label. */
  rows: ['.gl-form-checkbox'],
  /** Heading, checkboxes and error message of the scopes. */
  wrapper: '.form-group',
  /** At least one must be there, or the form is V2. */
  signs: listPageSigns,
};
export type V1Selectors = typeof v1Selectors;
