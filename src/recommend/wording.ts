/** How lists read inside messages. */
import type { Operation, Role, ScopeName } from '../model/catalog';
import type { GrantedPermission } from '../model/recommendation';

const titlesShown = 4;

/** `List the jobs, Retry a job (+3)`: titles, the first four. */
export function titles(operations: readonly Operation[]): string {
  const shown = operations.slice(0, titlesShown).map((operation) => operation.title);
  const rest = operations.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} (+${rest})` : shown.join(', ');
}

/** `read_registry + write_registry`: scopes needed together. */
export function scopeList(scopes: readonly ScopeName[]): string {
  return scopes.join(' + ');
}

/** `Code: Push (project), Job: Read (project)`. */
export function permissionList(permissions: readonly GrantedPermission[]): string {
  return permissions
    .map(({ resource, action, boundary }) => `${resource}: ${action} (${boundary})`)
    .join(', ');
}

/** `Security Manager`: the name GitLab shows. */
export function roleName(role: Role): string {
  return role.replace(/(?:^|_)([a-z])/g, (_, first: string) => ` ${first.toUpperCase()}`).trim();
}
