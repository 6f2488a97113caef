/** V3: scopes in categories. All checkboxes have the value "true"; the row names the scope. */
export const v3Selectors = {
  /** Each scope, once Vue has rendered. */
  scopeInput: 'fieldset > ul.gl-list-none > li[data-testid] input[type="checkbox"]',
  /** Around checkbox, label, info button and badge; its test id is the scope. */
  rows: ['li[data-testid]'],
  /** One category with its heading; matters when there is only one. */
  wrapper: 'fieldset',
};
export type V3Selectors = typeof v3Selectors;
