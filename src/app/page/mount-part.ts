import { type ComponentChild, h } from 'preact';
import type { Translate } from '../../model/message';
import { type Mounted, mount, type OwnTag } from '../../ui/mount';
import { Texts } from '../../ui/texts';
import { themeOf } from './theme';

/** A part of ours in the reader's language and the page's colours of now; the caller inserts it. */
export function mountPart(document: Document, tag: OwnTag, css: string, translate: Translate): Mounted {
  const part = mount(document, tag, css);
  part.element.lang = translate('ui_language');
  part.element.dataset.theme = themeOf(document);
  return {
    ...part,
    show: (content: ComponentChild) => part.show(h(Texts.Provider, { value: translate, children: content })),
  };
}
