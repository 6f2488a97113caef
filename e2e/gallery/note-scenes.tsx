/** Notes in rows as GitLab makes them, with the facts of the real catalog. */
import { noteView } from '../../src/app/page/note-view';
import { noteFacts } from '../../src/data/generated/note-facts';
import { mount } from '../../src/ui/mount';
import { Note } from '../../src/ui/note/note';
import noteCss from '../../src/ui/note/note.css?inline';
import { Texts } from '../../src/ui/texts';
import themeCss from '../../src/ui/theme.css?inline';
import type { Scene, SceneParts } from './scene';

/** `opened`: scopes whose details are shown. */
export function notesScene(scopes: readonly string[], opened: readonly string[] = []): Scene {
  return async (parts) => {
    const title = document.createElement('h5');
    title.textContent = 'Select scopes';
    parts.place.append(title, ...scopes.map((scope) => row(scope, parts)));
    for (const scope of opened) {
      const note = parts.place.querySelector(`[data-scope="${scope}"]`);
      note?.shadowRoot?.querySelector('button')?.click();
    }
    await new Promise((done) => setTimeout(done, 50));
  };
}

function row(scope: string, { translate, theme }: SceneParts): HTMLElement {
  const element = document.createElement('div');
  element.className = 'gl-form-checkbox custom-control custom-checkbox';
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.className = 'custom-control-input';
  input.id = `box-${scope}`;
  input.checked = scope === 'read_api';
  const label = document.createElement('label');
  label.className = 'custom-control-label';
  label.htmlFor = input.id;
  label.textContent = scope;
  const help = document.createElement('p');
  help.className = 'help-text';
  help.textContent = 'The help text that GitLab itself shows below the name of a scope, in its own words.';
  label.append(help);
  const view = noteView(noteFacts, translate, scope, 'personal');
  const note = mount(document, 'scopewise-note', themeCss + noteCss);
  note.element.dataset.scope = scope;
  note.element.dataset.theme = theme;
  note.element.style.setProperty('--indent', '8px');
  note.show(
    <Texts.Provider value={translate}>
      <Note view={view} />
    </Texts.Provider>,
  );
  element.append(input, label, note.element);
  return element;
}
