import type { Catalog, Operation, OperationId, ScopeName, ScopeSet, TokenType } from '../model/catalog';
import type { Need } from '../model/recommendation';
import { cheapestCover, indispensable, type Requirement } from './cheapest-cover';
import { isNewer, isOlder } from './release';
import { scopeCost } from './scope-costs';

/** Which of GitLab's two words counts: what its code accepts, or what its documentation promises. */
export type Basis = 'enforced' | 'documented';

/** The limits of one search: what the token is, and what this instance and page have. */
export type ClassicLimits = Pick<Need, 'tokenType' | 'gitlab' | 'available'>;

/** The cheapest scopes for a list of operations. */
export interface ClassicCover {
  /** In the order of GitLab's form. */
  readonly scopes: readonly ScopeName[];
  /** Per scope, the operations that fail without it. */
  readonly because: Readonly<Record<ScopeName, readonly OperationId[]>>;
  /** Operations that ask for no scope. */
  readonly free: readonly Operation[];
  /** Operations that no scope of this token type opens. */
  readonly refused: readonly Operation[];
}

/**
 * A scope the page does not offer costs this on top: it is named only when nothing that is offered will do, because
 * an instance that hides a scope has usually switched off what the scope is for.
 */
const notOfferedCost = 1_000_000_000;

/** The cheapest set of scopes that opens all of `operations` that can be opened at all. */
export function coverClassic(
  catalog: Catalog,
  operations: readonly Operation[],
  limits: ClassicLimits,
  basis: Basis = 'enforced',
): ClassicCover {
  const market = scopeMarket(catalog, limits);
  const wanted: { readonly operation: Operation; readonly requirement: Requirement }[] = [];
  const free: Operation[] = [];
  const refused: Operation[] = [];
  for (const operation of operations) {
    const requirement = market.requirement(catalog.acceptance(operation, limits.tokenType)[basis]);
    if (requirement.length === 0) refused.push(operation);
    else if (requirement.some((alternative) => alternative.length === 0)) free.push(operation);
    else wanted.push({ operation, requirement });
  }
  const requirements = [...new Set(wanted.map(({ requirement }) => requirement))];
  const chosen = cheapestCover(requirements, market.costs);
  const held = new Set(chosen);
  const because = new Map(chosen.map((item): [number, OperationId[]] => [item, []]));
  for (const { operation, requirement } of wanted) {
    for (const item of indispensable(requirement, held)) because.get(item)?.push(operation.id);
  }
  const named = [...because].map(([item, ids]): [ScopeName, readonly OperationId[]] => [
    market.names[item] ?? '',
    ids,
  ]);
  return { scopes: named.map(([scope]) => scope), because: Object.fromEntries(named), free, refused };
}

/** Just the scopes: for naming what would be enough. Null when some operation cannot be opened. */
export function leastScopes(
  catalog: Catalog,
  operations: readonly Operation[],
  limits: ClassicLimits,
): readonly ScopeName[] | null {
  const cover = coverClassic(catalog, operations, limits);
  return cover.refused.length === 0 ? cover.scopes : null;
}

/** True when a token of this type with these scopes passes. */
export function opens(sets: readonly ScopeSet[], scopes: ReadonlySet<ScopeName>): boolean {
  return sets.some((set) => set.every((scope) => scopes.has(scope)));
}

/** Limits without an instance: every scope this token type knows. */
export function anywhere(tokenType: TokenType): ClassicLimits {
  return { tokenType, gitlab: null, available: null };
}

interface ScopeMarket {
  readonly names: readonly ScopeName[];
  readonly costs: readonly number[];
  /** Alternatives as item numbers; those with a scope that cannot be proposed here are left out. */
  requirement(sets: readonly ScopeSet[]): Requirement;
}

/** The scopes that may be chosen, as numbered items in the order of GitLab's form, with their costs here. */
function scopeMarket(catalog: Catalog, { gitlab, available }: ClassicLimits): ScopeMarket {
  const names: ScopeName[] = [];
  const costs: number[] = [];
  const items = new Map<ScopeName, number>();
  for (const { name, since, until } of catalog.scopes) {
    const cost = scopeCost(name);
    if (cost === null || isOlder(gitlab, since) || isNewer(gitlab, until)) continue;
    items.set(name, names.length);
    names.push(name);
    costs.push(cost + (available && !available.includes(name) ? notOfferedCost : 0));
  }
  const known = new Map<readonly ScopeSet[], Requirement>();
  return {
    names,
    costs,
    requirement(sets) {
      const found = known.get(sets);
      if (found) return found;
      const requirement = sets
        .map((set) => set.map((scope) => items.get(scope) ?? -1))
        .filter((alternative) => !alternative.includes(-1));
      known.set(sets, requirement);
      return requirement;
    },
  };
}
