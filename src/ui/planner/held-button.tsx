import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

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
 * meanwhile would reach the page. Its work may lend the focus to the page for a moment, and must be able to give it back.
 */
export function HeldButton({
  look = 'button',
  enabled,
  busy,
  onPress,
  children,
}: HeldButtonProps): JSX.Element {
  const [focused, setFocused] = useState(false);
  const [pressed, setPressed] = useState(false);
  useLayoutEffect(() => {
    if (!busy) setPressed(false);
  }, [busy]);
  const waiting = !enabled && busy && (focused || pressed);
  return (
    <button
      type="button"
      class={look}
      disabled={!enabled && !waiting}
      {...(waiting ? { 'aria-disabled': 'true' } : {})}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onClick={() => {
        if (!enabled) return;
        setPressed(true);
        onPress();
      }}
    >
      {children}
    </button>
  );
}
