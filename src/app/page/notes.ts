/** The notes beside the checkboxes of one form. */
import { h } from 'preact';
import { noteFacts } from '../../data/generated/note-facts';
import type { ScopeName } from '../../model/catalog';
import type { Translate } from '../../model/message';
import type { TokenForm } from '../../pages/contract';
import type { Mounted } from '../../ui/mount';
import { Note } from '../../ui/note/note';
import noteCss from '../../ui/note/note.css?inline';
import themeCss from '../../ui/theme.css?inline';
import { mountPart } from './mount-part';
import { noteView } from './note-view';
import { themeOf } from './theme';

export interface Notes {
  /** Puts every note where its row is now; rows that were rendered again get theirs back, open details stay open. */
  place(): void;
}

interface NotesParts {
  readonly form: TokenForm;
  readonly translate: Translate;
}

/** How far a note is moved in while its form is hidden; the custom boxes of most releases ask for this. */
const usualIndent = 8;

/** Pixels from where the row's content starts to where the scope's name starts, so that the note stands below it. */
function indentOf(row: HTMLElement, input: HTMLInputElement): number {
  const label = input.labels?.[0];
  const view = row.ownerDocument.defaultView;
  if (!label || !view || label.getClientRects().length === 0) return usualIndent;
  const rowStyle = view.getComputedStyle(row);
  const rowStart = row.getBoundingClientRect().left + Number.parseFloat(rowStyle.paddingLeft);
  const labelPadding = Number.parseFloat(view.getComputedStyle(label).paddingLeft);
  const indent = Math.round(label.getBoundingClientRect().left + labelPadding - rowStart);
  return indent >= 0 && indent < 80 && rowStyle.direction === 'ltr' ? indent : usualIndent;
}

const css = themeCss + noteCss;

/** Shows one note per scope of the form until `signal` aborts. */
export function showNotes(document: Document, parts: NotesParts, signal: AbortSignal): Notes {
  const { form } = parts;
  const mounted = new Map<ScopeName, Mounted>();

  const make = (scope: ScopeName): Mounted => {
    const view = noteView(noteFacts, parts.translate, scope, form.tokenType);
    const note = mountPart(document, 'scopewise-note', css, parts.translate);
    note.element.dataset.scope = scope;
    note.element.dataset.risk = view.risk;
    note.show(h(Note, { view }));
    return note;
  };

  const place = (): void => {
    const theme = themeOf(document);
    const boxes = form.boxes();
    for (const { scope, row, input } of boxes) {
      const note = mounted.get(scope) ?? make(scope);
      mounted.set(scope, note);
      note.element.dataset.theme = theme;
      note.element.style.setProperty('--indent', `${indentOf(row, input)}px`);
      if (note.element.parentElement !== row) row.append(note.element);
    }
    for (const [scope, note] of mounted) {
      if (boxes.some((box) => box.scope === scope)) continue;
      note.destroy();
      mounted.delete(scope);
    }
  };

  signal.addEventListener('abort', () => {
    for (const note of mounted.values()) note.destroy();
    mounted.clear();
  });
  place();
  return { place };
}
