/** A fine-grained form of any generation that answers clicks as GitLab's does: a task later, from a model of its own. */
import { sections as allSections, type Section } from '../../model/plan-item';
import type { GranularGenerationId } from '../granular/contract';
import { nextTask } from '../next-task';

/** Resource to its permissions, in every section. */
const offered: Readonly<Record<string, readonly string[]>> = {
  code: ['download_code', 'push_code'],
  merge_request: ['create_merge_request', 'read_merge_request'],
  request: ['read_request'],
};

/** Every permission of the page, `namespace.push_code`. */
type ChosenName = `${Section}.${string}`;

export interface GranularPage {
  readonly document: Document;
  /** What the page would send, in page order. */
  model(): readonly ChosenName[];
  /** Every control that was clicked, by what it is. */
  readonly clicks: string[];
  /** The next clicks are taken back by the page. */
  ignore(clicks: number): void;
}

/** `rendered` is called after each rendering, the first included. */
export function granularPage(
  generation: GranularGenerationId,
  rendered: (document: Document) => void = () => {},
): GranularPage {
  const sections = generation === 'G1' ? allSections.slice(0, 2) : allSections;
  const chosen = sections.map(() => new Map<string, Set<string>>());
  const clicks: string[] = [];
  let active = 0;
  let ignored = 0;
  const document = new DOMParser().parseFromString('<form></form>', 'text/html');
  document.body.setAttribute('data-page', 'user_settings:personal_access_tokens:granular_new');
  const root = document.querySelector('form');
  if (!root) throw new Error('the page has no form');
  const name = add(root, 'input', { id: 'token-name', type: 'text', value: 'typed name' });

  const onClick = (element: Element, name: string, change: () => void): void =>
    element.addEventListener('click', () => {
      clicks.push(name);
      if (ignored > 0) ignored--;
      else change();
      void nextTask().then(render);
    });

  const addReach = (parent: Element): void => {
    const group = add(parent, 'div', { role: 'radiogroup', id: 'group-access' });
    for (const value of ['PERSONAL_PROJECTS', 'ALL_MEMBERSHIPS']) {
      add(group, 'input', { type: 'radio', name: 'group-access', value });
    }
  };

  const addResources = (parent: Element, at: number): void => {
    const here = chosen[at];
    onClick(
      add(parent, 'input', { type: 'checkbox', 'data-testid': 'category-select-all' }),
      'select all',
      () => {
        for (const resource of Object.keys(offered)) here?.set(resource, new Set(offered[resource]));
      },
    );
    const list = add(parent, 'div', { class: 'gl-form-checkbox-group' });
    for (const resource of Object.keys(offered)) {
      const box = add(add(list, 'div', {}), 'div', { class: 'gl-form-checkbox' });
      const ticked = here?.has(resource) ? { checked: '' } : {};
      onClick(add(box, 'input', { type: 'checkbox', value: resource, ...ticked }), `tick ${resource}`, () => {
        if (!here?.delete(resource)) here?.set(resource, new Set());
      });
    }
  };

  const addChosen = (parent: Element, at: number): void => {
    const part = add(parent, 'div', { 'data-testid': 'granular-permissions-section' });
    for (const [resource, names] of chosen[at] ?? []) {
      const row = add(part, 'div', { 'data-testid': 'selected-resource' });
      for (const name of offered[resource] ?? []) {
        const selected = names.has(name) ? { 'aria-selected': 'true' } : {};
        const option = add(row, 'li', { role: 'option', 'data-testid': `listbox-item-${name}`, ...selected });
        onClick(option, `option ${name}`, () => {
          if (!names.delete(name)) names.add(name);
        });
      }
    }
  };

  const addTabs = (): void => {
    const tabs = add(root, 'div', { class: 'gl-tabs' });
    const navigation = add(tabs, 'ul', { class: 'nav gl-tabs-nav' });
    for (const [at, section] of sections.entries()) {
      const link = add(navigation, 'a', { role: 'tab', 'aria-selected': String(at === active) });
      onClick(link, `show ${section}`, () => {
        active = at;
      });
      const pane = add(tabs, 'div', { class: at === active ? 'tab-pane active' : 'tab-pane' });
      if (generation === 'G1' && at === 0) addReach(pane);
      addResources(pane, at);
      addChosen(pane, at);
    }
  };

  const addSwitches = (): void => {
    const selector = add(root, 'div', { 'data-testid': 'access-selector' });
    for (const [at, section] of sections.entries()) {
      const button = add(selector, 'button', { type: 'button', class: at === active ? 'selected' : '' });
      onClick(button, `show ${section}`, () => {
        active = at;
      });
    }
    addResources(root, active);
    for (const at of sections.keys()) addChosen(root, at);
  };

  function render(): void {
    root?.replaceChildren();
    if (!root) return;
    root.append(name);
    if (generation !== 'G1') addReach(root);
    if (generation === 'G3') addSwitches();
    else addTabs();
    rendered(document);
  }

  render();
  return {
    document,
    clicks,
    ignore: (count) => {
      ignored = count;
    },
    model: () =>
      chosen.flatMap((resources, at) =>
        [...resources.values()].flatMap((names) =>
          [...names].map((name): ChosenName => `${sections[at] ?? 'namespace'}.${name}`),
        ),
      ),
  };
}

function add(parent: Element, tag: string, attributes: Readonly<Record<string, string>>): Element {
  const element = parent.ownerDocument.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  parent.append(element);
  return element;
}
