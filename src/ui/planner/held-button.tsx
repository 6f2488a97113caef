import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';

interface HeldButtonProps {
  readonly look?: string;
  readonly enabled: boolean;
  /** Something is being done, so `enabled` may come back in a moment. */
  readonly busy: boolean;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

/**
 * A button that holds the focus while its work is being done. Disabling it then would drop the focus, and what is typed
 * meanwhile would reach the page.
 */
export function HeldButton({
  look = 'button',
  enabled,
  busy,
  onPress,
  children,
}: HeldButtonProps): JSX.Element {
  const [focused, setFocused] = useState(false);
  const waiting = !enabled && busy && focused;
  return (
    <button
      type="button"
      class={look}
      disabled={!enabled && !waiting}
      {...(waiting ? { 'aria-disabled': 'true' } : {})}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onClick={() => enabled && onPress()}
    >
      {children}
    </button>
  );
}
