import { type Operation, type Role, roles } from '../model/catalog';

/** The strongest of the least roles; null when it is unknown for any operation, or there is none. */
export function leastRoleFor(operations: readonly Operation[]): Role | null {
  let strongest = -1;
  for (const { leastRole } of operations) {
    if (!leastRole) return null;
    strongest = Math.max(strongest, roles.indexOf(leastRole.role));
  }
  return roles[strongest] ?? null;
}
