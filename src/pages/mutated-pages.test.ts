// @vitest-environment happy-dom
/**
 * Thousands of pages that GitLab never made, of every generation and kind of token: nodes removed, duplicated, renamed,
 * moved, and rendered anew while we click. Whatever the page, nothing is thrown, no box is ticked that the plan does not
 * name, no text is touched, and a page that is not understood is told apart from one that is.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TokenType } from '../model/catalog';
import { sections } from '../model/plan-item';
import type { Detection, GenerationId, TokenForm } from './contract';
import { detect } from './detect';
import type { GranularGenerationId, SectionPermission } from './granular/contract';
import { setPermissions } from './granular/set-permissions';
import { nextTask } from './next-task';
import { adapters } from './registry';
import { tokenPages } from './suite/checks-of-finding';
import { fixturesOf, openPage } from './suite/fixture';
import { granularPage } from './suite/granular-page';
import { mutate, pick, randomNumbers, renderAnew, truthAttribute } from './suite/mutations';
import { setScopes } from './tick';
import { dataPageOf, tokenTypeOf } from './token-pages';

const forever = new AbortController().signal;

interface Kind {
  readonly generation: GenerationId;
  readonly tokenType: TokenType;
}

/** Every generation with every kind of token it carries. */
const kinds: readonly Kind[] = adapters.flatMap(({ id, tokenTypes }) =>
  tokenTypes.map((tokenType) => ({ generation: id, tokenType })),
);
const copiesPerKind = 200;

/** A whole page; where there is no fixture of the kind, one of the generation on a page of that kind. */
function openKind({ generation, tokenType }: Kind, seed: number): Document {
  const all = fixturesByGeneration.get(generation) ?? [];
  const own = all.filter(({ expected }) => expected.tokenType === tokenType);
  const fixture = (own.length > 0 ? own : all)[seed % (own.length || all.length)];
  if (!fixture) throw new Error(`no fixture of ${generation}`);
  const document = openPage(fixture);
  const page = tokenPages.find((one) => tokenTypeOf(one) === tokenType);
  if (own.length === 0 && page) document.body.setAttribute('data-page', page);
  return document;
}
const fixturesByGeneration = new Map(adapters.map(({ id }) => [id, fixturesOf(id)]));

const inputsOf = (document: Document) => [...document.querySelectorAll<HTMLInputElement>('input')];
const tickedIn = (document: Document): readonly string[] =>
  inputsOf(document).flatMap((input) => (input.checked ? (input.getAttribute(truthAttribute) ?? 'new') : []));
/** Text fields that are told something while it is watched. */
function watchTexts(document: Document): readonly string[] {
  const written: string[] = [];
  for (const type of ['input', 'change']) {
    document.addEventListener(type, ({ target }) => {
      if (target instanceof Element && target.matches('input[type="text"], textarea')) written.push(type);
    });
  }
  return written;
}

/** Changes the page while we click: at the second or third change of a box. */
function disturb(document: Document, random: () => number): void {
  let changes = random() < 0.5 ? 0 : 1;
  document.addEventListener('change', ({ target }) => {
    if (++changes !== 2) return;
    const form = target instanceof Element ? target.closest('form, main') : null;
    const row = target instanceof Element ? target.parentElement : null;
    const kind = random();
    if (kind < 0.3 && form) renderAnew(form);
    else if (kind < 0.6 && row) renderAnew(row);
    else if (kind < 0.7) form?.remove();
    else mutate(document, random);
  });
}

interface Outcome {
  readonly kind: Detection['kind'];
  readonly disturbed: boolean;
  readonly failures: readonly string[];
}

type Apply = (form: TokenForm, plan: readonly string[]) => Promise<unknown>;
const applyPlan: Apply = (form, plan) => setScopes(form, plan, forever);

async function tryCopy(kind: Kind, seed: number, apply: Apply = applyPlan): Promise<Outcome> {
  const random = randomNumbers(seed);
  const document = openKind(kind, seed);
  const whole = detect(document);
  if (whole.kind !== 'form')
    return { kind: whole.kind, disturbed: false, failures: ['is not understood whole'] };
  for (const [at, input] of inputsOf(document).entries())
    input.setAttribute(truthAttribute, `no scope ${at}`);
  const boxes = whole.form.boxes();
  for (const { scope, input } of boxes) input.setAttribute(truthAttribute, scope);
  const plan = boxes.flatMap(({ scope }) => (random() < 0.3 ? [scope] : []));
  for (let time = 0; time < 3; time++) pick(boxes, random)?.input.click();

  mutate(document, random);
  const before = new Set(tickedIn(document));
  const written = watchTexts(document);
  const disturbed = random() < 0.5;
  if (disturbed) disturb(document, random);
  const detection = detect(document);
  if (detection.kind === 'form') {
    detection.form.panelPlace();
    await apply(detection.form, plan);
  }
  const wrong = tickedIn(document).filter((truth) => !before.has(truth) && !plan.includes(truth));
  const lost = detection.kind === 'not-a-token-page' && tokenTypeOf(dataPageOf(document)) !== null;
  return {
    kind: detection.kind,
    disturbed: disturbed && detection.kind === 'form',
    failures: [
      ...wrong.map((truth) => `${truth} was ticked and is not in the plan`),
      ...written.map((type) => `${type} in a text field`),
      ...(lost ? ['a token page is taken for another page'] : []),
    ],
  };
}

