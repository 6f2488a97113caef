/** The marks in GitLab's list of existing tokens. */
import { h } from 'preact';
import { noteFacts } from '../../data/generated/note-facts';
import type { TokenType } from '../../model/catalog';
import type { Translate } from '../../model/message';
import { readExistingTokens } from '../../pages/existing-tokens/read';
import type { Mounted } from '../../ui/mount';
import { Mark } from '../../ui/note/mark';
import noteCss from '../../ui/note/note.css?inline';
import themeCss from '../../ui/theme.css?inline';
import { markView } from './mark-view';
import { mountPart } from './mount-part';
import { themeOf } from './theme';

export interface TokenMarks {
  /** Puts a mark beside each broad token of this type that the page lists now. */
  place(tokenType: TokenType): void;
  /** Takes all of them away. */
  clear(): void;
}

const css = themeCss + noteCss;

/** Nothing is shown before `place`. */
export function createTokenMarks(document: Document, translate: Translate): TokenMarks {
  let mounted: readonly { readonly place: HTMLElement; readonly said: string; readonly mark: Mounted }[] = [];

  const clear = (): void => {
    for (const { mark } of mounted) mark.destroy();
    mounted = [];
  };

  const place = (tokenType: TokenType): void => {
    const today = new Date().toISOString().slice(0, 10);
    const before = mounted;
    mounted = readExistingTokens(document).flatMap(({ mark: place, ...token }) => {
      const view = markView(noteFacts, token, tokenType, translate, today);
      if (!view) return [];
      // Pages render a list again and again; a mark that still stands and still says the same stays.
      const said = JSON.stringify(view);
      const kept = before.find((one) => one.place === place && one.said === said);
      if (kept) return [kept];
      const mark = mountPart(document, 'scopewise-mark', css, translate);
      mark.show(h(Mark, { view }));
      return [{ place, said, mark }];
    });
    for (const one of before) if (!mounted.includes(one)) one.mark.destroy();
    const theme = themeOf(document);
    for (const { place, mark } of mounted) {
      mark.element.dataset.theme = theme;
      if (mark.element.parentElement !== place) place.append(mark.element);
    }
  };

  return { place, clear };
}
