import { translate } from '../platform/translate';
import { runOptions } from './options/run';
import { runPopup } from './popup/run';

/** Popup or options page, told by the element they are rendered into, in the reader's language and colours. */
export function runOwnPage(document: Document): void {
  document.documentElement.lang = translate('ui_language');
  const root = document.querySelector<HTMLElement>('#scopewise-popup, #scopewise-options');
  if (!root) return;
  root.dataset.theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  if (root.id === 'scopewise-options') void runOptions(root);
  else void runPopup(document, root, document.location.search, new AbortController().signal);
}
