import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cheapestCover, indispensable, type Requirement } from './cheapest-cover';

const itemCount = 7;
const alternative = fc.uniqueArray(fc.nat(itemCount - 1), { minLength: 1, maxLength: 3 });
const requirement = fc.array(alternative, { minLength: 1, maxLength: 4 });
const problem = fc.record({
  requirements: fc.array(requirement, { maxLength: 8 }),
  // Few different costs, so that ties are frequent.
  costs: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: itemCount, maxLength: itemCount }),
});

/** Every set of items, in the order in which `cheapestCover` promises to prefer them. */
function everySet(costs: readonly number[]): readonly (readonly number[])[] {
  const sets = Array.from({ length: 2 ** itemCount }, (_, bits) =>
    costs.flatMap((_cost, item) => (bits & (1 << item) ? [item] : [])),
  );
  return sets
    .map((items) => ({
      items,
      price: items.reduce((sum, item) => sum + (costs[item] ?? 0), 0),
      text: items.join(),
    }))
    .sort((a, b) => a.price - b.price || a.items.length - b.items.length || (a.text < b.text ? -1 : 1))
    .map(({ items }) => items);
}

function satisfies(set: readonly number[], requirements: readonly Requirement[]): boolean {
  return requirements.every((one) => one.some((items) => items.every((item) => set.includes(item))));
}

describe('cheapestCover', () => {
  it('finds what trying every set finds', () => {
    fc.assert(
      fc.property(problem, ({ requirements, costs }) => {
        const best = everySet(costs).find((set) => satisfies(set, requirements));
        expect(cheapestCover(requirements, costs)).toEqual(best);
      }),
      { numRuns: 2_500 },
    );
  });

  it('does not depend on the order of requirements or alternatives', () => {
    fc.assert(
      fc.property(problem, ({ requirements, costs }) => {
        const turned = [...requirements]
          .reverse()
          .map((one) => [...one].reverse().map((items) => [...items].reverse()));
        expect(cheapestCover(turned, costs)).toEqual(cheapestCover(requirements, costs));
      }),
      { numRuns: 500 },
    );
  });

  it('takes nothing when nothing is required or an alternative is empty', () => {
    expect(cheapestCover([], [1])).toEqual([]);
    expect(cheapestCover([[[0], []]], [1])).toEqual([]);
  });

  it('refuses a requirement that cannot be satisfied', () => {
    expect(() => cheapestCover([[[0]], []], [1])).toThrow(RangeError);
  });
});

describe('indispensable', () => {
  it('names the items that all satisfied alternatives share', () => {
    expect(indispensable([[0, 1], [0, 2], [3]], new Set([0, 1, 2]))).toEqual([0]);
    expect(indispensable([[0], [1]], new Set([0, 1]))).toEqual([]);
  });
});
