/** Damaging a page of a generation and kind of token, filling it by a plan, and looking at what became of it. */
import { expect } from 'vitest';
import type { TokenType } from '../../model/catalog';
import type { GenerationId, TokenForm } from '../contract';
import { detect } from '../detect';
import { adapters } from '../registry';
import { setScopes } from '../tick';
import { dataPageOf, tokenTypeOf } from '../token-pages';
import { tokenPages } from './checks-of-finding';
import { fixturesOf, openPage } from './fixture';
import { mutate, pick, randomNumbers, renderAnew, truthAttribute } from './mutations';
import { countsOf, type Outcome, watchTexts } from './outcomes';

const forever = new AbortController().signal;

export interface Kind {
  readonly generation: GenerationId;
  readonly tokenType: TokenType;
}

/** Every generation with every kind of token it carries. */
export const kinds: readonly Kind[] = adapters.flatMap(({ id, tokenTypes }) =>
  tokenTypes.map((tokenType) => ({ generation: id, tokenType })),
);

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
/** Read once. */
const fixturesByGeneration = new Map(adapters.map(({ id }) => [id, fixturesOf(id)]));

const inputsOf = (document: Document) => [...document.querySelectorAll<HTMLInputElement>('input')];
const tickedIn = (document: Document): readonly string[] =>
  inputsOf(document).flatMap((input) => (input.checked ? (input.getAttribute(truthAttribute) ?? 'new') : []));
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

export type Apply = (form: TokenForm, plan: readonly string[]) => Promise<unknown>;
const applyPlan: Apply = (form, plan) => setScopes(form, plan, forever);

export async function tryCopy(kind: Kind, seed: number, apply: Apply = applyPlan): Promise<Outcome> {
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

/** One part of several, each of every generation, so that test files can share the kinds. */
export function partOfKinds(part: number): readonly Kind[] {
  return kinds.filter((_, at) => at % parts === part);
}
/** A process that has parsed thousands of pages spends more time on memory than on pages: each part has its own. */
export const parts = 4;
export const copiesPerKind = 200;

/**
 * Tries copies of these kinds and expects that nothing went wrong on any, and that each way a page can be read happened
 * often: else the damage proves nothing.
 */
export async function checkDamaged(some: readonly Kind[], copies: number): Promise<void> {
  const outcomes: Outcome[] = [];
  const failures: string[] = [];
  for (const kind of some) {
    for (let seed = 1; seed <= copies; seed++) {
      const outcome = await tryCopy(kind, seed);
      outcomes.push(outcome);
      const name = `${kind.generation} ${kind.tokenType}, seed ${seed}`;
      failures.push(...outcome.failures.map((failure) => `${name}: ${failure}`));
    }
  }
  expect(failures).toEqual([]);
  expect(outcomes.length).toBe(some.length * copies);
  const counts = countsOf(outcomes);
  expect(counts.form).toBeGreaterThan(outcomes.length / 3);
  expect(counts['no-form']).toBeGreaterThan(outcomes.length / 10);
  expect(outcomes.filter(({ disturbed }) => disturbed).length).toBeGreaterThan(outcomes.length / 8);
  expect(counts['granular-form']).toBe(0);
}
