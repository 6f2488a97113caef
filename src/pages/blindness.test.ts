// @vitest-environment happy-dom
/** The created token is never read: shown from the source of this folder, and by watching every look at the page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tokenFieldNames } from '../model/token-fields';
import { detect } from './detect';
import { heldBy, setPermissions } from './granular/set-permissions';
import { fieldsThere, findField } from './hygiene/fields';
import { fieldsOf, fillFields } from './hygiene/fill';
import { nextTask } from './next-task';
import { readPageFacts } from './page-facts';
import { readRole, setRole } from './role';
import { allFixtures, openPage } from './suite/fixture';
import { granularPage } from './suite/granular-page';
import { readsOf } from './suite/text-probe';
import { readScopes, setScopes } from './tick';
import { watchPage } from './watch';

/** Every way for code to get at text, attributes or the outside. */
const looks: readonly RegExp[] = [
  /\.(?:value|defaultValue|valueAsDate|valueAsNumber|files)\b/,
  /\.(?:textContent|innerText|outerText|innerHTML|outerHTML|nodeValue|wholeText|data)\b/,
  /\.(?:dataset|attributes|getAttribute\w*|elements|cookie)\b/,
  /\b(?:FormData|XMLSerializer|TreeWalker|createRange|getSelection|clipboard\w*|execCommand)\b/i,
  /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|localStorage|sessionStorage|indexedDB)\b/,
  /\b(?:addedNodes|removedNodes|attributeFilter|characterData|detail)\b|attributes:/,
  /ajax:|['"](?:input|copy|paste|keydown|keyup|keypress|submit)['"]/,
];

interface Exception {
  readonly file: string;
  readonly code: string;
  readonly reason: string;
}

const exceptions: readonly Exception[] = [
  {
    file: 'token-pages.ts',
    code: "querySelector('body[data-page]')?.getAttribute('data-page')",
    reason: 'the name of the page',
  },
  { file: 'page-facts.ts', code: 'script.textContent', reason: "GitLab's start-up script, for its version" },
  { file: 'scope-boxes.ts', code: "return input.getAttribute('value')", reason: 'a scope checkbox' },
  { file: 'vue-markup.ts', code: "input.getAttribute('data-testid')", reason: 'a scope checkbox' },
  { file: 'v3/adapter.ts', code: "?.getAttribute('data-testid')", reason: 'the row of a scope checkbox' },
  { file: 'role.ts', code: 'levelOf(option.value)', reason: 'an option of the role select' },
  { file: 'role.ts', code: 'levelOf(element.value)', reason: 'the role select' },
  { file: 'role.ts', code: 'role.element.value = ', reason: 'the role select' },
  {
    file: 'granular/form.ts',
    code: `[name="group-access"]:checked')?.getAttribute('value')`,
    reason: 'the radio button of the reach',
  },
  {
    file: 'granular/form.ts',
    code: "const resource = input.getAttribute('value')",
    reason: 'a resource checkbox',
  },
  {
    file: 'granular/form.ts',
    code: "(option.getAttribute('data-testid') ?? '')",
    reason: 'an option that names a permission',
  },
  {
    file: 'granular/form.ts',
    code: "option.getAttribute('aria-selected') === 'true'",
    reason: 'whether that option is chosen',
  },
  {
    file: 'granular/set-permissions.ts',
    code: "form.option(permission)?.getAttribute('aria-selected') === 'true'",
    reason: 'whether a permission is chosen',
  },
  {
    file: 'granular/set-permissions.ts',
    code: "search.value = '';",
    reason: 'the search over resources is emptied, never read',
  },
  {
    file: 'granular/set-permissions.ts',
    code: "search.dispatchEvent(new Event('input', { bubbles: true }));",
    reason: 'the page is told that it was emptied',
  },
  {
    file: 'granular/tabs.ts',
    code: "control.getAttribute('aria-selected') === 'true'",
    reason: 'which tab is shown',
  },
  {
    file: 'existing-tokens/read.ts',
    code: 'return cell.textContent.trim();',
    reason: 'name, scopes or a date in a list of tokens',
  },
  { file: 'existing-tokens/read.ts', code: "time.getAttribute('datetime')", reason: 'a date' },
  { file: 'existing-tokens/read.ts', code: "time.getAttribute('title')", reason: 'a date' },
  { file: 'hygiene/fill.ts', code: 'return field.value;', reason: 'name, description or expiry, on a click' },
  { file: 'hygiene/fill.ts', code: 'field.value = text;', reason: 'the same, written' },
  {
    file: 'hygiene/fill.ts',
    code: "field.dispatchEvent(new Event('input', { bubbles: true }));",
    reason: 'the page is told that it was written',
  },
];

const folder = import.meta.dirname;

