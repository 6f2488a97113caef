import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../../model/message';
import { useTexts } from '../texts';
import { type CopyFormat, copyFormats } from '../views';

const formatKeys: Record<CopyFormat, MessageKey> = {
  list: 'ui_copy_list',
  link: 'ui_copy_link',
  markdown: 'ui_copy_markdown',
  json: 'ui_copy_json',
  curl: 'ui_copy_curl',
  terraform: 'ui_copy_terraform',
};

interface CopyMenuProps {
  readonly enabled: boolean;
  readonly onCopy: (format: CopyFormat) => void;
}

/** A menu button: arrow keys move, Escape closes and gives the focus back. */
export function CopyMenu({ enabled, onCopy }: CopyMenuProps): JSX.Element {
  const t = useTexts();
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const items = (): HTMLElement[] => [
    ...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
  ];

  useEffect(() => {
    if (open) items()[0]?.focus();
  }, [open]);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const move = (event: KeyboardEvent): void => {
    const all = items();
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
    } else if (event.key === 'Escape') close();
    else if (event.key === 'Tab') setOpen(false);
  };

  return (
    <div class="copy">
      <button
        type="button"
        class="button"
        ref={button}
        disabled={!enabled}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t('ui_copy')}
      </button>
      {open && (
        <div
          class="menu"
          role="menu"
          id={id}
          tabIndex={-1}
          aria-label={t('ui_copy')}
          ref={menu}
          onKeyDown={move}
        >
          {copyFormats.map((format) => (
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              key={format}
              onClick={() => {
                onCopy(format);
                close();
              }}
            >
              {t(formatKeys[format])}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
