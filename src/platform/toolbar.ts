/** The browser's own surfaces besides pages: badge, context menu, address bar, start and install. */
import browser from 'webextension-polyfill';
import { isFirefox } from './place';

/** A quiet mark on the toolbar icon of one tab; an empty text takes it away. */
export async function setBadge(tabId: number, text: string, title: string): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#1f75cb' });
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setTitle({ tabId, title });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Opens the popup where the browser lets an extension do so; false where it does not. */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}

/** Adds one entry to the menu of selected text. */
export function onSelectionMenu(title: string, chosen: (text: string) => void): void {
  const id = 'explain-selection';
  browser.runtime.onInstalled.addListener(() => {
    void browser.contextMenus
      .removeAll()
      .then(() => browser.contextMenus.create({ id, title, contexts: ['selection'] }));
  });
  browser.contextMenus.onClicked.addListener((info) => {
    if (info.menuItemId === id && info.selectionText) chosen(info.selectionText);
  });
}

export interface AddressBarEvents {
  /** One line of plain text for what has been typed, or null when there is nothing to say. */
  suggest(text: string): Promise<string | null>;
  entered(text: string): void;
}

/** The keyword in the address bar. Chrome reads suggestions as XML, Firefox as plain text. */
export function onAddressBar({ suggest, entered }: AddressBarEvents): void {
  const shown = (text: string): string =>
    isFirefox() ? text : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  browser.omnibox.onInputChanged.addListener((text, show) => {
    void suggest(text).then((line) => line && show([{ content: text, description: shown(line) }]));
  });
  browser.omnibox.onInputEntered.addListener((text) => entered(text));
}

/** Calls back when the browser or the extension starts anew: installed, updated, browser restarted. */
export function onStart(started: () => void): void {
  browser.runtime.onInstalled.addListener(started);
  browser.runtime.onStartup.addListener(started);
}
