import type { LeastRole, Operation } from '../../src/model/catalog';
import type { Draft } from './draft';
import type { Sources } from './sources';

export type Roles = (operation: Operation, draft: Draft) => LeastRole | null;

/** Reads `operation_roles.tsv` once; answers per operation. */
export function readRoles(_sources: Sources): Roles {
  return () => null;
}
