// @vitest-environment happy-dom
/** Pasted and page-provided texts stay texts: nothing runs, no element and no attribute is made from them. */
import { h, render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { answerBrain } from '../../src/app/background/answer-brain';
import { undecided } from '../../src/app/brain/choice';
import type { PlanAnswer } from '../../src/app/brain/contract';
import { lazyUnderstanding } from '../../src/app/brain/lazy-understanding';
import { localBrain } from '../../src/app/brain/local-brain';
import { english } from '../../src/app/command-line/english';
import { openCatalog } from '../../src/data/open';
import type { PlanInput } from '../../src/model/brain-message';
import { copyFormats } from '../../src/model/copy-format';
import { allFixtures, type Fixture } from '../../src/pages/suite/fixture';
import { Planner } from '../../src/ui/planner/planner';
import { Texts } from '../../src/ui/texts';
import type { PlannerView } from '../../src/ui/views';
import { recordedEvents } from '../../src/ui/views.fixture';
import { harm, payloads } from './hostile-payloads';
import { ours, settle, showPage, start, useEverything } from './page-life';

const catalog = openCatalog();
const brain = localBrain({
  openCatalog: () => catalog,
  understand: lazyUnderstanding(() => catalog),
  translate: english,
});

/** What our components are made of. None of these loads, runs or leads anywhere. */
const ownElements = new Set(
  'button code dd div dl dt fieldset h2 h3 h4 header input label legend li mark option p path section select span strong style svg textarea ul'.split(
    ' ',
  ),
);

/** What a text has become besides text. */
function harmIn(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(ownElements.has(element.localName) ? [] : [`<${element.localName}>`]),
    ...[...element.attributes].flatMap(({ name, value }) =>
      value.includes(harm) || /^on|^(?:href|src|srcdoc|action|formaction)$/.test(name)
        ? [`${name}="${value}"`]
        : [],
    ),
  ]);
}

/** The planner's own view of an answer, in a part of the document. */
function show(root: Element, text: string, { view }: PlanAnswer): void {
  const whole: PlannerView = { ...view, text, pageProblem: null, busy: false, canUndo: false, outcome: null };
  render(
    h(Texts.Provider, { value: english, children: h(Planner, { view: whole, events: recordedEvents() }) }),
    root,
  );
}

const prototypeKeys = JSON.stringify(Reflect.ownKeys(Object.prototype).map(String));

afterEach(() => {
  expect(Reflect.get(globalThis, harm)).toBeUndefined();
  expect(JSON.stringify(Reflect.ownKeys(Object.prototype).map(String))).toBe(prototypeKeys);
});

function emptyRoot(): HTMLElement {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  return root;
}

describe('a thousand hostile texts', () => {
  it('are a thousand, and different', () => {
    expect(new Set(payloads).size).toBe(1000);
  });

  it('are shown as text when they are pasted', async () => {
    const root = emptyRoot();
    const harmed: string[] = [];
    for (const text of payloads) {
      show(root, text, await brain.plan({ text, decisions: undecided, page: null, selectedType: null }));
      expect(root.querySelector('textarea')?.value.length).toBeGreaterThan(0);
      harmed.push(...harmIn(root).map((found) => `${found} from ${text.slice(0, 120)}`));
    }
    expect(harmed).toEqual([]);
  }, 120_000);

  it('would be caught as markup', () => {
    const root = emptyRoot();
    root.innerHTML = `<p>fine</p><img src=x onerror="${harm}">`;
    expect(harmIn(root)).toEqual(['<img>', 'src="x"', `onerror="${harm}"`]);
  });

  it('come to nothing as what a page or an old decision claims', async () => {
    const root = emptyRoot();
    const harmed: string[] = [];
    for (const payload of payloads.filter((_, at) => at % 7 === 0)) {
      const request = JSON.parse(JSON.stringify({ ask: 'plan', input: claimed(payload) })) as unknown;
      const reply = await answerBrain(brain, request);
      if (!reply || !('value' in reply)) throw new Error(`no answer to ${payload}`);
      const answer = reply.value as PlanAnswer;
      show(root, payload, answer);
      harmed.push(...harmIn(root));
      // Nothing may be ticked that the text did not ask for.
      expect(answer.target.filter((item) => item.includes(harm) || item.startsWith('__'))).toEqual([]);
    }
    expect(harmed).toEqual([]);
  }, 60_000);

  it('come to nothing as names of resources and in copies', async () => {
    for (const payload of payloads) expect(await brain.resource(payload, payload)).toEqual([]);
    for (const payload of payloads.slice(0, 25)) {
      const input = { ...claimed(payload), text: 'git push', decisions: undecided };
      for (const format of copyFormats) expect(typeof (await brain.copy(format, input))).toBe('string');
    }
  });
});

