import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * A button that is pressed and disabled while the page is being changed loses the focus. This gives it back when the
 * work is done: to the same button, or, where it stays disabled, to the first one of the group that can be pressed.
 */
export function useKeptFocus(group: RefObject<HTMLElement | null>, busy: boolean): void {
  const waiting = useRef<HTMLButtonElement | null>(null);
  useLayoutEffect(() => {
    const element = group.current;
    if (!element) return;
    const root = element.getRootNode();
    const focused = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
    if (busy) {
      if (focused instanceof HTMLButtonElement && element.contains(focused)) waiting.current = focused;
      return;
    }
    const pressed = waiting.current;
    waiting.current = null;
    // The person may have gone on to another field meanwhile: then the focus is theirs.
    const free = focused === null || focused === pressed || focused === element.ownerDocument.body;
    if (!pressed || !free || !nothingFocused(element.ownerDocument, root)) return;
    const next = pressed.disabled ? element.querySelector<HTMLElement>('button:enabled') : pressed;
    next?.focus();
  }, [busy]);
}

/** True when the focus is nowhere, or inside our own root. */
function nothingFocused(document: Document, root: Node): boolean {
  const active = document.activeElement;
  return (
    active === null ||
    active === document.body ||
    (root instanceof ShadowRoot && active === root.host) ||
    root === document
  );
}
