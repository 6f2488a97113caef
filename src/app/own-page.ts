import { runOptions } from './options/run';
import { runPopup } from './popup/run';

/** Popup or options page, told by the element they are rendered into. */
export function runOwnPage(document: Document): void {
  const signal = new AbortController().signal;
  const popup = document.getElementById('scopewise-popup');
  const options = document.getElementById('scopewise-options');
  if (popup) void runPopup(document, popup, document.location.search, signal);
  if (options) void runOptions(options);
}
