import browser from 'webextension-polyfill';

/** True in the extension's own pages, false in a page of a web site. */
export function isOurPage(): boolean {
  return location.href.startsWith(browser.runtime.getURL(''));
}
