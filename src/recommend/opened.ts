/** What a token would open in all: the figures of the notes and of "opens N operations more". */
import {
  type Catalog,
  type Grant,
  type Operation,
  type OperationKind,
  type RiskTag,
  riskTags,
  type ScopeName,
  type ScopeSet,
  type TokenType,
} from '../model/catalog';
import { opens } from './classic';

export interface KindFigure {
  readonly kind: OperationKind;
  /** How many of this kind the token opens. */
  readonly opened: number;
  /** How many of this kind the catalog has. */
  readonly total: number;
}

export interface Opened {
  readonly operations: readonly Operation[];
  /** Kinds of which something is opened, largest number first. */
  readonly byKind: readonly KindFigure[];
  /** Tags of what is opened, most frequent first. */
  readonly tags: readonly { readonly tag: RiskTag; readonly count: number }[];
  /** At most five, the most dangerous first, of different resources where possible. */
  readonly dangerous: readonly Operation[];
}

const dangerousShown = 5;

/** How bad each kind of harm is; only the order matters. */
const tagWeights: Readonly<Record<RiskTag, number>> = {
  impersonates: 32,
  'changes-access': 16,
  'reads-secrets': 8,
  'runs-code': 4,
  'supply-chain': 2,
  'destroys-data': 1,
};

const figuresByCatalog = new WeakMap<Catalog, Map<string, Opened>>();

/** What a classic token of this type with these scopes opens. Computed once per catalog, type and set. */
export function opened(catalog: Catalog, scopes: readonly ScopeName[], tokenType: TokenType): Opened {
  const known = figuresByCatalog.get(catalog) ?? new Map<string, Opened>();
  figuresByCatalog.set(catalog, known);
  const key = [tokenType, ...[...scopes].sort()].join(' ');
  const found = known.get(key);
  if (found) return found;
  const figures = summarize(catalog, openedByScopes(catalog, scopes, tokenType));
  known.set(key, figures);
  return figures;
}

/** What a fine-grained token with these grants opens, operations that are open to every such token included. */
export function openedByGrants(catalog: Catalog, grants: readonly Grant[]): Opened {
  return summarize(catalog, operationsOpenedBy(catalog, grants));
}

/** As `openedByGrants`, without the figures. */
export function operationsOpenedBy(catalog: Catalog, grants: readonly Grant[]): readonly Operation[] {
  const { open, byGrant } = grantIndexOf(catalog);
  const held = new Set(grants.map(grantKey));
  const concerned = new Set([...held].flatMap((key) => byGrant.get(key) ?? []));
  const isOpened = ({ fineGrained }: Operation): boolean =>
    fineGrained.kind === 'permissions' &&
    fineGrained.alternatives.some((together) => together.every((grant) => held.has(grantKey(grant))));
  return [...open, ...[...concerned].filter(isOpened)];
}

interface GrantIndex {
  /** Open to every fine-grained token. */
  readonly open: readonly Operation[];
  /** Operations that name a grant in any of their alternatives. */
  readonly byGrant: ReadonlyMap<string, readonly Operation[]>;
}

const grantIndexes = new WeakMap<Catalog, GrantIndex>();

function grantKey({ boundary, permission }: Grant): string {
  return `${boundary} ${permission}`;
}

/** Made once per catalog: going through all operations with every key stroke would take longer than all the rest. */
function grantIndexOf(catalog: Catalog): GrantIndex {
  const known = grantIndexes.get(catalog);
  if (known) return known;
  const byGrant = new Map<string, Operation[]>();
  for (const operation of catalog.operations) {
    if (operation.fineGrained.kind !== 'permissions') continue;
    for (const key of new Set(operation.fineGrained.alternatives.flat().map(grantKey))) {
      byGrant.set(key, [...(byGrant.get(key) ?? []), operation]);
    }
  }
  const open = catalog.operations.filter(({ fineGrained }) => fineGrained.kind === 'open');
  const index = { open, byGrant };
  grantIndexes.set(catalog, index);
  return index;
}

function openedByScopes(
  catalog: Catalog,
  scopes: readonly ScopeName[],
  tokenType: TokenType,
): readonly Operation[] {
  const held = new Set(scopes);
  const judged = new Map<readonly ScopeSet[], boolean>();
  return catalog.operations.filter((operation) => {
    const { enforced } = catalog.acceptance(operation, tokenType);
    const before = judged.get(enforced);
    if (before !== undefined) return before;
    const now = opens(enforced, held);
    judged.set(enforced, now);
    return now;
  });
}

function summarize(catalog: Catalog, operations: readonly Operation[]): Opened {
  const totals = countBy(catalog.operations.map((operation) => operation.kind));
  const kinds = countBy(operations.map((operation) => operation.kind));
  const tags = countBy(operations.flatMap((operation) => operation.risks));
  return {
    operations,
    byKind: [...kinds]
      .map(([kind, count]) => ({ kind, opened: count, total: totals.get(kind) ?? count }))
      .sort((a, b) => b.opened - a.opened),
    tags: [...tags]
      .map(([tag, count]) => ({ tag, count }))
      .sort((a, b) => b.count - a.count || riskTags.indexOf(a.tag) - riskTags.indexOf(b.tag)),
    dangerous: mostDangerous(operations),
  };
}

/** The worst first; a resource comes back only when there is nothing else. */
function mostDangerous(operations: readonly Operation[]): readonly Operation[] {
  const weigh = ({ risks }: Operation): number => risks.reduce((sum, tag) => sum + tagWeights[tag], 0);
  const ranked = operations
    .filter((operation) => operation.risks.length > 0)
    .map((operation) => ({ operation, weight: weigh(operation) }))
    .sort((a, b) => b.weight - a.weight || a.operation.id.length - b.operation.id.length)
    .map(({ operation }) => operation);
  const seen = new Set<string>();
  const first = ranked.filter(({ resource }) => !seen.has(resource) && seen.add(resource));
  const again = ranked.filter((operation) => !first.includes(operation));
  return [...first, ...again].slice(0, dangerousShown);
}

function countBy<Value>(values: readonly Value[]): ReadonlyMap<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
