import type { Operation } from '../../src/model/catalog';

/** Every permission that some alternative of an operation names, in their order. */
export function permissionsOf({ fineGrained }: Pick<Operation, 'fineGrained'>): readonly string[] {
  if (fineGrained.kind !== 'permissions') return [];
  return [...new Set(fineGrained.alternatives.flat().map(({ permission }) => permission))];
}
