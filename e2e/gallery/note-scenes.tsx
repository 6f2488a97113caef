/** Notes and marks in rows as GitLab makes them, with the facts of the real catalog. */
import type { ComponentChild } from 'preact';
import { permissionNotes } from '../../src/app/brain/permission-notes';
import { noteView } from '../../src/app/page/note-view';
import { noteFacts } from '../../src/data/generated/note-facts';
import { openCatalog } from '../../src/data/open';
import { mount, type OwnTag } from '../../src/ui/mount';
import { Mark } from '../../src/ui/note/mark';
import { Note } from '../../src/ui/note/note';
import noteCss from '../../src/ui/note/note.css?inline';
import { ResourceNote } from '../../src/ui/note/resource-note';
import { Texts } from '../../src/ui/texts';
import themeCss from '../../src/ui/theme.css?inline';
import type { MarkView, PermissionNote } from '../../src/ui/views';
import { press } from './press';
import type { Scene, SceneParts } from './scene';

/** `opened`: scopes whose details are shown. */
export function notesScene(scopes: readonly string[], opened: readonly string[] = []): Scene {
  return async (parts) => {
    const { place, translate } = parts;
    place.append(heading('Select scopes'));
    for (const scope of scopes) {
      const row = checkboxRow(scope, 'The help text that GitLab itself shows below the name of a scope.');
      const view = noteView(noteFacts, translate, scope, 'personal');
      row.append(own('scopewise-note', scope, <Note view={view} />, parts));
      place.append(row);
    }
    for (const scope of opened) {
      const note = place.querySelector(`[data-scope="${scope}"]`);
      if (note?.shadowRoot) await press(note.shadowRoot, ['ui_details_about'], translate);
    }
  };
}

/** How the question for the permissions of a resource ends. */
const loads: Readonly<Record<string, () => Promise<readonly PermissionNote[]>>> = {
  code: async () => permissionNotes(openCatalog(), 'code', 'namespace'),
  job: async () => permissionNotes(openCatalog(), 'job', 'namespace'),
  future: async () => [],
  failed: () => Promise.reject(new Error('no answer')),
  waiting: () => new Promise(() => {}),
};

/** Resources of the fine-grained form: one closed, then one open for each way the question can end. */
export const resourceNotesScene: Scene = async (parts) => {
  parts.place.append(heading('Select resources'));
  for (const [resource, load] of Object.entries(loads)) {
    const row = checkboxRow(resource);
    const note = own(
      'scopewise-note',
      resource,
      <ResourceNote resource={resource} load={load} onOpen={() => undefined} />,
      parts,
    );
    row.append(note);
    parts.place.append(row);
    if (note.shadowRoot && resource !== 'job')
      await press(note.shadowRoot, ['note_resource_of'], parts.translate);
  }
};

/** Cells of GitLab's list of tokens. */
export function marksScene(marks: readonly MarkView[]): Scene {
  return (parts) => {
    for (const view of marks) {
      const cell = document.createElement('p');
      cell.textContent = 'api, read_user';
      cell.append(own('scopewise-mark', 'api', <Mark view={view} />, parts));
      parts.place.append(cell);
    }
  };
}

function heading(text: string): HTMLElement {
  const title = document.createElement('h5');
  title.textContent = text;
  return title;
}

function checkboxRow(name: string, help = ''): HTMLElement {
  const element = document.createElement('div');
  element.className = 'gl-form-checkbox custom-control custom-checkbox';
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.className = 'custom-control-input';
  input.id = `box-${name}`;
  input.checked = name === 'read_api';
  const label = document.createElement('label');
  label.className = 'custom-control-label';
  label.htmlFor = input.id;
  label.textContent = name;
  const paragraph = document.createElement('p');
  paragraph.className = 'help-text';
  paragraph.textContent = help;
  if (help) label.append(paragraph);
  element.append(input, label);
  return element;
}

function own(
  tag: OwnTag,
  scope: string,
  content: ComponentChild,
  { translate, theme }: SceneParts,
): HTMLElement {
  const { element, show } = mount(document, tag, themeCss + noteCss);
  element.dataset.scope = scope;
  element.dataset.theme = theme;
  element.style.setProperty('--indent', '8px');
  show(<Texts.Provider value={translate}>{content}</Texts.Provider>);
  return element;
}
