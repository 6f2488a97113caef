import { type LeastRole, Role } from '../../src/model/catalog';
import { SourceProblem } from './source-problem';
import { type Sources, tableSource } from './sources';
import { oneOf } from './table';

/** The least role of an operation by id; null where no row means exactly that operation. */
export type Roles = (operation: string) => LeastRole | null;

/** Where roles are written, the first line of both role tables. */
interface Written {
  readonly role: string;
  readonly line: number;
  readonly source: string;
}

/** Joins operations with the two role tables. An operation or row that does not exist is an error. */
export function readRoles(sources: Sources, operations: ReadonlySet<string>): Roles {
  const table = sources.tables['operation_roles.tsv'];
  const written = { role_actions: readActions(sources), role_permissions: readPermissionRoles(sources) };
  const found = new Map<string, LeastRole>();
  for (const { line, cells } of table.rows) {
    if (!operations.has(cells.operation)) {
      throw new SourceProblem(table.file, line, `no operation "${cells.operation}"`, 'an id of the catalog');
    }
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
    found.set(cells.operation, {
      role: oneOf(`${from}.tsv`, row.line, row.role, Role.options),
      source: row.source,
    });
  }
  return (operation) => found.get(operation) ?? null;
}

/**
 * Tokens are made for private projects as well, where a guest may not see the code; there the roles' own permissions
 * (`read_code`, `download_code` in role_permissions.tsv) begin with the reporter.
 */
function privateToo(role: string, note: string): string {
  return note.includes('guest only if project not private') ? 'reporter' : role;
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
        source: `gitlabhq/gitlabhq config/authz/roles/*.yml: ${cells.permission}`,
      },
    ]),
  );
}
