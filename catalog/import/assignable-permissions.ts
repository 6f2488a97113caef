import * as z from 'zod/mini';
import { boundaries, type Permission } from '../../src/model/catalog';
import { permissionName } from '../../src/model/permission-name';
import { SourceProblem } from '../build/source-problem';
import type { DriftEntry } from './drift/entry';
import { spellBoundaries } from './drift/spell';
import type { GitlabFile } from './gitlab-file';
import { readYaml } from './yaml-file';

export const assignableFolder = 'config/authz/permission_groups/assignable_permissions';

/** A permission that somebody can give: to a fine-grained token, to a role, or to both. */
const PermissionFile = z.strictObject({
  name: z.string(),
  description: z.optional(z.string()),
  feature_category: z.optional(z.string()),
  /** Words of the form where they are not those of the path. */
  action: z.optional(z.string()),
  resource: z.optional(z.string()),
  /** Hidden from the form; existing tokens keep it. */
  deprecated: z.optional(z.boolean()),
  boundaries: z.array(z.enum(boundaries)),
  permissions: z.array(z.string()),
  available_for: z.optional(z.array(z.enum(['granular_access_token', 'role', 'custom_role']))),
  /** Who is offered it by the form, such as administrators; a token may hold it all the same. */
  assignable_when: z.optional(
    z.array(z.strictObject({ condition: z.string(), boundaries: z.optional(z.array(z.enum(boundaries))) })),
  ),
});

/** The words of a category or resource. */
const MetadataFile = z.strictObject({
  name: z.optional(z.string()),
  description: z.optional(z.string()),
});

/** A permission with where it is written. */
export interface AssignablePermission {
  readonly path: string;
  /** GitLab's key, `read_job`. */
  readonly name: string;
  readonly resource: string;
  readonly action: string;
  readonly boundaries: Permission['boundaries'];
  readonly raw: readonly string[];
  readonly forTokens: boolean;
  readonly deprecated: boolean;
}

const isMetadata = (path: string) => /\/[._]metadata\.yml$/.test(path);

/** Reads `config/authz/permission_groups/assignable_permissions/<category>/<resource>/<action>.yml`. */
export function readAssignablePermissions(files: readonly GitlabFile[]): readonly AssignablePermission[] {
  const own = files.filter(({ path }) => path.startsWith(`${assignableFolder}/`));
  const names = new Map(
    own
      .filter(({ path }) => isMetadata(path))
      .map((file) => [file.path.replace(/\/[^/]+$/, ''), readYaml(file, MetadataFile).name]),
  );
  const seen = new Map<string, string>();
  return own
    .filter(({ path }) => !isMetadata(path))
    .map((file): AssignablePermission => {
      const facts = readYaml(file, PermissionFile);
      const before = seen.get(facts.name);
      if (before !== undefined) {
        throw new SourceProblem(file.path, 2, `${facts.name} is also in ${before}`, 'a name is there once');
      }
      seen.set(facts.name, file.path);
      const [action = '', resource = ''] = file.path.split('/').reverse();
      const folder = file.path.replace(/\/[^/]+$/, '');
      return {
        path: file.path,
        name: facts.name,
        resource: names.get(folder) ?? titleOf(facts.resource ?? resource),
        action: titleOf(facts.action ?? action.replace(/\.yml$/, '')),
        boundaries: boundaries.filter((boundary) => facts.boundaries.includes(boundary)),
        raw: facts.permissions,
        forTokens: facts.available_for?.includes('granular_access_token') ?? true,
        deprecated: facts.deprecated ?? false,
      };
    });
}

/** Raw permissions by the name of what can be assigned. */
export function groupedPermissions(files: readonly GitlabFile[]): ReadonlyMap<string, readonly string[]> {
  return new Map(readAssignablePermissions(files).map(({ name, raw }) => [name, raw]));
}

/** `merge_request` is `Merge Request`, as GitLab's form makes it. */
function titleOf(key: string): string {
  return key
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

/** When a smaller share of what the catalog knows has a file, the folder is a part of GitLab's and nothing is missed. */
export const mostOfThem = 0.8;

/**
 * What the files say against the catalog. A permission that opens nothing the catalog knows is no contradiction, nor
 * is a boundary that no operation uses; a permission the catalog asks for must be one GitLab's form offers.
 */
export function judgePermissions(
  assignable: readonly AssignablePermission[],
  permissions: readonly Permission[],
): readonly DriftEntry[] {
  const keyOf = (action: string, resource: string) => permissionName(action, resource);
  const isOffered = ({ forTokens, deprecated }: AssignablePermission) => forTokens && !deprecated;
  // Two files may have the same words, one for roles and one for tokens; the last of a name is the one that counts.
  const ordered = [...assignable].sort((left, right) => Number(isOffered(left)) - Number(isOffered(right)));
  const offered = new Map(
    ordered.flatMap((one) => [[one.name, one] as const, [keyOf(one.action, one.resource), one] as const]),
  );
  const living = permissions.filter(({ until }) => until === null);
  const isWhole = living.filter(({ name }) => offered.has(name)).length > living.length * mostOfThem;
  return living.flatMap(({ name, boundaries: at }): readonly DriftEntry[] => {
    const one = offered.get(name);
    const entry = (kind: DriftEntry['kind'], after: string | null): readonly DriftEntry[] => [
      { kind, subject: 'permission', id: name, before: spellBoundaries(at), after },
    ];
    if (one === undefined) return isWhole ? entry('by-hand', 'no file says it can be given') : [];
    if (!one.forTokens) return entry('by-hand', 'not available for tokens');
    if (one.deprecated) return entry('by-hand', 'deprecated: hidden from the form');
    const beyond = at.filter((boundary) => !one.boundaries.includes(boundary));
    return beyond.length === 0 ? [] : entry('by-hand', spellBoundaries(one.boundaries));
  });
}
