// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { g3 } from '../g3/adapter';
import { nextTask } from '../next-task';
import type { GranularForm, Section, SectionPermission } from './contract';
import { setPermissions } from './set-permissions';

const dataPage = 'user_settings:personal_access_tokens:granular_new';
const sections: readonly Section[] = ['namespace', 'user', 'instance'];
/** Resource to its permissions, in every section. */
const offered: Readonly<Record<string, readonly string[]>> = {
  code: ['download_code', 'push_code'],
  merge_request: ['create_merge_request', 'read_merge_request'],
  request: ['read_request'],
};

interface FakePage {
  readonly form: GranularForm;
  /** What the page would send, sorted. */
  model(): readonly string[];
  /** Every control that was clicked, by what it is. */
  readonly clicks: string[];
  /** The next clicks are taken back by the page. */
  ignore(clicks: number): void;
}

/** The newest form as GitLab renders it, each change a task later; select-all boxes and a name field as decoys. */
function fakePage(): FakePage {
  const state = { active: 0, chosen: sections.map(() => new Map<string, Set<string>>()), ignored: 0 };
  const clicks: string[] = [];
  document.body.replaceChildren();
  const root = document.createElement('form');
  document.body.append(root);
  const make = (parent: Element, tag: string, attributes: Record<string, string>): HTMLElement => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    parent.append(element);
    return element;
  };
  const onClick = (element: HTMLElement, name: string, change: () => void): void =>
    element.addEventListener('click', () => {
      clicks.push(name);
      if (state.ignored > 0) state.ignored--;
      else change();
      void nextTask().then(render);
    });
  const render = (): void => {
    root.replaceChildren();
    make(root, 'input', { id: 'token-name', type: 'text' });
    const selector = make(root, 'div', { 'data-testid': 'access-selector' });
    sections.forEach((section, at) => {
      const button = make(selector, 'button', {
        type: 'button',
        class: at === state.active ? 'selected' : '',
      });
      onClick(button, `show ${section}`, () => {
        state.active = at;
      });
    });
    const here = state.chosen[state.active] ?? new Map<string, Set<string>>();
    onClick(
      make(root, 'input', { type: 'checkbox', 'data-testid': 'category-select-all' }),
      'select all',
      () => undefined,
    );
    const list = make(root, 'div', { class: 'gl-form-checkbox-group' });
    for (const resource of Object.keys(offered)) {
      const box = make(make(list, 'div', {}), 'div', { class: 'gl-form-checkbox' });
      const input = make(box, 'input', { type: 'checkbox', value: resource }) as HTMLInputElement;
      input.checked = here.has(resource);
      onClick(input, `tick ${resource}`, () => {
        if (!here.delete(resource)) here.set(resource, new Set());
      });
    }
    for (const chosen of state.chosen) {
      const part = make(root, 'div', { 'data-testid': 'granular-permissions-section' });
      for (const [resource, names] of chosen) {
        const row = make(part, 'div', { 'data-testid': 'selected-resource' });
        for (const name of offered[resource] ?? []) {
          const option = make(row, 'li', { role: 'option', 'data-testid': `listbox-item-${name}` });
          if (names.has(name)) option.setAttribute('aria-selected', 'true');
          onClick(option, `option ${name}`, () => {
            if (!names.delete(name)) names.add(name);
          });
        }
      }
    }
  };
  render();
  const form = g3.find(document, dataPage);
  if (!form) throw new Error('the fake page is not understood');
  return {
    form,
    clicks,
    ignore: (count) => {
      state.ignored = count;
    },
    model: () =>
      state.chosen.flatMap((chosen, at) =>
        [...chosen.values()].flatMap((names) => [...names].map((name) => `${sections[at]}.${name}`)),
      ),
  };
}

const at = (section: Section, ...names: string[]): SectionPermission[] =>
  names.map((name) => ({ section, name }));
const forever = new AbortController().signal;

describe('setPermissions', () => {
  let page: FakePage;
  beforeEach(() => {
    page = fakePage();
  });

  it('makes the page hold exactly what is wanted, in every section, and shows the first again', async () => {
    const wanted = [...at('namespace', 'push_code', 'read_merge_request'), ...at('instance', 'read_request')];
    const result = await setPermissions(page.form, wanted, forever);
    expect(result).toMatchObject({ before: [], missing: [], exact: true });
    expect(page.model()).toEqual([
      'namespace.push_code',
      'namespace.read_merge_request',
      'instance.read_request',
    ]);
    expect(page.form.active()).toBe('namespace');
  });

  it('replaces what was there, and brings it back', async () => {
    const first = at('user', 'download_code', 'push_code');
    await setPermissions(page.form, first, forever);
    const { before } = await setPermissions(page.form, at('namespace', 'create_merge_request'), forever);
    expect(page.model()).toEqual(['namespace.create_merge_request']);
    expect(before).toEqual(first);
    await setPermissions(page.form, before, forever);
    expect(page.model()).toEqual(['user.download_code', 'user.push_code']);
  });

  it('takes the longest resource that fits the name', async () => {
    await setPermissions(page.form, at('namespace', 'read_merge_request'), forever);
    expect(page.clicks).not.toContain('tick request');
  });

  it('names what the page does not offer and leaves no empty resource', async () => {
    const wanted = at('namespace', 'delete_code', 'read_wiki', 'read_request');
    const result = await setPermissions(page.form, wanted, forever);
    expect(result.exact).toBe(false);
    expect(result.missing.map(({ name }) => name).sort()).toEqual(['delete_code', 'read_wiki']);
    expect(page.model()).toEqual(['namespace.read_request']);
    expect(page.form.resources().filter(({ input }) => input.checked)).toHaveLength(1);
  });

  it('clicks again when the page takes a click back, and never a select-all box', async () => {
    page.ignore(1);
    const result = await setPermissions(page.form, at('namespace', 'push_code'), forever);
    expect(result.exact).toBe(true);
    expect(page.clicks).not.toContain('select all');
  });

  it('stops when it is told to, and when the form leaves the page', async () => {
    const ended = AbortSignal.abort();
    expect((await setPermissions(page.form, at('namespace', 'push_code'), ended)).exact).toBe(false);
    expect(page.clicks).toEqual([]);
    page.form.root.remove();
    const gone = await setPermissions(page.form, at('namespace', 'push_code'), forever);
    expect(gone).toMatchObject({ after: [], exact: false });
  });
});
