import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { AddressField } from '../address-field';
import { useKeptFocus } from '../kept-focus';
import { useNewsKey } from '../news-key';
import type { HostEvents, HostOutcome, HostView } from '../own-page-views';
import { useTexts } from '../texts';
import { useUniqueId } from '../unique-id';

interface HostSectionProps {
  readonly view: HostView;
  readonly outcome: HostOutcome;
  readonly events: HostEvents;
}

/** The foot of the popup: on which GitLab we run. Quiet on gitlab.com, where there is nothing to decide. */
export function HostSection({ view, outcome, events }: HostSectionProps): JSX.Element {
  const t = useTexts();
  const root = useRef<HTMLElement>(null);
  useKeptFocus(root);
  const key = useNewsKey(outcome);
  return (
    <section class="host" ref={root} aria-label={t('ui_host')}>
      <HostState view={view} events={events} />
      <p role="status" class={`small ${outcome?.kind === 'error' ? 'danger-text' : 'subtle'}`}>
        {outcome && <span key={key}>{outcome.text}</span>}
      </p>
      <p class="small">
        <button type="button" class="plain" onClick={events.onOptions}>
          {t('ui_host_options')}
        </button>
      </p>
    </section>
  );
}

function HostState({ view, events }: Omit<HostSectionProps, 'outcome'>): JSX.Element | null {
  const t = useTexts();
  switch (view.kind) {
    case 'built-in':
      return null;
    case 'unknown':
      return <AddressForm events={events} />;
    case 'not-gitlab':
      return <p class="small subtle">{t('ui_host_not_gitlab')}</p>;
    case 'offered':
      return (
        <>
          <p class="small">{t('ui_host_offered', view.origin)}</p>
          <p class="buttons">
            <button type="button" class="button confirm" onClick={() => events.onUse(view.origin)}>
              {t('ui_host_use')}
            </button>
            <button type="button" class="button" onClick={events.onUseOnce}>
              {t('ui_host_once')}
            </button>
          </p>
        </>
      );
    case 'once':
      return (
        <>
          <p class="small">{t('ui_host_running_once', view.origin)}</p>
          <p class="buttons">
            <button type="button" class="button" onClick={() => events.onUse(view.origin)}>
              {t('ui_host_use')}
            </button>
          </p>
        </>
      );
    case 'enabled':
      return (
        <>
          <p class="small">{t(view.present ? 'ui_host_enabled' : 'ui_host_reload', view.origin)}</p>
          <p class="buttons">
            <button type="button" class="button" onClick={() => events.onStop(view.origin)}>
              {t('ui_host_stop')}
            </button>
          </p>
        </>
      );
  }
}

/** Where the browser keeps the tab's address from us, the person can say it. */
function AddressForm({ events }: Pick<HostSectionProps, 'events'>): JSX.Element {
  const t = useTexts();
  const id = useUniqueId();
  const [typed, setTyped] = useState('');
  return (
    <form
      class="address"
      onSubmit={(event) => {
        event.preventDefault();
        events.onUse(typed);
      }}
    >
      <label class="small" for={id}>
        {t('ui_host_address')}
      </label>
      <span class="buttons">
        <AddressField id={id} typed={typed} onTyped={setTyped} />
        <button type="submit" class="button">
          {t('ui_host_use')}
        </button>
      </span>
    </form>
  );
}
