import type { Row } from '../../build/table';
import type { DriftEntry } from './entry';

type Cells = Row<string>['cells'];

/** How rows of one table are told apart and what a difference between them is. */
export interface RowComparison {
  /** What stays the same while the rest changes. */
  readonly key: readonly string[];
  readonly subject: DriftEntry['subject'];
  /** What it is when a row is there before and after but says something else. */
  readonly change: DriftEntry['kind'];
}

/** Rows that come, go or change, for tables whose rows are told apart by some of their cells. */
export function compareRows(
  before: readonly Row<string>[],
  after: readonly Row<string>[],
  { key, subject, change }: RowComparison,
): readonly DriftEntry[] {
  const was = byKey(before, key);
  const is = byKey(after, key);
  const entry = (
    kind: DriftEntry['kind'],
    id: string,
    from: string | null,
    to: string | null,
  ): DriftEntry => ({
    kind,
    subject,
    id,
    before: from,
    after: to,
  });
  return [
    ...[...is].flatMap(([id, text]): readonly DriftEntry[] => {
      const old = was.get(id);
      if (old === undefined) return [entry('added', id, null, text)];
      return old === text ? [] : [entry(change, id, old, text)];
    }),
    ...[...was].flatMap(([id, text]): readonly DriftEntry[] =>
      is.has(id) ? [] : [entry('removed', id, text, null)],
    ),
  ];
}

/** What a row says beside its key, by its key; several rows of one key are said together. */
function byKey(rows: readonly Row<string>[], key: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string[]>();
  for (const { cells } of rows) {
    const id = key.map((column) => cells[column]).join(' ');
    found.set(id, [...(found.get(id) ?? []), sayCells(cells, key)]);
  }
  return new Map([...found].map(([id, texts]) => [id, texts.sort().join('; ')]));
}

/** `offered user,admin, formOrder 7`; empty cells are left out. */
function sayCells(cells: Cells, key: readonly string[]): string {
  return Object.entries(cells)
    .filter(([column, text]) => !key.includes(column) && text !== '')
    .map(([column, text]) => `${column} ${text}`)
    .join(', ');
}
