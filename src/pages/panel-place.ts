/**
 * Where the panel goes: right before the block that holds all scopes, in the flow of the form.
 *
 * Vue (2.7, measured with GitLab's components) leaves nodes alone that it did not make, but moves the rows of a
 * `v-for` around them, so a node between rows drifts. The parent of the whole block is written out in the template
 * and never reordered. The place is also outside the `fieldset`, so that a disabled fieldset does not disable the
 * panel and screen readers do not announce the scopes' legend for it.
 */
import type { ScopeBox } from './contract';

/**
 * Null while there is no box. `wrapper` selects what holds the scopes together with their heading, so that the panel
 * stands before the heading; null where there is no such element.
 */
export function findPanelPlace(
  root: Element,
  boxes: readonly ScopeBox[],
  wrapper: string | null,
): { readonly parent: Element; readonly before: Node } | null {
  const rows = boxes.map(({ row }) => row);
  const [first] = rows;
  if (!first) return null;
  const block = blockAround(root, first, rows);
  const outer = (wrapper && within(root, block.closest(wrapper))) || block;
  const before = outer === root ? childToward(root, first) : outer;
  return before.parentElement ? { parent: before.parentElement, before } : null;
}

/** The nearest ancestor of all rows, `root` at the latest. */
function blockAround(root: Element, first: Element, rows: readonly Element[]): Element {
  let block = first.parentElement;
  while (block && block !== root && !rows.every((row) => block?.contains(row))) block = block.parentElement;
  return block ?? root;
}

function within(root: Element, element: Element | null): Element | null {
  return element && element !== root && root.contains(element) ? element : null;
}

/** The child of `root` that holds `inside`. */
function childToward(root: Element, inside: Element): Element {
  let child = inside;
  while (child.parentElement && child.parentElement !== root) child = child.parentElement;
  return child;
}
