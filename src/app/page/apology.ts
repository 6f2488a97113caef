import { h } from 'preact';
import { CatalogError } from '../../data/catalog-error';
import type { Translate } from '../../model/message';
import type { TokenForm } from '../../pages/contract';
import { Message } from '../../ui/message';
import { mount } from '../../ui/mount';
import themeCss from '../../ui/theme.css?inline';
import { themeOf } from './theme';

/**
 * Says in the panel's place why there are no notes, when that is something a person can mend (extension files of two
 * versions). Other failures leave the page without us.
 */
export function apologize(
  document: Document,
  form: TokenForm,
  error: unknown,
  translate: Translate,
  signal: AbortSignal,
): void {
  const place = form.panelPlace();
  if (!place || !(error instanceof CatalogError)) return;
  const panel = mount(document, 'scopewise-panel', themeCss);
  const text = translate(error.say.key, ...(error.say.values ?? []));
  panel.element.dataset.theme = themeOf(document);
  panel.show(h(Message, { kind: 'warning', title: text }));
  place.parent.insertBefore(panel.element, place.before);
  signal.addEventListener('abort', () => panel.destroy());
}
