/** Compares readings by what they would tick, without the exact search of `recommend`: enough to see a difference. */
import type { Catalog, OperationId } from '../../model/catalog';

/** Rough order of power; unknown scopes count as wide. */
const weight: Readonly<Record<string, number>> = {
  read_user: 1,
  self_rotate: 1,
  read_repository: 2,
  read_registry: 2,
  read_virtual_registry: 2,
  create_runner: 3,
  ai_features: 3,
  k8s_proxy: 3,
  read_api: 4,
  manage_runner: 5,
  write_registry: 5,
  write_virtual_registry: 4,
  write_repository: 6,
  api: 30,
};

/** True when a personal token with reading scopes alone can do it. */
export function isRead(catalog: Catalog, id: OperationId): boolean {
  return alternativesOf(catalog, id).some((set) => set.every((scope) => scope.startsWith('read_')));
}

/** A text that is equal for readings that lead to the same classic scopes of a personal token. */
export function scopeKey(catalog: Catalog, ids: readonly OperationId[]): string {
  const needs = ids.map((id) => alternativesOf(catalog, id)).filter((sets) => sets.length > 0);
  const options = new Map<string, readonly string[]>();
  for (const set of needs.flat()) options.set(set.join(' '), set);
  let chosen = new Set<string>();
  for (const sets of [...needs].sort((a, b) => a.length - b.length)) {
    if (sets.some((set) => set.every((scope) => chosen.has(scope)))) continue;
    for (const scope of cheapest(sets)) chosen.add(scope);
  }
  for (const set of options.values()) {
    const alone = needs.every((sets) => sets.some((other) => other.every((scope) => set.includes(scope))));
    if (alone && costOf(set) < costOf([...chosen])) chosen = new Set(set);
  }
  const impossible = ids.length > 0 && needs.length < ids.length ? '!' : '';
  return impossible + [...chosen].sort().join(' ');
}

/** Cost of what `scopeKey` names. */
export function keyCost(key: string): number {
  return costOf(
    key
      .replace('!', '')
      .split(' ')
      .filter((scope) => scope !== ''),
  );
}

function alternativesOf(catalog: Catalog, id: OperationId): readonly (readonly string[])[] {
  const operation = catalog.operation(id);
  return operation ? catalog.acceptance(operation, 'personal').enforced : [];
}

function cheapest(sets: readonly (readonly string[])[]): readonly string[] {
  return [...sets].sort((a, b) => costOf(a) - costOf(b))[0] ?? [];
}

function costOf(scopes: readonly string[]): number {
  return scopes.reduce((sum, scope) => sum + (weight[scope] ?? 20), 0);
}
