import { describe, expect, it } from 'vitest';
import { openCatalog } from '../data/open';
import { type ScopeName, type ScopeSet, type TokenType, tokenTypes } from '../model/catalog';
import { scopeCost } from './scope-costs';

const catalog = openCatalog();
/** Minted by GitLab itself, or only a marker: nobody can choose them. */
const neverProposed = ['ai_workflows', 'user:*', 'granular'];
/** Scopes that open next to nothing without their partner; their cost is what the pair may do. */
const halves = ['write_registry', 'write_virtual_registry'];

const cost = (scopes: readonly ScopeName[]): number =>
  scopes.reduce((sum, scope) => sum + (scopeCost(scope) ?? 0), 0);

/** What every set of the type's scopes opens, as one bit per kind of requirement. */
function everySet(tokenType: TokenType): readonly { scopes: readonly ScopeName[]; opened: bigint }[] {
  const asked = [
    ...new Map(
      catalog.operations
        .map((operation) => catalog.acceptance(operation, tokenType).enforced)
        .map((sets): [string, readonly ScopeSet[]] => [JSON.stringify(sets), sets]),
    ).values(),
  ];
  const names = catalog.scopes
    .filter(
      (scope) => !scope.adminOnly && scope.tokenTypes.includes(tokenType) && scopeCost(scope.name) !== null,
    )
    .map((scope) => scope.name)
    .filter((name) => asked.some((sets) => sets.length < 8 && sets.some((set) => set.includes(name))))
    .filter((name) => !halves.includes(name));
  return Array.from({ length: 2 ** names.length }, (_, bits) => {
    const scopes = names.filter((_name, place) => bits & (1 << place));
    const opened = asked.reduce(
      (sum, sets, place) =>
        sets.some((set) => set.every((scope) => scopes.includes(scope))) ? sum | (1n << BigInt(place)) : sum,
      0n,
    );
    return { scopes, opened };
  });
}

describe('scope costs', () => {
  it('rate every scope that can be chosen, each differently', () => {
    const rated = catalog.scopes.filter((scope) => !neverProposed.includes(scope.name));
    expect(rated.filter((scope) => scopeCost(scope.name) === null).map((scope) => scope.name)).toEqual([]);
    expect(new Set(rated.map((scope) => scopeCost(scope.name))).size).toBe(rated.length);
    expect(neverProposed.map(scopeCost)).toEqual([null, null, null]);
  });

  it('make api dearer than everything else together, and administrator scopes dearer still', () => {
    const others = catalog.scopes.filter((scope) => !scope.adminOnly && scope.name !== 'api');
    expect(scopeCost('api')).toBeGreaterThan(cost(others.map((scope) => scope.name)));
    expect(scopeCost('admin_mode')).toBeGreaterThan(cost(['api', ...others.map((scope) => scope.name)]));
    expect(scopeCost('sudo')).toBeGreaterThan(scopeCost('admin_mode') ?? 0);
  });

  it.each(tokenTypes)('never make a %s token pay more for opening strictly less', (tokenType) => {
    const sets = everySet(tokenType);
    expect(sets.length).toBeGreaterThan(1);
    // The cheapest way to open exactly this much; a set with an idle scope is nobody's answer.
    const cheapest = new Map<bigint, readonly ScopeName[]>();
    for (const { scopes, opened } of sets) {
      const known = cheapest.get(opened);
      if (!known || cost(scopes) < cost(known)) cheapest.set(opened, scopes);
    }
    const ways = [...cheapest].map(([opened, scopes]) => ({ opened, scopes, price: cost(scopes) }));
    const offenders = ways.flatMap((less) =>
      ways
        .filter((more) => less.price > more.price && (less.opened & more.opened) === less.opened)
        .map((more) => `${less.scopes.join('+')} costs more than ${more.scopes.join('+')}`),
    );
    expect(offenders).toEqual([]);
  });
});
