import * as z from 'zod/mini';
import { type Role, roles } from '../../src/model/catalog';
import { SourceProblem } from '../build/source-problem';
import { groupedPermissions } from './assignable-permissions';
import type { FactRow } from './fact-row';
import type { GitlabFile } from './gitlab-file';
import { readYaml } from './yaml-file';

export const rolesFolder = 'config/authz/roles';

const held = {
  permissions: z.optional(z.array(z.string())),
  raw_permissions: z.optional(z.array(z.string())),
};
const Held = z.strictObject(held);
const RoleFile = z.strictObject({
  name: z.string(),
  description: z.string(),
  inherits_from: z.array(z.string()),
  /** Where GitLab's guide to these files still has the lists; no boundary can be told from them. */
  ...held,
  project: z.optional(Held),
  group: z.optional(Held),
  organization: z.optional(Held),
});
type RoleFile = z.infer<typeof RoleFile> & { readonly path: string };

/** The roles of members that build on each other, weakest first. */
const mainChain: readonly Role[] = ['guest', 'reporter', 'developer', 'maintainer', 'owner'];
const sideRoles: readonly Role[] = ['planner', 'security_manager'];
const boundaries = ['project', 'group'] as const;

/** What the files say, or what is missing to tell it. */
export type RoleFiles =
  | {
      readonly rows: readonly FactRow<'boundary' | 'permission' | 'minRole' | 'alsoSideRoles'>[];
      readonly lacks: null;
    }
  | { readonly rows: null; readonly lacks: string };

/**
 * Reads `config/authz/roles/*.yml` as rows of `role_permissions.tsv`. Roles that members cannot have, such as the
 * auditor, are read and left out.
 *
 * @param files the roles, and the assignable permissions where roles name them
 */
export function readRoleFiles(files: readonly GitlabFile[]): RoleFiles {
  const byName = new Map(
    files
      .filter(({ path }) => path.startsWith(rolesFolder))
      .map((file) => {
        const role = { ...readYaml(file, RoleFile), path: file.path };
        demandName(role);
        return [role.name, role];
      }),
  );
  const groups = groupedPermissions(files);
  const lacks = lackingFiles(byName, groups);
  if (lacks.length > 0) return { rows: null, lacks: `no file of ${listed(lacks)}` };
  const undivided = [...byName.values()].find((role) => 'permissions' in role || 'raw_permissions' in role);
  if (undivided !== undefined) {
    return { rows: null, lacks: `nothing in ${undivided.path} that tells projects from groups` };
  }
  const rows = boundaries.flatMap((boundary) => {
    const holders = new Map<string, Set<Role>>();
    for (const role of roles) {
      for (const permission of heldBy(byName, role, boundary, groups, [])) {
        holders.set(permission, (holders.get(permission) ?? new Set()).add(role));
      }
    }
    return [...holders]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([permission, held]) => ({
        line: 0,
        cells: {
          boundary,
          permission,
          minRole: mainChain.find((role) => held.has(role)) ?? '',
          alsoSideRoles: sideRoles.filter((role) => held.has(role)).join(','),
        },
      }));
  });
  return { rows, lacks: null };
}

/** Roles and assignable permissions without which the least role of a permission cannot be told. */
function lackingFiles(
  byName: ReadonlyMap<string, RoleFile>,
  groups: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const needed = new Set<string>(roles);
  // A set hands out what is added to it while it is gone through: parents of parents come too.
  for (const name of needed) for (const parent of byName.get(name)?.inherits_from ?? []) needed.add(parent);
  const named = [...needed].flatMap((name) =>
    boundaries.flatMap((boundary) => byName.get(name)?.[boundary]?.permissions ?? []),
  );
  const lacking = [
    ...[...needed].filter((role) => !byName.has(role)),
    ...named.filter((name) => !groups.has(name)),
  ];
  return [...new Set(lacking)];
}

/** Few names in full, of many the first. */
function listed(names: readonly string[]): string {
  const most = 5;
  const rest = names.length - most;
  return rest <= 0 ? names.join(', ') : `${names.slice(0, most).join(', ')} and ${rest} more`;
}

function demandName({ name, path }: RoleFile): void {
  if (path === `${rolesFolder}/${name}.yml`) return;
  throw new SourceProblem(path, 2, `the role is called ${name}`, 'a file is named after its role');
}

/** The raw permissions of a role at a boundary, inherited ones included. */
function heldBy(
  byName: ReadonlyMap<string, RoleFile>,
  name: string,
  boundary: (typeof boundaries)[number],
  groups: ReadonlyMap<string, readonly string[]>,
  heirs: readonly RoleFile[],
): ReadonlySet<string> {
  const role = byName.get(name);
  const [heir] = heirs.slice(-1);
  if (role === undefined) return new Set();
  if (heirs.includes(role)) {
    throw new SourceProblem(
      heir?.path ?? rolesFolder,
      0,
      `inherits from ${name}, which inherits from it`,
      'take the whole folder from the checkout again',
    );
  }
  const held = role[boundary];
  const grouped = (held?.permissions ?? []).flatMap((group) => groups.get(group) ?? []);
  return new Set([
    ...(held?.raw_permissions ?? []),
    ...grouped,
    ...role.inherits_from.flatMap((parent) => [
      ...heldBy(byName, parent, boundary, groups, [...heirs, role]),
    ]),
  ]);
}
