import { type TableName, tableColumns } from '../build/sources';
import { printTable, type Table } from '../build/table';
import type { Check, Finding } from './check';

/** Tables we write ourselves; the others keep the order of where they come from. */
const sorted: readonly TableName[] = [
  'classic_nonrest_more.tsv',
  'condition_texts.tsv',
  'documented_differences.tsv',
  'operation_roles.tsv',
  'route_categories.tsv',
  'token_type_limits.tsv',
];

/** Printing a table gives the same file again, no row is there twice, and our own tables are sorted. */
export const cleanTables: Check = {
  name: 'clean-tables',
  run: ({ sources }) =>
    (Object.keys(tableColumns) as TableName[]).flatMap((name) => {
      const table: Table<string> = sources.tables[name];
      return [
        ...findUnclean(table, sources.texts.get(name) ?? ''),
        ...findDisorder(table, sorted.includes(name)),
      ];
    }),
};

/** Lines that would be written differently. */
export function findUnclean(table: Table<string>, text: string): readonly Finding[] {
  const printed = printTable(table).split('\n');
  const place = text.split('\n').findIndex((line, index) => line !== printed[index]);
  if (place === -1) return [];
  return [
    { path: table.file, line: place + 1, what: 'not as it would be printed', tip: 'no blanks around cells' },
  ];
}

/** Rows that repeat another one, and rows out of order. */
export function findDisorder(table: Table<string>, inOrder: boolean): readonly Finding[] {
  const lines = table.rows.map(({ line, cells }) => ({
    line,
    text: table.columns.map((column) => cells[column]).join('\t'),
  }));
  const seen = new Set<string>();
  return lines.flatMap(({ line, text }, index): readonly Finding[] => {
    const twice = seen.has(text);
    seen.add(text);
    const before = lines[index - 1];
    const late = inOrder && before !== undefined && before.text > text;
    return [
      ...(twice ? [{ path: table.file, line, what: 'the row is there twice', tip: 'delete one' }] : []),
      ...(late ? [{ path: table.file, line, what: 'out of order', tip: 'sort the rows by their text' }] : []),
    ];
  });
}
