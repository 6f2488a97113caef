import { type LeastRole, Role, roles } from '../../src/model/catalog';
import { SourceProblem } from './source-problem';
import { type Sources, tableSource } from './sources';
import { oneOf } from './table';

/** The least role of an operation by id; null where no row means exactly that operation. */
export type Roles = (operation: string) => LeastRole | null;

/** One opinion: a role and where it is written. */
type Opinion = Omit<LeastRole, 'otherwise'>;

/** Where roles are written, the first line of both role tables. */
interface Written {
  readonly role: string;
  readonly line: number;
  readonly source: string;
}

/**
 * Joins operations with the two role tables: by what a row says (`operation_roles.tsv`, the documented action first),
 * and by the abilities GitLab's code asks for (`operation_abilities.tsv`) as a second opinion, which stands alone
 * where there is no other. An operation or row that does not exist is an error.
 */
export function readRoles(sources: Sources, operations: ReadonlySet<string>): Roles {
  const permissionRoles = readPermissionRoles(sources);
  const stated = readStated(sources, operations, permissionRoles);
  const asked = readAsked(sources, operations, permissionRoles);
  return (operation) => joined(stated.get(operation) ?? null, asked.get(operation) ?? null);
}

function joined(stated: Opinion | null, asked: Opinion | null): LeastRole | null {
  const first = stated ?? asked;
  if (first === null) return null;
  return { ...first, otherwise: asked !== null && asked.role !== first.role ? asked : null };
}

function readStated(
  sources: Sources,
  operations: ReadonlySet<string>,
  permissionRoles: ReadonlyMap<string, Written>,
): ReadonlyMap<string, Opinion> {
  const table = sources.tables['operation_roles.tsv'];
  const written = { role_actions: readActions(sources), role_permissions: permissionRoles };
  const found = new Map<string, Opinion>();
  for (const { line, cells } of table.rows) {
    checkOperation(table.file, line, cells.operation, operations);
    if (found.has(cells.operation)) {
      throw new SourceProblem(table.file, line, `${cells.operation} twice`, 'one row per operation');
    }
    const from = oneOf(table.file, line, cells.table, ['role_actions', 'role_permissions'] as const);
    const row = written[from].get(`${cells.scope} ${cells.row}`);
    if (row === undefined) {
      throw new SourceProblem(
        table.file,
        line,
        `no row "${cells.row}" for a ${cells.scope}`,
        `a row of ${from}.tsv`,
      );
    }
    found.set(cells.operation, opinion(`${from}.tsv`, row, row.source));
  }
  return found;
}

/** An operation that asks for several abilities needs the strongest of their roles. */
function readAsked(
  sources: Sources,
  operations: ReadonlySet<string>,
  permissionRoles: ReadonlyMap<string, Written>,
): ReadonlyMap<string, Opinion> {
  const table = sources.tables['operation_abilities.tsv'];
  const found = new Map<string, Opinion>();
  for (const { line, cells } of table.rows) {
    checkOperation(table.file, line, cells.operation, operations);
    const row = permissionRoles.get(`${cells.boundary} ${cells.ability}`);
    if (row === undefined) {
      throw new SourceProblem(
        table.file,
        line,
        `no ability "${cells.ability}" of a ${cells.boundary}`,
        'a row of role_permissions.tsv',
      );
    }
    const next = opinion('role_permissions.tsv', row, `${cells.file}, ${row.source}`);
    const before = found.get(cells.operation);
    if (before === undefined || isStronger(next.role, before.role)) found.set(cells.operation, next);
  }
  return found;
}

function opinion(file: string, row: Written, source: string): Opinion {
  return { role: oneOf(file, row.line, row.role, Role.options), source };
}

function isStronger(role: Role, other: Role): boolean {
  return roles.indexOf(role) > roles.indexOf(other);
}

function checkOperation(file: string, line: number, id: string, operations: ReadonlySet<string>): void {
  if (!operations.has(id)) {
    throw new SourceProblem(file, line, `no operation "${id}"`, 'an id of the catalog');
  }
}

/**
 * Tokens are made for private projects as well, where a guest may not see code and environments; there the roles' own
 * permissions (`read_code`, `download_code`, `read_environment` in role_permissions.tsv) begin with the reporter.
 */
function privateToo(role: string, note: string): string {
  return /guest only if project not private|guest\/non-member: public project only/.test(note)
    ? 'reporter'
    : role;
}

function readActions(sources: Sources): ReadonlyMap<string, Written> {
  const table = sources.tables['role_actions.tsv'];
  const source = tableSource(table);
  return new Map(
    table.rows.map(({ line, cells }) => [
      `${cells.scope} ${cells.action}`,
      {
        role: privateToo(cells.minRole, cells.note),
        line,
        source: `${source}: ${cells.action}`,
      },
    ]),
  );
}

function readPermissionRoles(sources: Sources): ReadonlyMap<string, Written> {
  const table = sources.tables['role_permissions.tsv'];
  return new Map(
    table.rows.map(({ line, cells }) => [
      `${cells.boundary} ${cells.permission}`,
      {
        role: cells.minRole,
        line,
        source: `config/authz/roles/*.yml: ${cells.permission}`,
      },
    ]),
  );
}
