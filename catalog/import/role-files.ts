import * as z from 'zod/mini';
import { type Role, roles } from '../../src/model/catalog';
import { SourceProblem } from '../build/source-problem';
import { groupedPermissions } from './assignable-permissions';
import type { FactRow } from './fact-row';
import type { GitlabFile } from './gitlab-file';
import { readYaml } from './yaml-file';

export const rolesFolder = 'config/authz/roles';

const Held = z.strictObject({ permissions: z.array(z.string()), raw_permissions: z.array(z.string()) });
const RoleFile = z.strictObject({
  name: z.string(),
  description: z.string(),
  inherits_from: z.array(z.string()),
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
  if (lacks.length > 0) return { rows: null, lacks: `no file of ${lacks.join(', ')}` };
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
  const named = [...byName.values()].flatMap((role) =>
    boundaries.flatMap((boundary) => role[boundary]?.permissions ?? []),
  );
  const lacking = [
    ...roles.filter((role) => !byName.has(role)),
    ...named.filter((name) => !groups.has(name)),
  ];
  return [...new Set(lacking)];
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
  if (role === undefined || heirs.includes(role)) {
    throw new SourceProblem(
      heir?.path ?? rolesFolder,
      0,
      `inherits from ${name}, ${role === undefined ? 'of which there is no file' : 'which inherits from it'}`,
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
