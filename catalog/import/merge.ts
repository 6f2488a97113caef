import type { Sources, TableName } from '../build/sources';
import { printTable, type Row, type Table } from '../build/table';
import { type Family, families } from './families';
import type { ImportedTable } from './kind';

/** The present tables with the imported rows in them. */
export interface Merged {
  /** New text of each table that changes, by file name. */
  readonly texts: ReadonlyMap<TableName, string>;
  /** Family keys of operations that no file names any more; their rows are kept. */
  readonly gone: ReadonlySet<string>;
  /** Family keys of operations that the imported files name. */
  readonly seen: ReadonlySet<string>;
  /** Rows that GitLab spells with other parameter names; they keep our spelling, because ids are made of it. */
  readonly respelled: number;
}

/**
 * Puts imported rows in the place of the present ones. Rows of operations that are gone stay where they were, so that
 * older instances are still answered; every other row that GitLab no longer has is dropped.
 *
 * @param release of GitLab, for the comment about the source; null leaves the comment as it is
 */
export function mergeTables(
  sources: Sources,
  imported: readonly ImportedTable[],
  release: string | null,
): Merged {
  const texts = new Map<TableName, string>();
  const gone = new Set<string>();
  const seen = new Set<string>();
  let respelled = 0;
  for (const family of families) {
    const own = imported.filter(({ name }) => family.tables.includes(name));
    const missing = goneOf(sources, family, own);
    for (const key of missing) gone.add(key);
    for (const { name, rows, origin, partial = false } of own) {
      const table: Table<string> = sources.tables[name];
      for (const { cells } of rows) seen.add(family.key(cells) ?? '');
      const spellings = spellingsOf(table, family);
      const spelled = rows.map((row) => inOurSpelling(spellings, family, row));
      respelled += spelled.filter((row, place) => row !== rows[place]).length;
      const kept = weave(table.rows, spelled, ({ cells }) => partial || missing.has(family.key(cells) ?? ''));
      const text = printRows(table, kept, origin, release);
      if (text !== sources.texts.get(name)) texts.set(name, text);
    }
  }
  for (const { name, rows, origin, covers } of imported) {
    if (families.some(({ tables }) => tables.includes(name))) continue;
    const text = printRows(
      sources.tables[name],
      withUncovered(sources.tables[name], rows, covers),
      origin,
      release,
    );
    if (text !== sources.texts.get(name)) texts.set(name, text);
  }
  return { texts, gone, seen, respelled };
}

/** The imported rows with the present ones that they do not speak of, in the order of their text. */
function withUncovered(
  table: Table<string>,
  rows: readonly Row<string>[],
  covers: ImportedTable['covers'],
): readonly Row<string>[] {
  if (covers === undefined) return rows;
  return [...table.rows.filter(({ cells }) => !covers(cells)), ...rows].sort((left, right) =>
    textOf(left) < textOf(right) ? -1 : 1,
  );
}

function textOf({ cells }: Row<string>): string {
  return Object.values(cells).join('\t');
}

/**
 * Keys of operations that no file names any more. What a complete table named must be in a complete table again, even
 * when another one still has it; what only the others named may be anywhere.
 */
function goneOf(sources: Sources, family: Family, own: readonly ImportedTable[]): ReadonlySet<string> {
  const keysOf = (rows: readonly Row<string>[]) => rows.flatMap(({ cells }) => family.key(cells) ?? []);
  const before = (names: readonly TableName[]) =>
    new Set(names.flatMap((name) => keysOf(sources.tables[name].rows)));
  const now = (names: readonly TableName[]) =>
    new Set(
      names.flatMap((name) => {
        const table = own.find((one) => one.name === name);
        const present = table === undefined || table.partial ? keysOf(sources.tables[name].rows) : [];
        return [...keysOf(table?.rows ?? []), ...present];
      }),
    );
  const complete = { before: before(family.complete), now: now(family.complete) };
  const all = { before: before(family.tables), now: now(family.tables) };
  return new Set(
    [...all.before].filter((key) => !(complete.before.has(key) ? complete.now : all.now).has(key)),
  );
}

type Spellings = ReadonlyMap<string, ReadonlySet<string>>;

/** The row with our spelling of its path, where the table already has the same route with other parameter names. */
function inOurSpelling(spellings: Spellings, family: Family, row: Row<string>): Row<string> {
  const own = spellings.get(family.key(row.cells) ?? '');
  const [first] = own ?? [];
  const { path } = row.cells;
  if (path === undefined || first === undefined || own?.has(path)) return row;
  return { ...row, cells: { ...row.cells, path: first } };
}

/** How a table writes the path of each route. */
function spellingsOf(table: Table<string>, family: Family): Spellings {
  const spellings = new Map<string, Set<string>>();
  for (const { cells } of table.rows) {
    const key = family.key(cells) ?? '';
    spellings.set(key, (spellings.get(key) ?? new Set()).add(cells.path ?? ''));
  }
  return spellings;
}

/** The new rows, with those of the present ones that stay behind the row they stood behind. */
function weave(
  present: readonly Row<string>[],
  fresh: readonly Row<string>[],
  stays: (row: Row<string>) => boolean,
): readonly Row<string>[] {
  const behind = new Map<string, Row<string>[]>();
  const inFresh = new Set(fresh.map(textOf));
  let anchor = '';
  for (const row of present) {
    if (inFresh.has(textOf(row))) anchor = textOf(row);
    else if (stays(row)) behind.set(anchor, [...(behind.get(anchor) ?? []), row]);
  }
  return [...(behind.get('') ?? []), ...fresh.flatMap((row) => [row, ...(behind.get(textOf(row)) ?? [])])];
}

/** The table with other rows: comments and heading as they were, but for the source when rows differ. */
function printRows(
  table: Table<string>,
  rows: readonly Row<string>[],
  origin: string,
  release: string | null,
): string {
  const first = 1 + Math.max(table.heading, ...table.comments.map(({ line }) => line));
  const placed = rows.map(({ cells }, index) => ({ line: first + index, cells }));
  const same = printTable({ ...table, rows: placed });
  const before = printTable(table);
  if (same === before || release === null) return same;
  const comments = table.comments.map(({ line, text }) => ({
    line,
    text: text.startsWith('source: ') ? `source: GitLab ${origin}, release ${release}` : text,
  }));
  return printTable({ ...table, comments, rows: placed });
}
