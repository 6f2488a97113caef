import { expect, test } from 'vitest';
import { openCatalog } from '../../src/data/open';
import { classicFacts } from './classic-facts';
import { spelled } from './fact';

const catalog = openCatalog();
const rows = classicFacts.flatMap((fact) => fact.tokenTypes.map((tokenType) => ({ ...fact, tokenType })));

test('there are enough facts, each from a source', () => {
  expect(classicFacts.length).toBeGreaterThanOrEqual(60);
  expect(classicFacts.filter(({ source }) => source.length < 10)).toEqual([]);
});

test.each(rows)(
  '$operation with a $tokenType token: $enforced',
  ({ operation, tokenType, enforced, documented, source }) => {
    const found = catalog.operation(operation);
    expect(found, operation).toBeDefined();
    if (found === undefined) return;
    const acceptance = catalog.acceptance(found, tokenType);
    expect(spelled(acceptance.enforced), source).toBe(enforced);
    expect(spelled(acceptance.documented), source).toBe(documented ?? enforced);
    expect(acceptance.documented === acceptance.enforced, 'one array where both agree').toBe(
      documented === undefined,
    );
  },
);
