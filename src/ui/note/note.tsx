import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { RiskBadge } from '../risk';
import { useTexts } from '../texts';
import type { NoteView } from '../views';
import { Details } from './details';

/** What a scope really unlocks, beside its checkbox: one line at once, the rest on demand. */
export function Note({ view }: { view: NoteView }): JSX.Element {
  const t = useTexts();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div class="note">
      {view.warning && <Warning text={view.warning} narrower={view.details?.narrower ?? []} />}
      <p class="line">
        {view.risk !== 'unknown' && <RiskBadge level={view.risk} />}
        <span class="subtle">
          {view.line}
          {view.requires && ` ${view.requires}`}
        </span>
        {view.details && (
          <button
            type="button"
            class="link"
            aria-expanded={open}
            aria-controls={id}
            aria-label={t('ui_details_about', view.scope)}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'ui_details_hide' : 'ui_details')}
          </button>
        )}
      </p>
      {open && view.details && <Details id={id} details={view.details} />}
    </div>
  );
}

/** Stands beside `api` all the time, with the narrower ways in sight. */
function Warning({ text, narrower }: { text: string; narrower: readonly string[] }): JSX.Element {
  const t = useTexts();
  return (
    <div class="warning" role="note" aria-label={t('ui_warning')}>
      <strong>{text}</strong>
      {narrower.length > 0 && (
        <>
          <span>{t('ui_narrower_first')}</span>
          <ul>
            {narrower.map((way) => (
              <li key={way}>{way}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
