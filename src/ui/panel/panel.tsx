import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../icon';
import { Planner } from '../planner/planner';
import { useTexts } from '../texts';
import type { PlannerEvents, PlannerView } from '../views';

export interface PanelProps {
  readonly open: boolean;
  /** Null until the panel is opened for the first time: nothing is computed before. */
  readonly view: PlannerView | null;
  readonly events: PlannerEvents;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** The planner's frame on the page: a button when collapsed, the planner when open. */
export function Panel({ open, view, events, onOpen, onClose }: PanelProps): JSX.Element {
  const t = useTexts();
  const frame = useRef<HTMLElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  // Before the next key: it must not find the page with the focus.
  useLayoutEffect(() => {
    if (wasOpen.current === open) return;
    wasOpen.current = open;
    if (open) frame.current?.querySelector('textarea')?.focus();
    else opener.current?.focus();
  }, [open]);

  if (!open || !view) {
    return (
      <div class="panel collapsed">
        <button type="button" class="button" ref={opener} aria-expanded="false" onClick={onOpen}>
          <Icon name="key" />
          {t('ui_ask')}
        </button>
        <span class="small subtle">{t('ui_invitation')}</span>
      </div>
    );
  }
  return (
    <section class="panel" aria-label={t('ui_panel')} ref={frame}>
      <header>
        <Icon name="key" />
        <strong class="heading">{t('ui_panel')}</strong>
        <span class="small subtle">{t('ui_privacy')}</span>
        <button type="button" class="plain quiet square" aria-label={t('ui_close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <Planner view={view} events={events} />
    </section>
  );
}
