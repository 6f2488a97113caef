import browser, { type Runtime } from 'webextension-polyfill';
import { PageReply, PageRequest } from '../model/page-message';

/** True for our own popup or options page; other extensions and web pages are not answered. */
function fromOurPages(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL(''));
}

/**
 * Answers requests of our popup in this page until `signal` aborts. Anything malformed or from elsewhere stays
 * unanswered, so that another listener (or nobody) answers it.
 */
export function answerRequests(
  answer: (request: PageRequest) => Promise<PageReply>,
  signal: AbortSignal,
): void {
  const listener = (message: unknown, sender: Runtime.MessageSender): Promise<PageReply> | undefined => {
    const request = PageRequest.safeParse(message);
    if (!request.success || !fromOurPages(sender)) return undefined;
    return answer(request.data);
  };
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListener);
  signal.addEventListener('abort', () =>
    browser.runtime.onMessage.removeListener(listener as Runtime.OnMessageListener),
  );
}

/** Asks the page in a tab. Null when nobody of ours is there or the reply makes no sense. */
export async function askPage(tab: number, request: PageRequest): Promise<PageReply | null> {
  try {
    const reply = PageReply.safeParse(await browser.tabs.sendMessage(tab, request));
    return reply.success ? reply.data : null;
  } catch {
    // No content script in that tab: an ordinary page, or one opened before the extension was installed.
    return null;
  }
}

/** Id of the tab the popup belongs to: the one named in the address (`?tab=7`), else the active one. */
export async function drivenTab(search: string): Promise<number | null> {
  const named = Number(new URLSearchParams(search).get('tab') ?? Number.NaN);
  if (Number.isInteger(named)) return named;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? null;
}
