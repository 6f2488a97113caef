/** The content script on hosts that are not in the manifest. */
import browser from 'webextension-polyfill';

const id = 'scopewise-hosts';

/** The built file: the manifest names it, so it is written down once. */
function scriptFiles(): string[] {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  return [...(script?.js ?? [])];
}

/**
 * Makes the content script run on exactly these match patterns from the next page load on, also after a restart.
 *
 * @throws Error when the browser refuses a pattern it holds no permission for; what was registered before stays
 */
export async function registerPageScripts(matches: readonly string[]): Promise<void> {
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (matches.length === 0) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const script = { id, matches: [...matches], js: scriptFiles(), runAt: 'document_start' as const };
  if (known.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Starts the content script in a tab now; false when the browser does not let us into it. */
export async function startInTab(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: scriptFiles() });
    return true;
  } catch {
    // No permission for this page, or a page of the browser itself.
    return false;
  }
}

/** Runs a self-contained function in a tab and returns its answer; null when the browser does not let us in. */
export async function lookInTab<Answer>(tabId: number, look: () => Answer): Promise<Answer | null> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: look });
    return (frame?.result as Answer | undefined) ?? null;
  } catch {
    return null;
  }
}
