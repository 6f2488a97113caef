/** What the Vue forms (V1, V2) have in common, and what tells them apart. */
import type { ScopeName } from '../model/catalog';
import { scopeInValue } from './scope-boxes';

/** The form of V1 and V2. The ids of everything inside are counters and are never used. */
export const vueForm = 'form#token-create-form';

/** Scope checkboxes: the test id sits on the input itself. */
export const vueScopeInput = '.gl-form-checkbox-group input[type="checkbox"][data-testid$="-checkbox"]';

/** Any of these makes the form V1, made on demand on the page that lists tokens; a form with none of them is V2. */
export const listPageSigns: readonly string[] = [
  // Heading of the list, next to which the form is made and destroyed.
  '[data-testid="add-new-token-button"]',
  // The form's own background inside the list page.
  'form#token-create-form.gl-bg-subtle',
];

/** The name in `value`, given twice: the test id must agree, or the box is not what we think it is. */
export function scopeInValueAndTestId(input: HTMLInputElement): ScopeName | null {
  const scope = scopeInValue(input);
  return input.getAttribute('data-testid') === `${scope}-checkbox` ? scope : null;
}
