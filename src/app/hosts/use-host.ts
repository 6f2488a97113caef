/** Allowing and withdrawing a host, with the words that say how it went. */
import type { Message } from '../../model/message';
import { dropOrigin, requestOrigin } from '../../platform/hosts';
import { hostAddress } from './address';

export interface HostChange {
  readonly done: boolean;
  readonly say: Message;
}

/**
 * Asks for the host a person typed or clicked. Must be called straight from the click, before anything is awaited: the
 * browser asks the person only then. What runs there is settled by the background, which hears of the permission.
 */
export async function useHost(typed: string): Promise<HostChange> {
  const address = hostAddress(typed);
  if (address.kind === 'problem') return { done: false, say: address.say };
  const { origin } = address;
  const allowed = await attempt(() => requestOrigin(origin));
  return { done: allowed, say: { key: allowed ? 'hosts_added' : 'hosts_denied', values: [origin] } };
}

/** Gives the host back. */
export async function stopHost(origin: string): Promise<HostChange> {
  const gone = await attempt(() => dropOrigin(origin));
  return { done: gone, say: { key: gone ? 'hosts_removed' : 'hosts_kept', values: [origin] } };
}

/** A browser that throws has refused. */
async function attempt(run: () => Promise<boolean>): Promise<boolean> {
  try {
    return await run();
  } catch {
    return false;
  }
}
