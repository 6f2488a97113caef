/** D2: deploy tokens as Vue renders them, often in a section that is still closed. There is no `form` element around them. */
export const d2Selectors = {
  scopeInput: '#deploy-token-scopes input[type="checkbox"][name^="deploy_token_"]',
  rows: ['.gl-form-checkbox'],
  /** Around all scopes. */
  scopes: '#deploy-token-scopes',
  /** What is around this field and the scopes is the form. */
  name: 'input#deploy_token_name',
};
export type D2Selectors = typeof d2Selectors;
