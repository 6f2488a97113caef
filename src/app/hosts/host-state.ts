import type { PageReply } from '../../model/page-message';
import { publicGitlab } from '../../model/public-gitlab';
import { mayUse } from '../../platform/hosts';
import { lookInTab } from '../../platform/page-scripts';
import { addressOf } from '../../platform/tabs';
import type { HostView } from '../../ui/own-page-views';

/**
 * Whether the tab's host may be used. Looks at the page only where the browser lets us: after a click on our toolbar
 * button, or on an allowed host. Never asks the network.
 *
 * @param page what our script in that tab answers; null when it is not there
 */
export async function hostState(tabId: number | null, page: PageReply | null): Promise<HostView> {
  const present = page !== null;
  const origin = page?.state?.origin ?? (tabId === null ? null : originOf(await addressOf(tabId)));
  if (origin === publicGitlab) return { kind: 'built-in' };
  if (tabId === null || origin === null) return { kind: 'unknown' };
  if (await mayUse(origin)) return { kind: 'enabled', origin, present };
  if (present) return { kind: 'once', origin };
  return (await lookInTab(tabId, looksLikeGitLab)) ? { kind: 'offered', origin } : { kind: 'not-gitlab' };
}

function originOf(address: string | null): string | null {
  if (!address || !/^https?:/.test(address)) return null;
  return new URL(address).origin;
}

/** Runs in the page, so it may use nothing from around it: GitLab names its controller and starts with `gon`. */
function looksLikeGitLab(): boolean {
  const scripts = [...document.querySelectorAll('script:not([src])')];
  return (
    document.querySelector('body[data-page]') !== null &&
    scripts.some((script) => /\bgon\s*=\s*\{|\bgon\.api_version\b/.test(script.textContent ?? ''))
  );
}
