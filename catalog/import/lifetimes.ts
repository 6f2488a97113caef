import type { Operation, Permission } from '../../src/model/catalog';
import type { BuiltCatalog } from '../build/build';
import { permissionsOf } from '../build/granted';
import { type LifetimeKind, lifetimeKinds } from '../build/lifetimes';
import type { Sources, TableName } from '../build/sources';
import { printTable, type Row, type Table } from '../build/table';
import { operationKey } from './families';
import type { Merged } from './merge';

/** A change of what `lifetimes.tsv` says about one thing. */
interface Change {
  readonly kind: LifetimeKind;
  readonly id: string;
  /** Null leaves it as it is. */
  readonly since: string | null;
  /** Null leaves it as it is; empty means that it exists again. */
  readonly until: string | null;
}

/** The sources and the catalog made of them. */
export interface Stage {
  readonly sources: Sources;
  readonly catalog: BuiltCatalog;
}

/**
 * The tables about first and last releases after an import, as new texts where they change.
 *
 * @param before as it was
 * @param draft of the merged tables, with the lifetimes of before
 * @param release that is imported; null when it is not known
 */
export function updateLifetimes(
  before: Stage,
  draft: Stage,
  merged: Pick<Merged, 'gone' | 'seen'>,
  release: string | null,
): ReadonlyMap<TableName, string> {
  const last = before.catalog.gitlab;
  const first = release === last ? null : release;
  const turns = {
    operation: turnsOfOperations(before.catalog, draft.catalog, merged),
    permission: turnsOfPermissions(before.catalog, draft.catalog, merged),
    scope: turnsOfScopes(before, draft),
  };
  const changes = lifetimeKinds.flatMap((kind): readonly Change[] => [
    ...turns[kind].gone.map((id) => ({ kind, id, since: null, until: last })),
    ...turns[kind].back.map((id) => ({ kind, id, since: null, until: '' })),
    ...(first === null ? [] : turns[kind].fresh.map((id) => ({ kind, id, since: first, until: null }))),
  ]);
  const source = `import of GitLab ${release ?? `after ${last}`}`;
  const kept = new Set(draft.catalog.permissions.map(({ name }) => name));
  const former = before.catalog.permissions
    .filter(({ name }) => turns.permission.gone.includes(name) && !kept.has(name))
    .map(({ category, resource, action, boundaries }) => ({
      category,
      resource,
      action,
      boundary: boundaries.join(','),
      source,
    }));
  const { sources } = before;
  return new Map<TableName, string>([
    ...withRows(sources, 'lifetimes.tsv', changed(sources, changes, source)),
    ...withRows(sources, 'former_permissions.tsv', [
      ...sources.tables['former_permissions.tsv'].rows.map(({ cells }) => cells),
      ...former,
    ]),
  ]);
}

/** What an import turns: ids of things that GitLab gave up, has again, or has for the first time. */
interface Turns {
  readonly gone: readonly string[];
  readonly back: readonly string[];
  readonly fresh: readonly string[];
}

type Presence = Pick<Merged, 'gone' | 'seen'>;

function turnsOfOperations(before: BuiltCatalog, draft: BuiltCatalog, presence: Presence): Turns {
  const operations = draft.operations.map(({ operation }) => operation);
  const known = new Set(before.operations.map(({ operation }) => operation.id));
  const ids = (some: readonly Operation[]) => some.map(({ id }) => id);
  return {
    gone: ids(operations.filter((one) => one.until === null && presence.gone.has(operationKey(one)))),
    back: ids(operations.filter((one) => one.until !== null && isBack(one, presence))),
    fresh: ids(operations).filter((id) => !known.has(id)),
  };
}

function isBack(operation: Operation, { gone, seen }: Presence): boolean {
  const key = operationKey(operation);
  return seen.has(key) && !gone.has(key);
}

/** A permission lives as long as an operation that lives asks for it. */
function turnsOfPermissions(before: BuiltCatalog, draft: BuiltCatalog, presence: Presence): Turns {
  const used = new Set(
    draft.operations
      .map(({ operation }) => operation)
      .filter((one) => !presence.gone.has(operationKey(one)) && (one.until === null || isBack(one, presence)))
      .flatMap(permissionsOf),
  );
  const known = new Set(before.permissions.map(({ name }) => name));
  const names = (some: readonly Permission[]) => some.map(({ name }) => name);
  return {
    gone: names(before.permissions.filter(({ name, until }) => until === null && !used.has(name))),
    back: names(draft.permissions.filter(({ name, until }) => until !== null && used.has(name))),
    fresh: [...used].filter((name) => !known.has(name)),
  };
}

/** A scope lives as long as GitLab's code names it; those that it never named, of deploy tokens, are left alone. */
function turnsOfScopes(before: Stage, draft: Stage): Turns {
  const named = ({ sources }: Stage) =>
    new Set(sources.tables['auth_scopes.tsv'].rows.map(({ cells }) => cells.scope));
  const [was, is] = [named(before), named(draft)];
  const known = new Map(before.catalog.scopes.map(({ name, until }) => [name, until]));
  return {
    gone: [...was].filter((name) => !is.has(name) && known.get(name) === null),
    back: [...is].filter((name) => (known.get(name) ?? null) !== null),
    fresh: [...is].filter((name) => !was.has(name) && !known.has(name)),
  };
}

/** The rows of `lifetimes.tsv` with the changes, sorted; a row that says nothing any more is left out. */
function changed(sources: Sources, changes: readonly Change[], source: string) {
  const rows = new Map(
    sources.tables['lifetimes.tsv'].rows.map(({ cells }) => [`${cells.kind} ${cells.id}`, cells]),
  );
  for (const { kind, id, since, until } of changes) {
    const row = rows.get(`${kind} ${id}`);
    rows.set(`${kind} ${id}`, {
      kind,
      id,
      since: since ?? row?.since ?? '',
      until: until ?? row?.until ?? '',
      source,
    });
  }
  return [...rows.entries()]
    .filter(([, { since, until }]) => since !== '' || until !== '')
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, cells]) => cells);
}

/** The text of a table with these rows, or nothing when it is the text it has. */
function withRows(
  sources: Sources,
  name: TableName,
  cells: readonly Row<string>['cells'][],
): readonly (readonly [TableName, string])[] {
  const table: Table<string> = sources.tables[name];
  const first = 1 + Math.max(table.heading, ...table.comments.map(({ line }) => line));
  const text = printTable({
    ...table,
    rows: cells.map((row, index) => ({ line: first + index, cells: row })),
  });
  return text === sources.texts.get(name) ? [] : [[name, text]];
}
