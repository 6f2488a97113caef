import type { PageAdapter } from '../contract';
import { setScopes } from '../tick';
import { dataPageOf } from '../token-pages';
import type { Check } from './check';
import type { Fixture } from './fixture';
import { mutate, pick, randomNumbers, truthAttribute } from './mutations';
import { openForm } from './own-forms';

const forever = new AbortController().signal;

interface Outcome {
  readonly found: boolean;
  readonly failures: readonly string[];
}

/** One damaged copy: find the form, apply a random plan, and look which boxes moved. */
async function tryCopy(adapter: PageAdapter, fixture: Fixture, seed: number): Promise<Outcome> {
  const random = randomNumbers(seed);
  const open = openForm(adapter, fixture);
  if (!open) return { found: false, failures: ['the form is not found'] };
  const { document } = open;
  const boxes = open.form.boxes();
  for (const { scope, input } of boxes) input.setAttribute(truthAttribute, scope);
  const plan = boxes.flatMap(({ scope }) => (random() < 0.3 ? [scope] : []));
  for (let time = 0; time < 3; time++) pick(boxes, random)?.input.click();
  mutate(document, random);

  const all = [...document.querySelectorAll<HTMLInputElement>('input')];
  const before = new Map(all.map((input) => [input, input.checked]));
  const form = adapter.find(document, dataPageOf(document));
  form?.panelPlace();
  form?.role();
  if (form) await setScopes(form, plan, forever);
  const failures = all.flatMap((input) => {
    if (input.checked === before.get(input)) return [];
    const truth = input.getAttribute(truthAttribute);
    if (truth === null) return ['a box that is no scope was changed'];
    return input.checked && !plan.includes(truth) ? [`${truth} was ticked and is not in the plan`] : [];
  });
  return { found: form !== null, failures };
}

export const mutated: readonly Check[] = [
  {
    name: 'never throws and never ticks what the plan does not name, on damaged copies',
    run: async ({ adapter, own, copies }) => {
      const failures: string[] = [];
      let found = 0;
      for (let seed = 1; seed <= copies; seed++) {
        const fixture = own[seed % own.length];
        if (!fixture) return ['there is no fixture'];
        const outcome = await tryCopy(adapter, fixture, seed);
        if (outcome.found) found++;
        failures.push(...outcome.failures.map((failure) => `seed ${seed}, ${fixture.name}: ${failure}`));
      }
      // Both must happen often, or the copies prove nothing.
      if (found < copies / 5) failures.push(`only ${found} of ${copies} copies still show a form`);
      if (found > copies * 0.95) failures.push(`${found} of ${copies} copies are hardly damaged`);
      return failures;
    },
  },
];
