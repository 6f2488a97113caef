import { isOurPage } from '../platform/place';
import { runOwnPage } from './own-page';
import { runOnPage } from './page/run';

/** Starts the part of Scopewise that belongs to this document: one of our own pages, else the token page's life. */
export function run(document: Document): void {
  if (isOurPage()) runOwnPage(document);
  else runOnPage(document);
}
