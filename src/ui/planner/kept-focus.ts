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
    const active = activeElement(element);
    if (busy) {
      if (active instanceof HTMLButtonElement && element.contains(active)) waiting.current = active;
      return;
    }
    const pressed = waiting.current;
    waiting.current = null;
    // The person may have gone on to another field meanwhile: then the focus is theirs.
    const lost = active === null || active === pressed || active === element.ownerDocument.body;
    if (!pressed || !lost) return;
    const usable = [...element.querySelectorAll('button')].filter((button) => !button.disabled);
    (usable.find((button) => button === pressed) ?? usable[0])?.focus();
  }, [busy]);
}

/** What has the focus in the shadow root or document of `element`, else what has it on the page. */
function activeElement(element: Element): Element | null {
  const root = element.getRootNode();
  const inside = root instanceof ShadowRoot ? root.activeElement : null;
  return inside ?? element.ownerDocument.activeElement;
}
