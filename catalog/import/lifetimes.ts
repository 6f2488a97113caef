import type { Operation } from '../../src/model/catalog';
import type { BuiltCatalog } from '../build/build';
import { permissionsOf } from '../build/granted';
import type { LifetimeKind } from '../build/lifetimes';
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

/**
 * The tables about first and last releases after an import, as new texts where they change.
 *
 * @param before the catalog as it was
 * @param draft the catalog of the merged tables, with the lifetimes of before
 * @param release that is imported; null when it is not known
 */
export function updateLifetimes(
  sources: Sources,
  before: BuiltCatalog,
  draft: BuiltCatalog,
  { gone, seen }: Pick<Merged, 'gone' | 'seen'>,
  release: string | null,
): ReadonlyMap<TableName, string> {
  const first = release === before.gitlab ? null : release;
  const operations = draft.operations.map(({ operation }) => operation);
  const isGone = (operation: Operation) => gone.has(operationKey(operation));
  const isBack = (operation: Operation) =>
    operation.until !== null && !isGone(operation) && seen.has(operationKey(operation));
  const used = new Set(
    operations
      .filter((operation) => !isGone(operation) && (operation.until === null || isBack(operation)))
      .flatMap(permissionsOf),
  );
  const former = before.permissions.filter(({ name, until }) => until === null && !used.has(name));
  const back = draft.permissions.filter(({ name, until }) => until !== null && used.has(name));
  const isNew = <Thing>(
    things: readonly Thing[],
    known: readonly Thing[],
    name: (thing: Thing) => string,
  ) => {
    const names = new Set(known.map(name));
    return first === null ? [] : things.filter((thing) => !names.has(name(thing)));
  };
  const knownOperations = before.operations.map(({ operation }) => operation);
  const changes: readonly Change[] = [
    ...operations
      .filter((operation) => isGone(operation) && operation.until === null)
      .map(({ id }): Change => ({ kind: 'operation', id, since: null, until: before.gitlab })),
    ...operations.filter(isBack).map(({ id }): Change => ({ kind: 'operation', id, since: null, until: '' })),
    ...isNew(operations, knownOperations, ({ id }) => id).map(
      ({ id }): Change => ({ kind: 'operation', id, since: first, until: null }),
    ),
    ...former.map(
      ({ name }): Change => ({ kind: 'permission', id: name, since: null, until: before.gitlab }),
    ),
    ...back.map(({ name }): Change => ({ kind: 'permission', id: name, since: null, until: '' })),
    ...isNew(draft.permissions, before.permissions, ({ name }) => name).map(
      ({ name }): Change => ({ kind: 'permission', id: name, since: first, until: null }),
    ),
  ];
  const source = `import of GitLab ${release ?? `after ${before.gitlab}`}`;
  const kept = new Set(draft.permissions.map(({ name }) => name));
  const formerRows = former
    .filter(({ name }) => !kept.has(name))
    .map(({ category, resource, action, boundaries }) => ({
      category,
      resource,
      action,
      boundary: boundaries.join(','),
      source,
    }));
  return new Map<TableName, string>([
    ...withRows(sources, 'lifetimes.tsv', changed(sources, changes, source)),
    ...withRows(sources, 'former_permissions.tsv', [
      ...sources.tables['former_permissions.tsv'].rows.map(({ cells }) => cells),
      ...formerRows,
    ]),
  ]);
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
