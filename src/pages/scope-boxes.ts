/** Reading the scope checkboxes of a form: all of them or none, never a guess about some. */
import type { ScopeName } from '../model/catalog';
import type { ScopeBox } from './contract';

/** How one generation writes a scope. */
export interface ScopeMarkup {
  /** Selects the scope checkboxes and nothing else. */
  readonly input: string;
  /** Alternatives for the element around one checkbox and its label. */
  readonly rows: readonly string[];
  /** GitLab's name of the scope, or null when the mark-up does not say. */
  scopeOf(input: HTMLInputElement): ScopeName | null;
}

/** Scope names have no spaces; `user:*` is the oddest known. */
const scopeName = /^[\w:*.-]+$/;

/**
 * All scope boxes below `root` in page order. Empty when one of them cannot be told apart beyond doubt (no name, the
 * same name twice, no row of its own, a row inside a label): half a form is worse than none.
 */
export function readBoxes(root: Element, markup: ScopeMarkup): readonly ScopeBox[] {
  const inputs = [...root.querySelectorAll<HTMLInputElement>(markup.input)];
  const boxes = inputs.flatMap((input) => boxOf(root, input, inputs, markup) ?? []);
  const scopes = new Set(boxes.map((box) => box.scope));
  return boxes.length === inputs.length && scopes.size === boxes.length ? boxes : [];
}

function boxOf(
  root: Element,
  input: HTMLInputElement,
  inputs: readonly HTMLInputElement[],
  markup: ScopeMarkup,
): ScopeBox | null {
  const scope = markup.scopeOf(input);
  if (!scope || !scopeName.test(scope)) return null;
  for (const selector of markup.rows) {
    const row = input.closest<HTMLElement>(selector);
    if (!row || row === root || !root.contains(row)) continue;
    const shared = inputs.some((other) => other !== input && row.contains(other));
    return shared || row.closest('label') ? null : { scope, input, row };
  }
  return null;
}

/** The name in the checkbox's own `value`, as Rails and the checkbox group of Vue write it. */
export function scopeInValue(input: HTMLInputElement): ScopeName | null {
  return input.getAttribute('value');
}
