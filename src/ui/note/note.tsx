import type { JSX } from 'preact';
import { useDisclosure } from '../disclosure';
import { Icon } from '../icon';
import { Message } from '../message';
import { Bullets, Prose } from '../prose';
import { RiskBadge } from '../risk';
import { useTexts } from '../texts';
import type { NoteView } from '../views';
import { Details } from './details';

/** What a scope really unlocks, beside its checkbox: one line at once, the rest on demand. */
export function Note({ view }: { view: NoteView }): JSX.Element {
  const t = useTexts();
  const { open, button, content } = useDisclosure();
  const { warning, details } = view;
  return (
    <div class="note">
      {warning && <Warning text={warning} narrower={view.narrower} />}
      <p class="line">
        {view.risk === 'unknown' ? (
          <span class="badge">{t('ui_risk_unknown')}</span>
        ) : (
          <RiskBadge level={view.risk} />
        )}{' '}
        <Prose text={[view.line, view.requires].filter(Boolean).join(' ')} />{' '}
        {details && (
          <button class="plain" aria-label={t('ui_details_about', view.scope)} {...button}>
            {t('ui_details')}
            <Icon name="right" turns />
          </button>
        )}
      </p>
      {open && details && (
        <div {...content}>
          <Details make={details} />
        </div>
      )}
    </div>
  );
}

/** Stands beside `api` all the time, with the narrower ways in sight. */
function Warning({ text, narrower }: { text: string; narrower: readonly string[] }): JSX.Element {
  const t = useTexts();
  return (
    <Message kind="danger" title={text} label={t('ui_warning')}>
      {narrower.length > 0 && (
        <>
          <p>{t('ui_narrower_first')}</p>
          <Bullets lines={narrower} />
        </>
      )}
    </Message>
  );
}
