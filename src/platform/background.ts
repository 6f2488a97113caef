/** The way between our pages or content scripts and the background. */
import browser, { type Runtime } from 'webextension-polyfill';

/**
 * Answers what our own contexts ask until the browser ends the background. `answer` returns undefined for what it does
 * not understand; then nobody answers. `tabId` is the tab of a content script, null for our own pages.
 */
export function answerOwnContexts(
  answer: (request: unknown, tabId: number | null) => Promise<unknown> | undefined,
): void {
  const listener = (request: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined =>
    sender.id === browser.runtime.id ? answer(request, sender.tab?.id ?? null) : undefined;
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListener);
}

/** Tells the background something it need not answer; silent when nobody is there. */
export function tellBackground(message: unknown): void {
  browser.runtime.sendMessage(message).catch(() => undefined);
}

/**
 * Asks the background and waits for its reply.
 *
 * @throws Error when nobody answers, for example after the extension was updated under an open page
 */
export async function askBackground(request: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(request);
}
