/** The host part of the popup: its state, and what its buttons do. */
import { type Message, sayWith, type Translate } from '../../model/message';
import type { PageReply } from '../../model/page-message';
import { startInTab } from '../../platform/page-scripts';
import { openOptions } from '../../platform/tabs';
import type { HostEvents, HostOutcome, HostView } from '../../ui/own-page-views';
import { hostState } from '../hosts/host-state';
import { stopHost, useHost } from '../hosts/use-host';

export interface HostFoot {
  readonly events: HostEvents;
  view(): HostView;
  outcome(): HostOutcome;
  /** Looks again. */
  refresh(): Promise<void>;
}

export interface HostFootParts {
  readonly tabId: number | null;
  readonly translate: Translate;
  /** What our script in the tab answers; null when it is not there. */
  readonly askPage: () => Promise<PageReply | null>;
  /** Called after each change. */
  readonly changed: () => void;
}

/** Nothing is known before `refresh`. */
export function createHostFoot({ tabId, translate, askPage, changed }: HostFootParts): HostFoot {
  let view: HostView = { kind: 'built-in' };
  let outcome: HostOutcome = null;

  const refresh = async (): Promise<void> => {
    view = await hostState(tabId, await askPage());
    changed();
  };
  const say = (message: Message, done: boolean): Promise<void> => {
    outcome = { kind: done ? 'ok' : 'error', text: sayWith(translate)(message) };
    return refresh();
  };

  return {
    view: () => view,
    outcome: () => outcome,
    refresh,
    events: {
      onUse(typed) {
        void useHost(typed).then(async ({ done, say: message }) => {
          if (done && tabId !== null) await startInTab(tabId);
          await say(message, done);
        });
      },
      onUseOnce() {
        const starting = tabId === null ? Promise.resolve(false) : startInTab(tabId);
        void starting.then((done) => {
          if (!done) return say({ key: 'hosts_once_failed' }, false);
          outcome = null;
          return refresh();
        });
      },
      onStop(origin) {
        void stopHost(origin).then(({ done, say: message }) => say(message, done));
      },
      onOptions: () => void openOptions(),
    },
  };
}
