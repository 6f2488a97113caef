import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCatalog } from '../data/open';
import { type Catalog, type Operation, type ScopeName, type TokenType, tokenTypes } from '../model/catalog';
import { anywhere, coverClassic } from './classic';
import { sampleCatalog } from './sample-catalog';
import { scopeCost } from './scope-costs';

const names = [
  'read_user',
  'read_registry',
  'read_repository',
  'read_api',
  'write_registry',
  'write_repository',
  'api',
];
const cost = (scopes: Iterable<ScopeName>): number =>
  [...scopes].reduce((sum, scope) => sum + (scopeCost(scope) ?? Number.POSITIVE_INFINITY), 0);

/** Written apart from the code under test: does this set open this operation? */
function passes(
  catalog: Catalog,
  operation: Operation,
  tokenType: TokenType,
  scopes: readonly ScopeName[],
): boolean {
  const { enforced } = catalog.acceptance(operation, tokenType);
  return enforced.some((set) => set.every((scope) => scopes.includes(scope)));
}

/** The least cost by trying every choice of alternatives. */
function leastCost(catalog: Catalog, operations: readonly Operation[], tokenType: TokenType): number {
  let unions = new Map<string, readonly ScopeName[]>([['', []]]);
  for (const operation of operations) {
    const { enforced } = catalog.acceptance(operation, tokenType);
    const grown = [...unions.values()].flatMap((union) =>
      enforced.map((set) => [...new Set([...union, ...set])].sort()),
    );
    if (enforced.length > 0) unions = new Map(grown.map((union) => [union.join(), union]));
  }
  return Math.min(...[...unions.values()].map(cost));
}

function checkCover(catalog: Catalog, operations: readonly Operation[], tokenType: TokenType): void {
  const cover = coverClassic(catalog, operations, anywhere(tokenType));
  const doable = operations.filter(
    (operation) => catalog.acceptance(operation, tokenType).enforced.length > 0,
  );
  expect(cover.refused).toEqual(operations.filter((operation) => !doable.includes(operation)));
  expect(doable.filter((operation) => !passes(catalog, operation, tokenType, cover.scopes))).toEqual([]);
  expect(cost(cover.scopes)).toBe(leastCost(catalog, operations, tokenType));
  for (const scope of cover.scopes) {
    const without = cover.scopes.filter((other) => other !== scope);
    const lost = doable.filter((operation) => !passes(catalog, operation, tokenType, without));
    expect(lost.length).toBeGreaterThan(0);
    expect(cover.because[scope]).toEqual(lost.map((operation) => operation.id));
  }
  const turned = coverClassic(catalog, [...operations].reverse(), anywhere(tokenType));
  expect(turned.scopes).toEqual(cover.scopes);
}

describe('coverClassic', () => {
  it('is complete, cheapest and minimal for operations of any catalog', () => {
    const set = fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 });
    const row = fc.array(set, { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const catalog = sampleCatalog(
          rows.map((enforced, index) => ({ id: `operation ${index}`, enforced })),
          names.map((name) => ({ name })),
        );
        checkCover(catalog, catalog.operations, 'personal');
      }),
      { numRuns: 2_000 },
    );
  });

  it('is complete, cheapest and minimal for operations of the real catalog', () => {
    const catalog = openCatalog();
    // Operations other than plain reads and writes would hardly ever be drawn from three thousand.
    const unusual = catalog.operations.filter(
      (operation) =>
        operation.kind !== 'rest' || catalog.acceptance(operation, 'personal').enforced.length !== 1,
    );
    const operation = fc.oneof(fc.constantFrom(...catalog.operations), fc.constantFrom(...unusual));
    const operations = fc.uniqueArray(operation, { maxLength: 8 });
    fc.assert(
      fc.property(operations, fc.constantFrom(...tokenTypes), (drawn, tokenType) => {
        checkCover(catalog, drawn, tokenType);
      }),
      { numRuns: 2_000 },
    );
  });

  it('proposes no scope that came after the release of the instance', () => {
    const catalog = sampleCatalog(
      [{ id: 'list', enforced: [['read_api'], ['api']] }],
      [{ name: 'read_api', since: '12.10' }, { name: 'api' }],
    );
    const on = (gitlab: string | null): readonly ScopeName[] =>
      coverClassic(catalog, catalog.operations, { tokenType: 'personal', gitlab, available: null }).scopes;
    expect(on('12.9')).toEqual(['api']);
    expect(on('12.10')).toEqual(['read_api']);
    expect(on('19.5.0-ee')).toEqual(['read_api']);
    expect(on(null)).toEqual(['read_api']);
    expect(on('no release')).toEqual(['read_api']);
  });

  it('prefers what the page offers, and names the rest only when nothing offered will do', () => {
    const catalog = sampleCatalog(
      [
        { id: 'pull', enforced: [['read_registry'], ['read_api'], ['api']] },
        { id: 'cluster', enforced: [['k8s_proxy']] },
      ],
      [{ name: 'read_registry' }, { name: 'read_api' }, { name: 'api' }, { name: 'k8s_proxy' }],
    );
    const limits = { tokenType: 'personal', gitlab: null, available: ['api', 'read_api'] } as const;
    expect(coverClassic(catalog, catalog.operations, limits).scopes).toEqual(['read_api', 'k8s_proxy']);
  });

  it('charges nothing for an operation that asks for no scope', () => {
    const catalog = sampleCatalog([{ id: 'open', enforced: [[]] }], [{ name: 'api' }]);
    const cover = coverClassic(catalog, catalog.operations, anywhere('personal'));
    expect([cover.scopes, cover.free.map(({ id }) => id)]).toEqual([[], ['open']]);
  });
});
