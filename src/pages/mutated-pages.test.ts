// @vitest-environment happy-dom
/**
 * Thousands of pages that GitLab never made, of every generation and kind of token: nodes removed, duplicated, renamed,
 * moved, and rendered anew while we click. Whatever the page, nothing is thrown, no box is ticked that the plan does not
 * name, no text is touched, and a page that is not understood is told apart from one that is. Those with scopes are in
 * the files `mutated-scopes-*`.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sections } from '../model/plan-item';
import { detect } from './detect';
import type { GranularGenerationId, SectionPermission } from './granular/contract';
import { setPermissions } from './granular/set-permissions';
import { nextTask } from './next-task';
import { type Apply, copiesPerKind, kinds, partOfKinds, parts, tryCopy } from './suite/damaged-scopes';
import { granularPage } from './suite/granular-page';
import { mutate, randomNumbers } from './suite/mutations';
import { countsOf, type Outcome, watchTexts } from './suite/outcomes';
import { setScopes } from './tick';

const forever = new AbortController().signal;

it('five thousand damaged pages and more, of all kinds, are tried', () => {
  expect(kinds.length * copiesPerKind).toBeGreaterThanOrEqual(5000);
  const tried = Array.from({ length: parts }, (_, part) => partOfKinds(part)).flat();
  expect(new Set(tried)).toEqual(new Set(kinds));
  // Each part has a file of its own.
  expect(Object.keys(import.meta.glob('./mutated-scopes-*.test.ts'))).toHaveLength(parts);
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
