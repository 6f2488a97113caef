import { isOurPage } from '../platform/place';
import { runOnPage } from './page/run';
import { runPopup } from './popup/run';

/** Starts the part of Scopewise that belongs to this document: the popup in our own page, else the token page's life. */
export function run(document: Document, signal: AbortSignal): void {
  if (isOurPage()) void runPopup(document, document.location.search, signal);
  else runOnPage(document, signal);
}
