import {
  type Boundary,
  boundaries,
  type FineGrained,
  type Grant,
  type Permission,
} from '../../src/model/catalog';
import { permissionName } from '../../src/model/permission-name';
import type { Lifetimes } from './lifetimes';
import { SourceProblem } from './source-problem';
import type { Sources } from './sources';
import { oneOf } from './table';

/** One row that opens an operation to a fine-grained token. */
export interface PermissionRow {
  readonly file: string;
  readonly line: number;
  readonly category: string;
  readonly resource: string;
  readonly action: string;
  readonly boundary: Boundary;
  /** Action and resource of further permissions the same call needs, separated by commas; empty when none. */
  readonly alsoRequires: string;
}

/** All permissions that exist, with look-ups by what the tables write. */
export interface Permissions {
  readonly list: readonly Permission[];
  /** The fine-grained side of an operation, from its rows. */
  alternatives(rows: readonly PermissionRow[]): FineGrained;
}

/** Collects every permission the rows name, `alsoRequires` included. */
export function collectPermissions(
  rows: readonly PermissionRow[],
  extraCategories: ReadonlyMap<string, string>,
  lifetimes: Lifetimes,
): Permissions {
  const categories = new Map([
    ...extraCategories,
    ...rows.filter((row) => row.category !== '').map((row) => [row.resource, row.category] as const),
  ]);
  const found = new Map<string, { permission: Omit<Permission, 'boundaries'>; boundaries: Set<Boundary> }>();
  const add = (row: PermissionRow, action: string, resource: string): Grant => {
    const name = permissionName(action, resource);
    const category = categories.get(resource);
    if (category === undefined) {
      throw new SourceProblem(
        row.file,
        row.line,
        `unknown resource "${resource}"`,
        'a resource needs a row that gives its category',
      );
    }
    const entry = found.get(name) ?? {
      permission: { name, resource, action, category, ...lifetimes.of('permission', name) },
      boundaries: new Set<Boundary>(),
    };
    entry.boundaries.add(row.boundary);
    found.set(name, entry);
    return { boundary: row.boundary, permission: name };
  };
  const grantsOf = (row: PermissionRow): readonly Grant[] => {
    const grant = add(row, row.action, row.resource);
    if (row.alsoRequires === '') return [grant];
    const further = row.alsoRequires.split(',').map((text) => {
      const [action, resource] = splitPermission(text);
      return add(row, action, resource);
    });
    return [grant, ...further];
  };
  for (const row of rows) grantsOf(row);
  return {
    list: [...found.values()]
      .map(({ permission, boundaries: at }) => ({
        ...permission,
        boundaries: boundaries.filter((one) => at.has(one)),
      }))
      .sort(
        (left, right) =>
          compare(left.category, right.category) ||
          compare(left.resource, right.resource) ||
          compare(left.action, right.action),
      ),
    alternatives: (some) => ({ kind: 'permissions', alternatives: distinct(some.map(grantsOf)) }),
  };
}

/** `Read Merge Request`: the first word is the action. */
function splitPermission(text: string): readonly [action: string, resource: string] {
  const blank = text.indexOf(' ');
  return [text.slice(0, blank), text.slice(blank + 1)];
}

/** Alternatives without repetitions, in a fixed order. */
export function distinct(alternatives: readonly (readonly Grant[])[]): readonly (readonly Grant[])[] {
  const key = (grants: readonly Grant[]) =>
    grants.map((grant) => `${boundaries.indexOf(grant.boundary)}${grant.permission}`).join('+');
  return [...new Map(alternatives.map((grants) => [key(grants), grants])).entries()]
    .sort(([left], [right]) => compare(left, right))
    .map(([, grants]) => grants);
}

/** Byte order, the same on every machine. */
export function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Rows of `fine_grained_rest.tsv` with method and path, and of `fine_grained_graphql.tsv` with kind and name. */
export function readPermissionRows(sources: Sources) {
  const rest = sources.tables['fine_grained_rest.tsv'];
  const graphql = sources.tables['fine_grained_graphql.tsv'];
  return {
    rest: rest.rows.map(({ line, cells }) => ({
      ...cells,
      file: rest.file,
      line,
      boundary: oneOf(rest.file, line, cells.boundary, boundaries),
    })),
    graphql: graphql.rows.map(({ line, cells }) => ({
      ...cells,
      file: graphql.file,
      line,
      boundary: oneOf(graphql.file, line, cells.boundary, boundaries),
      kind: oneOf(graphql.file, line, cells.kind, ['Mutation', 'Type', 'Field'] as const),
    })),
    other: readOtherRows(sources),
    former: readFormerRows(sources),
  };
}

/** Permissions that no operation asks for any more, one row per boundary; older instances still know them. */
function readFormerRows(sources: Sources): readonly PermissionRow[] {
  const { file, rows } = sources.tables['former_permissions.tsv'];
  return rows.flatMap(({ line, cells: { category, resource, action, boundary } }) =>
    boundary.split(',').map((one) => ({
      file,
      line,
      category,
      resource,
      action,
      boundary: oneOf(file, line, one, boundaries),
      alsoRequires: '',
    })),
  );
}

/** Rows of `fine_grained_other.tsv`, one per boundary, by operation; null where no permission can. */
function readOtherRows(sources: Sources): ReadonlyMap<string, readonly PermissionRow[] | null> {
  const table = sources.tables['fine_grained_other.tsv'];
  return new Map(
    table.rows.map(({ line, cells }) => [
      cells.operation,
      cells.boundary.startsWith('(impossible')
        ? null
        : cells.boundary.split(',').map((boundary) => ({
            file: table.file,
            line,
            category: '',
            resource: cells.resource,
            action: cells.action,
            boundary: oneOf(table.file, line, boundary, boundaries),
            alsoRequires: '',
          })),
    ]),
  );
}
