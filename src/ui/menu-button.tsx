import type { ComponentChildren, JSX, TargetedFocusEvent, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useUniqueId } from './unique-id';

export interface MenuItem<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A second, quieter line. */
  readonly detail?: string;
}

interface MenuButtonProps<Value extends string> {
  /** Name of button and menu. */
  readonly label: string;
  readonly look: string;
  readonly disabled?: boolean;
  readonly items: readonly MenuItem<Value>[];
  readonly onPick: (value: Value) => void;
  readonly children: ComponentChildren;
}

/** A menu button after the ARIA pattern: arrow keys move, Escape and Tab close, the button gets the focus back. */
export function MenuButton<Value extends string>(props: MenuButtonProps<Value>): JSX.Element {
  const id = useUniqueId();
  const [place, setPlace] = useState<Place | null>(null);
  const root = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const open = place !== null;
  const options = (): HTMLElement[] => [
    ...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
  ];

  useLayoutEffect(() => {
    if (open) options()[0]?.focus();
  }, [open]);

  const show = (): void => setPlace(button.current && placeFor(button.current));
  const close = (): void => {
    setPlace(null);
    button.current?.focus();
  };
  const onMenuKey = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const all = options();
    const at = all.indexOf(event.target as HTMLElement);
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: all.length - 1,
    };
    const next = steps[event.key];
    if (next !== undefined) {
      event.preventDefault();
      all.at(next % all.length)?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') setPlace(null);
  };
  const onButtonKey = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'ArrowDown' || open) return;
    event.preventDefault();
    show();
  };
  const onFocusOut = (event: TargetedFocusEvent<HTMLElement>): void => {
    const to = event.relatedTarget;
    if (open && !(to instanceof Node && event.currentTarget.contains(to))) setPlace(null);
  };

  return (
    <span class="menu-place" ref={root} onFocusOut={onFocusOut}>
      <button
        type="button"
        class={props.look}
        ref={button}
        disabled={props.disabled ?? false}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        aria-label={props.label}
        onClick={() => (open ? setPlace(null) : show())}
        onKeyDown={onButtonKey}
      >
        {props.children}
      </button>
      {place && (
        <div
          class={place.look}
          style={{ maxHeight: `${place.height}px` }}
          role="menu"
          id={id}
          aria-label={props.label}
          tabIndex={-1}
          onKeyDown={onMenuKey}
        >
          {props.items.map(({ value, label, detail }, place) => (
            <button
              type="button"
              role="menuitem"
              tabIndex={place === 0 ? 0 : -1}
              key={value}
              onClick={() => {
                close();
                props.onPick(value);
              }}
            >
              <span>{label}</span>
              {detail && <span class="small subtle">{detail}</span>}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}

/** Room a menu would like, in CSS pixels. */
const wanted = { width: 320, height: 400 };

interface Place {
  readonly look: string;
  readonly height: number;
}

/** Where the menu opens, and how high it may be, to stay inside the window: below unless above has more room. */
function placeFor(button: HTMLElement): Place {
  const view = button.ownerDocument.defaultView;
  const { left, right, top, bottom } = button.getBoundingClientRect();
  const { clientWidth = 0, clientHeight = 0 } = view?.document.documentElement ?? {};
  const reversed = view?.getComputedStyle(button).direction === 'rtl';
  const [before, after] = reversed ? [clientWidth - left, right] : [right, clientWidth - left];
  const below = clientHeight - bottom;
  const above = below < wanted.height && top > below;
  const toEnd = after < wanted.width && before > after;
  return {
    look: ['menu', toEnd && 'to-end', above && 'above'].filter(Boolean).join(' '),
    height: Math.min(wanted.height, Math.max(above ? top : below, 120) - 8),
  };
}
