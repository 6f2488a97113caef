import { translate } from '../platform/translate';
import { runOptions } from './options/run';
import { runPopup } from './popup/run';

/** Popup or options page, told by the element they are rendered into, in the language its texts are in. */
export function runOwnPage(document: Document): void {
  document.documentElement.lang = translate('ui_language');
  const signal = new AbortController().signal;
  const popup = document.getElementById('scopewise-popup');
  const options = document.getElementById('scopewise-options');
  if (popup) void runPopup(document, popup, document.location.search, signal);
  if (options) void runOptions(options);
}
