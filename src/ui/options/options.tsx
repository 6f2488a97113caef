import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useKeptFocus } from '../kept-focus';
import { Message } from '../message';
import { useNewsKey } from '../news-key';
import { useTexts } from '../texts';
import { useUniqueId } from '../unique-id';
import type { OptionsEvents, OptionsView } from '../views';
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
      <Hosts view={view} events={events} />
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
      <Plans view={view} events={events} />
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

function Hosts({ view, events }: OptionsProps): JSX.Element {
  const t = useTexts();
  const address = useUniqueId();
  const [typed, setTyped] = useState('');
  const add = async (): Promise<void> => {
    if (await events.onAddHost(typed)) setTyped('');
  };
  return (
    <section aria-labelledby="hosts">
      <h2 id="hosts">{t('options_hosts')}</h2>
      <p>{t('options_hosts_why')}</p>
      <ul class="hosts">
        <li>https://gitlab.com</li>
        {view.hosts.map((host) => (
          <Host key={host.origin} host={host} events={events} />
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label for={address}>{t('options_add_host')}</label>
        <span class="buttons">
          <input
            class="field"
            id={address}
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="https://gitlab.example.com"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit" class="button confirm">
            {t('options_add')}
          </button>
        </span>
      </form>
    </section>
  );
}

interface HostProps {
  readonly host: OptionsView['hosts'][number];
  readonly events: OptionsEvents;
}

function Host({ host, events }: HostProps): JSX.Element {
  const t = useTexts();
  const { origin } = host;
  return (
    <li>
      <span class="origin">{origin}</span>
      {host.byPolicy && <span class="small subtle">{t('options_by_policy')}</span>}
      <label class="small">
        {t('options_gitlab')}{' '}
        <input
          class="field release"
          type="text"
          autocomplete="off"
          spellcheck={false}
          aria-label={t('options_gitlab_of', origin)}
          placeholder={t('options_gitlab_auto')}
          value={host.gitlab}
          onChange={(event) => events.onGitlab(origin, event.currentTarget.value)}
        />
      </label>
      {host.allowed ? (
        <button
          type="button"
          class="button"
          aria-label={t('options_remove_host', origin)}
          onClick={() => events.onRemoveHost(origin)}
        >
          {t('options_remove')}
        </button>
      ) : (
        <button
          type="button"
          class="button"
          aria-label={t('options_allow_host', origin)}
          onClick={() => events.onAllowHost(origin)}
        >
          {t('options_allow')}
        </button>
      )}
    </li>
  );
}

function Plans({ view, events }: OptionsProps): JSX.Element {
  const t = useTexts();
  return (
    <section aria-labelledby="plans">
      <h2 id="plans">{t('options_plans')}</h2>
      {view.plans.length === 0 && <p class="subtle">{t('options_no_plans')}</p>}
      <ul class="hosts">
        {view.plans.map(({ id, name, text }) => (
          <li key={id}>
            <span class="origin" title={text}>
              {name}
            </span>
            <span class="buttons">
              <button
                type="button"
                class="button"
                aria-label={t('options_use_plan', name)}
                onClick={() => events.onUsePlan(id)}
              >
                {t('options_use')}
              </button>
              <button
                type="button"
                class="button"
                aria-label={t('options_share_plan', name)}
                onClick={() => events.onSharePlan(id)}
              >
                {t('options_share')}
              </button>
              <button
                type="button"
                class="button"
                aria-label={t('options_remove_plan', name)}
                onClick={() => events.onRemovePlan(id)}
              >
                {t('options_remove')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <TextTaker
        label={t('options_import_plan')}
        action={t('options_take_plan')}
        onTake={events.onImportPlan}
      />
    </section>
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