/** Outcomes by kind of detection. */
function countsOf(outcomes: readonly Outcome[]): Readonly<Record<Detection['kind'], number>> {
  const counts = { form: 0, 'granular-form': 0, 'no-form': 0, ambiguous: 0, 'not-a-token-page': 0 };
  for (const { kind } of outcomes) counts[kind]++;
  return counts;
}

describe('damaged pages with scopes', () => {
  it(`${kinds.length * copiesPerKind} of them, of ${kinds.length} kinds`, async () => {
    const outcomes: Outcome[] = [];
    const failures: string[] = [];
    for (const kind of kinds) {
      for (let seed = 1; seed <= copiesPerKind; seed++) {
        const outcome = await tryCopy(kind, seed);
        outcomes.push(outcome);
        const name = `${kind.generation} ${kind.tokenType}, seed ${seed}`;
        failures.push(...outcome.failures.map((failure) => `${name}: ${failure}`));
      }
    }
    expect(failures).toEqual([]);
    expect(outcomes.length).toBeGreaterThanOrEqual(5000);
    // Each must happen often, or the damage proves nothing.
    const counts = countsOf(outcomes);
    expect(counts.form).toBeGreaterThan(outcomes.length / 3);
    expect(counts['no-form']).toBeGreaterThan(outcomes.length / 10);
    expect(outcomes.filter(({ disturbed }) => disturbed).length).toBeGreaterThan(outcomes.length / 8);
    expect(counts['granular-form']).toBe(0);
  }, 300_000);
});

it.each([
  [
    'ticks too much',
    (form) =>
      setScopes(
        form,
        form.boxes().map(({ scope }) => scope),
        forever,
      ),
  ],
  [
    'writes into a field',
    async (form) =>
      form.root.querySelector('input[type="text"]')?.dispatchEvent(new Event('input', { bubbles: true })),
  ],
] satisfies readonly (readonly [string, Apply])[])('would be caught: code that %s', async (_name, apply) => {
  const outcomes = await Promise.all(kinds.map((kind) => tryCopy(kind, 1, apply)));
  expect(outcomes.flatMap(({ failures }) => failures).length).toBeGreaterThan(kinds.length / 3);
});

const granularCopies = 150;
const names = ['download_code', 'push_code', 'create_merge_request', 'read_merge_request', 'read_request'];

function permissionsBy(random: () => number): readonly SectionPermission[] {
  return sections.flatMap((section) => names.flatMap((name) => (random() < 0.2 ? [{ section, name }] : [])));
}

async function tryGranular(generation: GranularGenerationId, seed: number): Promise<Outcome> {
  const random = randomNumbers(seed);
  let damage = 0;
  const page = granularPage(generation, (document) => {
    if (random() < damage) mutate(document, random);
  });
  const whole = detect(page.document);
  if (whole.kind !== 'granular-form')
    return { kind: whole.kind, disturbed: false, failures: ['is not understood whole'] };
  if (random() < 0.5) await setPermissions(whole.form, permissionsBy(random), forever);
  const before = page.model();
  const written = watchTexts(page.document);
  page.clicks.length = 0;

  const plan = permissionsBy(random);
  mutate(page.document, random);
  // Half of the pages stay damaged by each rendering, the others repair themselves.
  damage = random() < 0.5 ? 0.5 : 0;
  const detection = detect(page.document);
  if (detection.kind === 'granular-form') {
    detection.form.panelPlace();
    await setPermissions(detection.form, plan, forever);
  }
  const allowed = new Set([...before, ...plan.map(({ section, name }) => `${section}.${name}`)]);
  const wrong = page.model().filter((name) => !allowed.has(name));
  return {
    kind: detection.kind,
    disturbed: damage > 0,
    failures: [
      ...wrong.map((name) => `${name} was chosen and is not in the plan`),
      ...written.map((type) => `${type} in a text field`),
      ...(page.clicks.includes('select all') ? ['all of a category were ticked'] : []),
    ],
  };
}

describe('damaged pages with permissions', () => {
  // Waiting for an effect that never comes is what most of these pages need; it is not what is tested here.
  beforeEach(() => {
    vi.stubGlobal('setTimeout', (run: () => void) => void nextTask().then(run));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each(['G1', 'G2', 'G3'] as const)(
    `${granularCopies} of %s`,
    async (generation) => {
      const outcomes: Outcome[] = [];
      const failures: string[] = [];
      for (let seed = 1; seed <= granularCopies; seed++) {
        const outcome = await tryGranular(generation, seed);
        outcomes.push(outcome);
        failures.push(...outcome.failures.map((failure) => `${generation}, seed ${seed}: ${failure}`));
      }
      expect(failures).toEqual([]);
      const counts = countsOf(outcomes);
      expect(counts['granular-form']).toBeGreaterThan(granularCopies / 3);
      expect(counts['no-form'] + counts.ambiguous).toBeGreaterThan(granularCopies / 20);
      expect(counts.form).toBe(0);
    },
    300_000,
  );
});
