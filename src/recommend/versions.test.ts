/** No scope is proposed that the release at hand does not have yet. */
import { describe, expect, it } from 'vitest';
import { openCatalog } from '../data/open';
import { tokenTypes } from '../model/catalog';
import { recommend } from './recommend';
import { isOlder } from './release';

const catalog = openCatalog();

/** 13.0 to 19.5, every minor that was released: twelve a year, 13.12, 14.10, 15.11 to 18.11 being the last ones. */
const lastMinors: Readonly<Record<number, number>> = {
  13: 12,
  14: 10,
  15: 11,
  16: 11,
  17: 11,
  18: 11,
  19: 5,
};
const releases = Object.entries(lastMinors).flatMap(([major, last]) =>
  Array.from({ length: last + 1 }, (_, minor) => `${major}.${minor}`),
);

/** Every tenth operation, and all whose alternatives name a scope that came later. */
const late = new Set(
  catalog.scopes.filter(({ since }) => since !== null && !isOlder(since, '13.1')).map(({ name }) => name),
);
const operations = catalog.operations.filter(
  (operation, at) =>
    at % 25 === 0 ||
    catalog
      .acceptance(operation, 'personal')
      .enforced.some((together) => together.some((scope) => late.has(scope))),
);

describe('releases', () => {
  it('are those of 13.0 to 19.5', () => {
    expect(releases).toHaveLength(78);
    expect(operations.length).toBeGreaterThan(120);
    expect(late.size).toBeGreaterThan(3);
  });

  it.each(tokenTypes)(
    'never meet a scope that came later, for %s tokens',
    (tokenType) => {
      const wrong = new Set<string>();
      for (const gitlab of releases) {
        for (const { id } of operations) {
          const need = { operations: [id], tokenType, gitlab, available: null, boundary: null };
          for (const scope of recommend(catalog, need).classic.scopes) {
            if (isOlder(gitlab, catalog.scope(scope)?.since ?? null))
              wrong.add(`${scope} in ${gitlab} for ${id}`);
          }
        }
      }
      expect([...wrong]).toEqual([]);
    },
    60_000,
  );
});
