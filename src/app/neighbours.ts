import type { Catalog, Operation, OperationId } from '../model/catalog';

/**
 * Operations close to the given ones: on the same resource, then in the same category; of the same kind first, then
 * with the same verb. For lists that should offer more than what was read.
 */
export function neighbours(
  catalog: Catalog,
  ids: readonly OperationId[],
  count: number,
): readonly OperationId[] {
  const known = ids.flatMap((id) => catalog.operation(id) ?? []);
  if (known.length === 0 || count <= 0) return [];
  const closeness = (other: Operation): number => Math.max(...known.map((one) => closenessOf(one, other)));
  return catalog.operations
    .filter((operation) => !ids.includes(operation.id))
    .map((operation) => ({ id: operation.id, close: closeness(operation) }))
    .filter(({ close }) => close > 0)
    .sort((a, b) => b.close - a.close)
    .slice(0, count)
    .map(({ id }) => id);
}

function closenessOf(one: Operation, other: Operation): number {
  const subject = one.resource === other.resource ? 8 : one.category === other.category ? 4 : 0;
  if (subject === 0) return 0;
  return subject + (one.kind === other.kind ? 2 : 0) + (one.verb === other.verb ? 1 : 0);
}
