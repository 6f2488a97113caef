import { expect, test } from 'vitest';
import { openCatalog } from '../../src/data/open';
import { classicFacts, spelled } from './facts';

const catalog = openCatalog();
const facts = classicFacts();

test('there are enough facts, each from a source', () => {
  expect(new Set(facts.map(({ operation }) => operation)).size).toBeGreaterThanOrEqual(50);
  expect(facts.filter(({ source }) => source.length < 10)).toEqual([]);
});

test.each(facts)(
  '$operation with a $tokenType token: $enforced',
  ({ operation, tokenType, enforced, documented, source }) => {
    const found = catalog.operation(operation);
    expect(found, operation).toBeDefined();
    if (found === undefined) return;
    const acceptance = catalog.acceptance(found, tokenType);
    expect(spelled(acceptance.enforced), source).toBe(enforced);
    expect(spelled(acceptance.documented), source).toBe(documented ?? enforced);
    expect(acceptance.documented === acceptance.enforced, 'one array where both agree').toBe(
      documented === null,
    );
  },
);
