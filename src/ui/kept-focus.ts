import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Where the focus was before a change. */
interface Held {
  readonly parent: Element | null;
  /** What the Tab key reaches after the element, then what it reached before, nearest first. */
  readonly neighbours: readonly HTMLElement[];
}

/**
 * Keeps the focus inside when what has it is taken away or disabled by a new view: an answered question, a button that
 * has done its work. It goes to what is now in the same place, else to the nearest control that is left. On a page a
 * lost focus would send the next key to GitLab's shortcuts.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  // Read while rendering: the old view still stands.
  const held = root.current && heldIn(root.current);
  useLayoutEffect(() => {
    const active = root.current && activeElement(root.current);
    if (!held || (active && active !== root.current?.ownerDocument.body && isUsable(active))) return;
    const inPlace = held.parent?.isConnected ? controlsIn(held.parent) : [];
    [...inPlace, ...held.neighbours].find(isUsable)?.focus();
  });
}

function heldIn(root: HTMLElement): Held | null {
  const element = activeElement(root);
  if (!element || !root.contains(element)) return null;
  const controls = controlsIn(root);
  const before = controls.filter((control) => follows(control, element));
  const after = controls.filter((control) => follows(element, control));
  return { parent: element.parentElement, neighbours: [...after, ...before.reverse()] };
}

function follows(first: Element, second: Element): boolean {
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function controlsIn(element: Element): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('button, input, select, textarea')];
}

function isUsable(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled');
}

/** What has the focus in the shadow root or document of `element`; the host element counts as nothing. */
function activeElement(element: Element): Element | null {
  const root = element.getRootNode();
  const { activeElement: active } = element.ownerDocument;
  if (!(root instanceof ShadowRoot)) return active;
  return root.activeElement ?? (active === root.host ? null : active);
}
