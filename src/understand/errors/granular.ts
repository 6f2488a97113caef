/** Reads the permissions a fine-grained refusal names: `project permissions: [Code: Push, Job: Read]`. */
import type { Boundary, Operation, Permission } from '../../model/catalog';
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
  const boundary = boundaryOf(match[1]);
  return { permissions, boundary, words };
}

function boundaryOf(word: string | undefined): Boundary | null {
  switch (word?.toLowerCase()) {
    case 'project':
      return 'project';
    case 'group':
      return 'group';
    case 'user':
      return 'user';
    case 'instance':
      return 'instance';
    default:
      return null;
  }
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
  const opened = index.catalog.operations.filter(({ fineGrained }) => {
    if (fineGrained.kind !== 'permissions') return false;
    return fineGrained.alternatives.some(
      (grants) =>
        grants.length === wanted.size &&
        grants.every(
          (grant) =>
            wanted.has(grant.permission) && (named.boundary === null || grant.boundary === named.boundary),
        ),
    );
  });
  opened.sort((a, b) => kindOrder(a) - kindOrder(b) || a.id.length - b.id.length);
  const confidence = opened.length === 1 ? 0.9 : 0.5;
  return opened.slice(0, mostReadings).map(({ id }) => ({ operations: [id], confidence }));
}

/** Git and REST calls are what people meet; GraphQL names come last. */
function kindOrder({ kind }: Operation): number {
  return kind === 'graphql' ? 1 : 0;
}
