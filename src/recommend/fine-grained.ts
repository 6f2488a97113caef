import {
  type Boundary,
  boundaries,
  type Catalog,
  type Grant,
  type Operation,
  type OperationId,
} from '../model/catalog';
import type { GrantedPermission } from '../model/recommendation';
import { type Alternative, cheapestCover, indispensable } from './cheapest-cover';

/** The smallest set of grants for a list of operations. */
export interface FineGrainedCover {
  /** By boundary, then resource, then action. */
  readonly permissions: readonly GrantedPermission[];
  readonly free: readonly Operation[];
  /** No fine-grained token can do these. */
  readonly refused: readonly Operation[];
  /** The facts are silent about these. */
  readonly unknown: readonly Operation[];
  /** Operations that could also be granted elsewhere, where neither the person nor the path decided. */
  readonly undecided: readonly Operation[];
  /** Where those can be granted, whatever the person said; narrowest first. */
  readonly boundaries: readonly Boundary[];
}

interface Wanted {
  readonly operation: Operation;
  readonly alternatives: readonly (readonly Grant[])[];
}

/** Narrowest first: a project, one's own account, a whole group, the instance. */
const breadth: Readonly<Record<Boundary, number>> = { project: 0, user: 1, group: 2, instance: 3 };

/** First path segments whose objects live at one boundary. */
const boundaryOfSegment: Readonly<Record<string, Boundary>> = {
  projects: 'project',
  groups: 'group',
  namespaces: 'group',
  user: 'user',
  users: 'user',
  admin: 'instance',
};

/**
 * The fewest grants that open all of `operations` that a fine-grained token can do. Where an operation may be granted
 * at several boundaries, the boundary holding its target decides: the one the person named, else the one its path
 * names, else one the token needs anyway, else the narrowest.
 */
export function coverFineGrained(
  catalog: Catalog,
  operations: readonly Operation[],
  boundary: Boundary | null,
): FineGrainedCover {
  const wanted = operations.flatMap((operation): Wanted[] =>
    operation.fineGrained.kind === 'permissions'
      ? [{ operation, alternatives: atBoundary(operation, operation.fineGrained.alternatives, boundary) }]
      : [],
  );
  const items = numberGrants(catalog, wanted);
  const requirements = wanted.map(({ alternatives }) =>
    alternatives.map((grants) => items.alternative(grants)),
  );
  const held = new Set(cheapestCover(requirements, items.costs));
  const because = new Map([...held].map((item): [number, OperationId[]] => [item, []]));
  wanted.forEach(({ operation }, index) => {
    for (const item of indispensable(requirements[index] ?? [], held)) because.get(item)?.push(operation.id);
  });
  const permissions = [...because].flatMap(([item, ids]): readonly GrantedPermission[] => {
    const grant = items.grants[item];
    if (!grant) return [];
    const { resource, action } = wordsOf(catalog, grant.permission);
    return [{ boundary: grant.boundary, name: grant.permission, resource, action, because: ids }];
  });
  const ofKind = (kind: Operation['fineGrained']['kind']): readonly Operation[] =>
    operations.filter((operation) => operation.fineGrained.kind === kind);
  return {
    permissions: permissions.sort(inFormOrder),
    free: ofKind('open'),
    refused: ofKind('impossible'),
    unknown: ofKind('unknown'),
    boundaries: openBoundaries(operations),
    undecided: wanted.filter((one) => boundariesOf(one.alternatives).size > 1).map((one) => one.operation),
  };
}

/** What could be chosen if nobody had said anything; empty when paths settle it, or nothing has to be granted. */
export function openBoundaries(operations: readonly Operation[]): readonly Boundary[] {
  const open = operations.flatMap((operation) => {
    if (operation.fineGrained.kind !== 'permissions') return [];
    const found = boundariesOf(atBoundary(operation, operation.fineGrained.alternatives, null));
    return found.size > 1 ? [...found] : [];
  });
  return [...new Set(open)].sort((a, b) => breadth[a] - breadth[b]);
}

/** GitLab's words for a permission; its key where the catalog has no row. */
function wordsOf(catalog: Catalog, name: string): Pick<GrantedPermission, 'resource' | 'action'> {
  const { resource, action } = catalog.permission(name) ?? { resource: name, action: '' };
  return { resource, action };
}

/** The alternatives at the boundary that is settled; all of them when none is. */
function atBoundary(
  operation: Operation,
  alternatives: readonly (readonly Grant[])[],
  said: Boundary | null,
): readonly (readonly Grant[])[] {
  const segment = operation.rest?.path.split('/')[1] ?? '';
  for (const boundary of [said, boundaryOfSegment[segment] ?? null]) {
    const there = alternatives.filter((grants) => grants.every((grant) => grant.boundary === boundary));
    if (there.length > 0) return there;
  }
  return alternatives;
}

interface GrantItems {
  readonly grants: readonly Grant[];
  readonly costs: readonly number[];
  alternative(grants: readonly Grant[]): Alternative;
}

/**
 * The grants in question as numbered items. The number of grants counts first, then how wide their boundaries are
 * beyond those the token needs anyway, then how many operations they open.
 */
function numberGrants(catalog: Catalog, wanted: readonly Wanted[]): GrantItems {
  const needed = new Set(
    wanted
      .map((one) => boundariesOf(one.alternatives))
      .flatMap((found) => (found.size === 1 ? [...found] : [])),
  );
  // The instance is nobody's target by chance: a permission there is never preferred for company.
  needed.delete('instance');
  const opened = operationsPerPermission(catalog);
  const costOf = ({ boundary, permission }: Grant): number =>
    1_000_000_000 +
    (needed.has(boundary) ? 0 : 1 + breadth[boundary]) * 1_000_000 +
    (opened.get(permission) ?? 0);
  const byKey = new Map(
    wanted.flatMap((one) => one.alternatives.flat()).map((grant) => [keyOf(grant), grant]),
  );
  const keys = [...byKey.keys()].sort();
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const grants = keys.flatMap((key) => byKey.get(key) ?? []);
  return {
    grants,
    costs: grants.map(costOf),
    alternative: (together) => together.map((grant) => numbers.get(keyOf(grant)) ?? -1),
  };
}

const countsByCatalog = new WeakMap<Catalog, ReadonlyMap<string, number>>();

/** How many operations each permission takes part in; counted once per catalog. */
function operationsPerPermission(catalog: Catalog): ReadonlyMap<string, number> {
  const known = countsByCatalog.get(catalog);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { fineGrained } of catalog.operations) {
    if (fineGrained.kind !== 'permissions') continue;
    for (const name of new Set(fineGrained.alternatives.flat().map((grant) => grant.permission))) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  countsByCatalog.set(catalog, counts);
  return counts;
}

function boundariesOf(alternatives: readonly (readonly Grant[])[]): ReadonlySet<Boundary> {
  return new Set(alternatives.flat().map((grant) => grant.boundary));
}

function keyOf({ boundary, permission }: Grant): string {
  return `${breadth[boundary]} ${permission}`;
}

function inFormOrder(a: GrantedPermission, b: GrantedPermission): number {
  return (
    boundaries.indexOf(a.boundary) - boundaries.indexOf(b.boundary) ||
    a.resource.localeCompare(b.resource, 'en') ||
    a.action.localeCompare(b.action, 'en')
  );
}
