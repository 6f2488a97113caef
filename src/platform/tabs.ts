import browser from 'webextension-polyfill';

/** Address of a tab where the browser shows it to us: after a click on our button, or on an allowed host. */
export async function addressOf(tabId: number): Promise<string | null> {
  try {
    return (await browser.tabs.get(tabId)).url ?? null;
  } catch {
    return null;
  }
}

/** Numbers of all open tabs; nothing else about them is looked at. */
export async function allTabs(): Promise<readonly number[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id }) => id ?? []);
}

/** Opens one of our own pages in a new tab: `src/entries/popup.html`. */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/** Opens our options page. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
