/** D1: deploy tokens, server-rendered: every scope is a field of its own with a hidden companion. */
export const d1Selectors = {
  scopeInput: 'input[type="checkbox"][name^="deploy_token["]',
  rows: ['fieldset.form-check', '.form-check', '.gl-form-checkbox'],
};
export type D1Selectors = typeof d1Selectors;
