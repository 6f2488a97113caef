import { listPageSigns, vueForm, vueScopeInput } from '../vue-markup';

/** V2: a page of its own; the form is rendered at once and replaced by the created token. */
export const v2Selectors = {
  /** The form, once Vue has rendered. */
  form: vueForm,
  /** Each scope, once Vue has rendered. */
  scopeInput: vueScopeInput,
  /** Around one checkbox and its label. */
  rows: ['.gl-form-checkbox'],
  /** Heading, checkboxes and error message of the scopes. */
  wrapper: '.form-group',
  /** Present only in V1; must be absent. */
  listPage: listPageSigns,
};
export type V2Selectors = typeof v2Selectors;
