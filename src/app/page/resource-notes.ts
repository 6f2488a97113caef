/** The notes beside the resources of a fine-grained form: what each of its permissions opens, on demand. */
import { h } from 'preact';
import type { Translate } from '../../model/message';
import type { GranularForm } from '../../pages/granular/contract';
import type { Mounted } from '../../ui/mount';
import noteCss from '../../ui/note/note.css?inline';
import { ResourceNote } from '../../ui/note/resource-note';
import themeCss from '../../ui/theme.css?inline';
import type { Brain } from '../brain/contract';
import { mountPart } from './mount-part';
import type { Notes } from './notes';

interface ResourceNotesParts {
  readonly form: GranularForm;
  readonly brain: Brain;
  readonly translate: Translate;
}

const css = themeCss + noteCss;

/** GitLab centres what stands in a row: beside an open note its checkbox would leave the name's line. */
function alignAtTop(row: HTMLElement, open: boolean): void {
  if (open) row.style.alignItems = 'flex-start';
  else row.style.removeProperty('align-items');
  if (row.getAttribute('style') === '') row.removeAttribute('style');
}

/** Shows one quiet note per resource that the form shows, until `signal` aborts. */
export function showResourceNotes(
  document: Document,
  { form, brain, translate }: ResourceNotesParts,
  signal: AbortSignal,
): Notes {
  /** By row: a section that was switched away takes its rows and their notes with it. */
  const mounted = new Map<HTMLElement, Mounted>();

  const make = (resource: string, section: string, row: HTMLElement): Mounted => {
    const note = mountPart(document, 'scopewise-note', css, translate);
    note.element.dataset.scope = resource;
    const load = () => brain.resource(resource, section);
    note.show(h(ResourceNote, { resource, load, onOpen: (open) => alignAtTop(row, open) }));
    return note;
  };

  const place = (): void => {
    const section = form.active();
    if (!section) return;
    const rows = form.resources();
    for (const { resource, row } of rows) {
      const note = mounted.get(row) ?? make(resource, section, row);
      mounted.set(row, note);
      if (note.element.parentElement !== row) row.append(note.element);
    }
    const shown = new Set(rows.map(({ row }) => row));
    for (const [row, note] of mounted) {
      if (shown.has(row)) continue;
      note.destroy();
      mounted.delete(row);
    }
  };

  signal.addEventListener('abort', () => {
    for (const note of mounted.values()) note.destroy();
    mounted.clear();
  });
  place();
  return { place };
}
