/** Turns each sentence of `contract.ts` into a test of one adapter; for test files only. */
import { describe, expect, it } from 'vitest';
import type { PageAdapter } from './contract';
import { checks, inputFor } from './suite/checks';
import { allFixtures } from './suite/fixture';

/** A first look at each generation alone; `mutated-pages.test.ts` and its neighbours try thousands, through detection. */
const damagedCopies = 120;
/** Milliseconds; the damaged copies take a second, on a busy machine many more. */
const patience = 120_000;

/** Registers the whole contract for `adapter` over its own fixtures and those of all others. */
export function contractSuite(adapter: PageAdapter): void {
  const input = inputFor(adapter, allFixtures(), damagedCopies);
  describe(`${adapter.id} keeps the contract: it`, () => {
    for (const check of checks) {
      it(
        check.name,
        async () => {
          expect(await check.run(input)).toEqual([]);
        },
        patience,
      );
    }

    it('has a translated fixture, a pre-ticked one, and one for each role it can show', () => {
      const { own } = input;
      expect(own.some(({ meta }) => meta.locale !== 'en')).toBe(true);
      expect(own.some(({ expected }) => expected.boxes.some(({ checked }) => checked))).toBe(true);
      expect(own.map(({ meta }) => meta.generation)).toEqual(own.map(() => adapter.id));
    });
  });
}