/** The code that ships: neither tests nor the machinery of the contract suite. */
const shipped = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => relative(folder, join(folder, path)))
  .filter(
    (path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !/^(?:suite\/|contract-suite)/.test(path),
  );

const codeOf = (file: string): string =>
  readFileSync(join(folder, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

/** Lines that look, without those excused. */
function offences(file: string, code: string): readonly string[] {
  const excused = exceptions.filter((exception) => exception.file === file);
  return code
    .split('\n')
    .map((line) => excused.reduce((rest, exception) => rest.replace(exception.code, ''), line))
    .filter((line) => looks.some((look) => look.test(line)))
    .map((line) => `${file}: ${line.trim()}`);
}

describe('the source of this folder', () => {
  it('looks at nothing but boxes, the role and what names the page', () => {
    expect(shipped.length).toBeGreaterThan(20);
    expect(shipped.flatMap((file) => offences(file, codeOf(file)))).toEqual([]);
  });

  it('needs every exception', () => {
    for (const { file, code } of exceptions) {
      expect(codeOf(file)).toContain(code);
      expect(looks.some((look) => look.test(code))).toBe(true);
    }
  });

  it.each([
    'const name = field.value;',
    'return node.textContent;',
    "button.getAttribute('data-clipboard-text')",
    'new FormData(form)',
    "form.addEventListener('ajax:success', take)",
    'observer.observe(document, { attributes: true })',
    'for (const node of record.addedNodes) look(node);',
  ])('would be caught at %s', (line) => {
    expect(offences('tick.ts', line)).toHaveLength(1);
  });

  it('ships nothing of the contract suite', () => {
    for (const file of shipped) expect(codeOf(file)).not.toMatch(/from '[^']*(?:suite|vitest)/);
  });
});

/** Everything the extension does with a page, over its whole life. */
async function useWholePage(document: Document, createdToken: Element): Promise<void> {
  const end = new AbortController();
  watchPage(
    document,
    () => {},
    () => {},
    end.signal,
  );
  readPageFacts(document);
  const detection = detect(document);
  if (detection.kind === 'form') {
    const { form } = detection;
    form.panelPlace();
    await setScopes(form, ['read_api', 'read_repository'], end.signal);
    await setRole(form, 20, end.signal);
    readScopes(form);
    readRole(form);
    fieldsThere(form);
  }
  if (detection.kind === 'granular-form') {
    const { form } = detection;
    form.panelPlace();
    const plan = [
      { section: 'namespace', name: 'push_code' },
      { section: 'user', name: 'read_request' },
    ] as const;
    await setPermissions(form, plan, end.signal);
    heldBy(form);
    form.reach();
    fieldsThere(form);
  }
  document.body.prepend(createdToken);
  await nextTask();
  await nextTask();
  end.abort();
}

describe('at work', () => {
  const pages: readonly (readonly [name: string, open: () => Document])[] = [
    ...allFixtures().map(
      (fixture) => [`${fixture.generation} ${fixture.name}`, () => openPage(fixture)] as const,
    ),
    ...(['G1', 'G2', 'G3'] as const).map((id) => [id, () => granularPage(id).document] as const),
  ];

  it.each(pages)('reads no text field, no page text and no foreign attribute on %s', async (_name, open) => {
    const document = open();
    const createdToken = document.createElement('input');
    createdToken.id = 'new-access-token';
    createdToken.setAttribute('value', 'the created token');
    expect(document.querySelectorAll('input[type="text"], textarea').length).toBeGreaterThan(0);
    expect(await readsOf(() => useWholePage(document, createdToken))).toEqual([]);
  });

  it.each(allFixtures().map((fixture) => [`${fixture.generation} ${fixture.name}`, fixture] as const))(
    'reads name, description and expiry of the open form and nothing else when it fills them on %s',
    async (_name, fixture) => {
      const document = openPage(fixture);
      const detection = detect(document);
      if (detection.kind !== 'form') throw new Error('no form');
      const { form } = detection;
      const ours = tokenFieldNames.flatMap((name) => findField(form, name) ?? []);
      for (const field of ours) field.value = '';
      const work = async (): Promise<void> => {
        fieldsOf(form);
        const wishes = { name: 'ci', description: 'Reads', expires: '2027-01-31', shorten: true };
        const result = await fillFields(form, wishes, new AbortController().signal);
        expect(result.filled.length).toBe(ours.length);
        await result.undo();
      };
      const isOurs = (what: string, element: Element): boolean =>
        what === 'value' && ours.some((field) => field === element);
      expect(await readsOf(work, isOurs)).toEqual([]);
      expect((await readsOf(work)).length).toBeGreaterThan(0);
    },
  );

  it('would be caught reading', async () => {
    const page = document.implementation.createHTMLDocument();
    const field = page.createElement('input');
    const area = page.createElement('textarea');
    page.body.append(field, area);
    const reads = await readsOf(() => {
      String(field.value).trim();
      String(area.value).trim();
      String(page.body.textContent).trim();
      field.getAttribute('data-clipboard-text');
      field.getAttribute('value');
    });
    expect(reads).toEqual(
      expect.arrayContaining([
        'value of <input>',
        'value of <textarea>',
        'textContent of <body>',
        'data-clipboard-text of <input>',
      ]),
    );
  });
});