/** A page state and decisions that are payload wherever they can be. */
function claimed(payload: string): PlanInput {
  return {
    text: 'push an image',
    selectedType: null,
    decisions: {
      ...undecided,
      removed: [payload],
      added: [payload],
      exchanged: { [payload]: payload },
      answered: { signature: payload, operations: [payload] },
    },
    page: {
      ...{
        tokenType: 'personal',
        generation: payload,
        gitlab: payload,
        origin: payload,
        path: payload,
        root: payload,
      },
      ...{ form: 'classic', held: [payload], reach: payload, classicRefused: false },
      boxes: [{ scope: payload, ticked: true, disabled: false }],
      ...{ roleLevel: -1, roleLevels: [], fields: [], canUndo: false },
    },
  };
}

/** Every text of a page that is not a name of ours: labels, fields, headings, what its start-up script says. */
function fillWithPayloads(texts: readonly string[]): void {
  let at = 0;
  const next = (): string => texts[at++ % texts.length] ?? '';
  for (const element of document.querySelectorAll('label, legend, h1, p, option, th, td')) {
    if (element.querySelector('input') === null) element.textContent = next();
  }
  for (const field of document.querySelectorAll<HTMLInputElement>('[type=text], textarea'))
    field.value = next();
  document.body.setAttribute('data-project-full-path', next());
  const script = document.querySelector('script');
  if (script) script.textContent = `gon.version=${JSON.stringify(next())};`;
}

describe('hostile pages', () => {
  const fixture = allFixtures().find(({ generation }) => generation === 'R3') as Fixture;

  async function harmAfterLife(): Promise<readonly string[]> {
    const life = start({ brain });
    await useEverything(life);
    const found = ours().flatMap((element) => [
      ...(element.shadowRoot ? harmIn(element.shadowRoot) : ['no shadow root']),
      ...(element.outerHTML.includes(harm) ? [element.outerHTML] : []),
    ]);
    life.end();
    return found;
  }

  it('put no text of theirs into anything of ours', async () => {
    for (let at = 0; at < payloads.length; at += 40) {
      showPage(fixture);
      fillWithPayloads(payloads.slice(at, at + 40));
      const life = start({ brain });
      await settle();
      expect(ours().length).toBeGreaterThan(5);
      expect(ours().flatMap(({ shadowRoot }) => (shadowRoot ? harmIn(shadowRoot) : []))).toEqual([]);
      expect(
        ours()
          .map(({ shadowRoot }) => shadowRoot?.textContent ?? '')
          .join(''),
      ).not.toContain(harm);
      life.end();
    }
  }, 60_000);

  it('get no note for a scope that is not named like one, and no guess for one that is', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', harm];
    showPage(fixture);
    const boxes = [...document.querySelectorAll<HTMLInputElement>('form [name$="[scopes][]"]')];
    for (const [at, name] of names.entries()) boxes[at]?.setAttribute('value', name);
    const life = start({ brain });
    await settle();
    for (const name of names) {
      const note = document.querySelector<HTMLElement>(`scopewise-note[data-scope="${name}"]`);
      expect(note?.dataset.risk).toBe('unknown');
    }
    life.end();
    showPage(fixture);
    document.querySelector('form [name$="[scopes][]"]')?.setAttribute('value', payloads[0] ?? '');
    expect(await harmAfterLife()).toEqual([]);
    expect(ours()).toEqual([]);
  });
});
