import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCatalog } from '../data/open';
import { boundaries, type Catalog, type Grant, type Operation } from '../model/catalog';
import { coverFineGrained } from './fine-grained';
import { sampleCatalog } from './sample-catalog';

const at = (boundary: Grant['boundary'], permission: string): Grant => ({ boundary, permission });
const spell = (grant: { boundary: string; permission?: string; name?: string }): string =>
  `${grant.boundary} ${grant.permission ?? grant.name}`;

function alternativesOf({ fineGrained }: Operation): readonly (readonly Grant[])[] {
  return fineGrained.kind === 'permissions' ? fineGrained.alternatives : [];
}

/** Written apart from the code under test: may a token with these grants do this? */
function passes(operation: Operation, held: readonly string[]): boolean {
  return alternativesOf(operation).some((grants) => grants.every((grant) => held.includes(spell(grant))));
}

/** The least number of grants by trying every choice of alternatives. */
function leastCount(choices: readonly (readonly (readonly Grant[])[])[]): number {
  let unions = new Map<string, readonly string[]>([['', []]]);
  for (const alternatives of choices) {
    const grown = [...unions.values()].flatMap((union) =>
      alternatives.map((grants) => [...new Set([...union, ...grants.map(spell)])].sort()),
    );
    unions = new Map(grown.map((union) => [union.join(), union]));
  }
  return Math.min(...[...unions.values()].map((union) => union.length));
}

function checkCover(
  catalog: Catalog,
  operations: readonly Operation[],
  choicesOf: (operation: Operation) => readonly (readonly Grant[])[],
): void {
  const cover = coverFineGrained(catalog, operations, null);
  const wanted = operations.filter((operation) => operation.fineGrained.kind === 'permissions');
  const held = cover.permissions.map(spell);
  expect(wanted.filter((operation) => !passes(operation, held))).toEqual([]);
  expect(held.length).toBe(leastCount(wanted.map(choicesOf)));
  for (const permission of cover.permissions) {
    const without = held.filter((other) => other !== spell(permission));
    expect(wanted.some((operation) => !passes(operation, without))).toBe(true);
    expect(permission.because.length).toBeGreaterThan(0);
  }
  expect(coverFineGrained(catalog, [...operations].reverse(), null).permissions.map(spell)).toEqual(held);
}

describe('coverFineGrained', () => {
  it('is complete, smallest and minimal for operations of any catalog', () => {
    const grant = fc.record({
      boundary: fc.constantFrom(...boundaries),
      permission: fc.constantFrom('read', 'write', 'run'),
    });
    const alternative = fc.uniqueArray(grant, { minLength: 1, maxLength: 2, selector: spell });
    const row = fc.array(alternative, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const catalog = sampleCatalog(
          rows.map((grants, index) => ({ id: `operation ${index}`, grants })),
          [],
        );
        checkCover(catalog, catalog.operations, alternativesOf);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is complete, smallest and minimal for operations of the real catalog', () => {
    const catalog = openCatalog();
    const several = catalog.operations.filter((operation) => alternativesOf(operation).length > 1);
    const operation = fc.oneof(fc.constantFrom(...catalog.operations), fc.constantFrom(...several));
    // What a path says about the boundary is settled before the search; here only paths without a say are drawn.
    const silent = (one: Operation): boolean =>
      alternativesOf(one).length < 2 || !/^(?:projects|groups|namespaces|users?|admin)$/.test(segment(one));
    fc.assert(
      fc.property(fc.uniqueArray(operation.filter(silent), { maxLength: 7 }), (drawn) => {
        checkCover(catalog, drawn, alternativesOf);
      }),
      { numRuns: 2_000 },
    );
  });

  it('opens every operation that a fine-grained token can do, one by one', () => {
    const catalog = openCatalog();
    for (const operation of catalog.operations) {
      const { permissions, free, refused, unknown } = coverFineGrained(catalog, [operation], null);
      const places = [permissions, free, refused, unknown].filter((place) => place.length > 0);
      expect([operation.id, places.length]).toEqual([operation.id, 1]);
      if (permissions.length > 0) expect(passes(operation, permissions.map(spell))).toBe(true);
    }
  });

  describe('settles the boundary', () => {
    const everywhere = [
      [at('project', 'use')],
      [at('group', 'use')],
      [at('user', 'use')],
      [at('instance', 'use')],
    ];
    const choose = (ids: readonly string[], said: Grant['boundary'] | null = null): readonly string[] => {
      const rows = ids.map((id) => ({ id, grants: id === 'fixed' ? [[at('group', 'other')]] : everywhere }));
      const catalog = sampleCatalog(rows, []);
      return coverFineGrained(catalog, catalog.operations, said).permissions.map(spell);
    };

    it('by what the person said', () => {
      expect(choose(['GET /groups/:id/things'], 'user')).toEqual(['user use']);
    });

    it('by the path', () => {
      expect(choose(['GET /groups/:id/things'])).toEqual(['group use']);
      expect(choose(['GET /projects/:id/things'])).toEqual(['project use']);
      expect(choose(['GET /user/things'])).toEqual(['user use']);
      expect(choose(['GET /admin/things'])).toEqual(['instance use']);
    });

    it('by what the token holds anyway, else as narrow as possible', () => {
      expect(choose(['query Thing', 'fixed'])).toEqual(['group other', 'group use']);
      expect(choose(['query Thing'])).toEqual(['project use']);
    });

    it('and says where it had to assume', () => {
      const catalog = sampleCatalog([{ id: 'query Thing', grants: everywhere }], []);
      expect(coverFineGrained(catalog, catalog.operations, null).undecided).toEqual(catalog.operations);
      expect(coverFineGrained(catalog, catalog.operations, 'group').undecided).toEqual([]);
    });
  });
});

function segment(operation: Operation): string {
  return operation.rest?.path.split('/')[1] ?? '';
}
