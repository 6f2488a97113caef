/** Reads the permissions a fine-grained refusal names: `project permissions: [Code: Push, Job: Read]`. */
import type { Boundary, OperationId, Permission } from '../../model/catalog';
import { boundaries } from '../../model/catalog';
import type { CatalogIndex, Reading } from '../finding';

export interface NamedPermissions {
  readonly permissions: readonly Permission[];
  readonly boundary: Boundary | null;
  /** As GitLab words them: `Code: Push`. */
  readonly words: readonly string[];
}

const listed = /(?:(project|group|user|instance)[\w\s/,-]{0,60})?permissions?:?\s*\[([^\]\n]{1,400})\]/i;

/** Null when the text names no permission. */
export function namedPermissions(index: CatalogIndex, text: string): NamedPermissions | null {
  const match = listed.exec(text);
  if (match === null) return null;
  const words = (match[2] ?? '').split(',').map((word) => word.trim().replace(/^["']|["']$/g, ''));
  const permissions = words
    .map((word) => permissionOf(index, word))
    .filter((permission) => permission !== undefined);
  const boundary = boundaries.find((one) => one === match[1]?.toLowerCase()) ?? null;
  return { permissions, boundary, words };
}

function permissionOf(index: CatalogIndex, word: string): Permission | undefined {
  const [resource = '', action = ''] = word.split(':').map((part) => part.trim().toLowerCase());
  if (action === '') return index.catalog.permission(resource.replace(/[\s-]+/g, '_'));
  return index.catalog.permissions.find(
    (permission) =>
      permission.resource.toLowerCase() === resource && permission.action.toLowerCase() === action,
  );
}

const mostReadings = 4;

/** Operations that exactly these permissions open, as readings to choose from; the request itself says more. */
export function openedBy(index: CatalogIndex, named: NamedPermissions): Reading[] {
  const wanted = new Set(named.permissions.map(({ name }) => name));
  if (wanted.size === 0) return [];
  const opened: OperationId[] = [];
  for (const { id, fineGrained } of index.catalog.operations) {
    if (fineGrained.kind !== 'permissions') continue;
    const opens = fineGrained.alternatives.some(
      (grants) =>
        grants.length === wanted.size &&
        grants.every(
          (grant) =>
            wanted.has(grant.permission) && (named.boundary === null || grant.boundary === named.boundary),
        ),
    );
    if (opens) opened.push(id);
    if (opened.length === mostReadings) break;
  }
  return opened.map((id) => ({ operations: [id], confidence: opened.length === 1 ? 0.9 : 0.5 }));
}
