import browser from 'webextension-polyfill';

/** Firefox differs from the others in a few calls, and tells so by the address of our pages alone. */
export function isFirefox(): boolean {
  return browser.runtime.getURL('').startsWith('moz-extension:');
}

/** True in the extension's own pages, false in a page of a web site. */
export function isOurPage(): boolean {
  return location.href.startsWith(browser.runtime.getURL(''));
}
