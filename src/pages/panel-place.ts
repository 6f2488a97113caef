/**
 * Where the panel goes: right before the block that holds all scopes, in the flow of the form.
 *
 * Vue (2.7, measured with GitLab's components) leaves nodes alone that it did not make, but moves the rows of a
 * `v-for` around them, so a node between rows drifts. The parent of the whole block is written out in the template
 * and never reordered. The place is also outside the `fieldset`, so that a disabled fieldset does not disable the
 * panel and screen readers do not announce the scopes' legend for it.
 */
import type { ScopeBox } from './contract';

export interface PanelAnchors {
  /** What the framework repeats, if that is more than a row (a category of scopes); null: the row. */
  readonly unit: string | null;
  /** Wrapper with the scopes' heading, to put the panel before the heading; null where there is none. */
  readonly wrapper: string | null;
}

/** Null while there is no box. */
export function findPanelPlace(
  root: Element,
  boxes: readonly ScopeBox[],
  { unit, wrapper }: PanelAnchors,
): { readonly parent: Element; readonly before: Node } | null {
  const units = boxes.map(({ row }) => (unit && within(root, row.closest(unit))) || row);
  const [first] = units;
  if (!first) return null;
  const block = blockAround(root, first, units);
  const outer = (wrapper && within(root, block.closest(wrapper))) || block;
  const before = outer === root ? childToward(root, first) : outer;
  return before.parentElement ? { parent: before.parentElement, before } : null;
}

/** The nearest ancestor of all units, `root` at the latest. */
function blockAround(root: Element, first: Element, units: readonly Element[]): Element {
  let block = first.parentElement;
  while (block && block !== root && !units.every((unit) => block?.contains(unit)))
    block = block.parentElement;
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
