import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { AddressField } from '../address-field';
import type { OptionsEvents, OptionsView } from '../own-page-views';
import { useTexts } from '../texts';
import { useUniqueId } from '../unique-id';
import { NamedButton } from './named-button';

interface HostsProps {
  readonly hosts: OptionsView['hosts'];
  readonly events: OptionsEvents;
}

/** Where Scopewise may run besides gitlab.com, and what is set for each place. */
export function Hosts({ hosts, events }: HostsProps): JSX.Element {
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
        {hosts.map((host) => (
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
          <AddressField id={address} typed={typed} onTyped={setTyped} />
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
        <NamedButton
          words={t('options_remove')}
          name={t('options_remove_host', origin)}
          onPress={() => events.onRemoveHost(origin)}
        />
      ) : (
        <NamedButton
          words={t('options_allow')}
          name={t('options_allow_host', origin)}
          onPress={() => events.onAllowHost(origin)}
        />
      )}
    </li>
  );
}
