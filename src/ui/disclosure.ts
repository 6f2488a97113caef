import type { Ref, TargetedKeyboardEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useUniqueId } from './unique-id';

type KeyHandler = (event: TargetedKeyboardEvent<HTMLElement>) => void;

/** Properties for a button that shows and hides something, and for what it shows. */
export interface Disclosure {
  readonly open: boolean;
  readonly button: {
    readonly type: 'button';
    readonly ref: Ref<HTMLButtonElement>;
    readonly 'aria-expanded': boolean;
    readonly 'aria-controls': string;
    readonly onClick: () => void;
    readonly onKeyDown: KeyHandler;
  };
  readonly content: { readonly id: string; readonly onKeyDown: KeyHandler };
}

/** Closed at first. Escape closes from the button and from inside, and gives the focus back to the button. */
export function useDisclosure(): Disclosure {
  const id = useUniqueId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const onKeyDown: KeyHandler = (event) => {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  return {
    open,
    button: {
      type: 'button',
      ref: button,
      'aria-expanded': open,
      'aria-controls': id,
      onClick: () => setOpen(!open),
      onKeyDown,
    },
    content: { id, onKeyDown },
  };
}
