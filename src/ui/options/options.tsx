import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useKeptFocus } from '../kept-focus';
import { Message } from '../message';
import { useNewsKey } from '../news-key';
import type { OptionsEvents, OptionsView } from '../own-page-views';
import { useTexts } from '../texts';
import { Hosts } from './hosts';
import { Plans } from './plans';
import { TextTaker } from './text-taker';

interface OptionsProps {
  readonly view: OptionsView;
  readonly events: OptionsEvents;
}

/** Everything a person can set, on one page. */
export function Options({ view, events }: OptionsProps): JSX.Element {
  const t = useTexts();
  const root = useRef<HTMLElement>(null);
  useKeptFocus(root);
  return (
    <main class="options" ref={root}>
      <header>
        <h1>{t('options_title')}</h1>
        <p class="subtle">{t('ui_privacy')}</p>
      </header>
      <Said outcome={view.outcome} />
      <Hosts hosts={view.hosts} events={events} />
      <section aria-labelledby="behaviour">
        <h2 id="behaviour">{t('options_behaviour')}</h2>
        <Switch
          label={t('options_show_notes')}
          on={view.showNotes}
          fixed={view.fixed.includes('showNotes')}
          onChange={events.onShowNotes}
        />
        <Switch
          label={t('options_keep_text')}
          on={view.keepText}
          fixed={view.fixed.includes('keepText')}
          onChange={events.onKeepText}
        />
      </section>
      <Plans plans={view.plans} events={events} />
      <Transfer events={events} />
    </main>
  );
}

/** Stays in sight: what was pressed may be far below. The region is there before it has something to say. */
function Said({ outcome }: Pick<OptionsView, 'outcome'>): JSX.Element {
  const key = useNewsKey(outcome);
  return (
    <div class="said" role="status">
      {outcome && (
        <Message key={key} kind={outcome.kind === 'error' ? 'danger' : 'info'}>
          {outcome.text}
        </Message>
      )}
    </div>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly fixed: boolean;
  readonly onChange: (on: boolean) => void;
}

function Switch({ label, on, fixed, onChange }: SwitchProps): JSX.Element {
  const t = useTexts();
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={on}
        disabled={fixed}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label} {fixed && <span class="small subtle">{t('options_by_policy')}</span>}
      </span>
    </label>
  );
}

function Transfer({ events }: Pick<OptionsProps, 'events'>): JSX.Element {
  const t = useTexts();
  const [sure, setSure] = useState(false);
  return (
    <section aria-labelledby="transfer">
      <h2 id="transfer">{t('options_transfer')}</h2>
      <p class="buttons">
        <button type="button" class="button" onClick={events.onExport}>
          {t('options_export')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            if (sure) events.onReset();
            setSure(!sure);
          }}
        >
          {t(sure ? 'options_reset_sure' : 'options_reset')}
        </button>
      </p>
      <TextTaker label={t('options_import')} action={t('options_take')} onTake={events.onImport} />
    </section>
  );
}
