/** D2: deploy tokens as Vue renders them, often in a section that is still closed. */
export const d2Selectors = {
  scopeInput: '#deploy-token-scopes input[type="checkbox"][name^="deploy_token_"]',
  rows: ['.gl-form-checkbox'],
};
export type D2Selectors = typeof d2Selectors;
