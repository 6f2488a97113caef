import type { TableName } from '../build/sources';
import { tableColumns } from '../build/sources';
import type { Check, Finding } from './check';

/** Every row says where it is from: by its own column, or by a `source:` comment of its file. */
export const rowsHaveSources: Check = {
  name: 'rows-have-sources',
  run: ({ sources }) =>
    (Object.keys(tableColumns) as TableName[]).flatMap((name): readonly Finding[] => {
      const table = sources.tables[name];
      const whole = table.comments.some(({ text }) => /^source: \S/.test(text));
      const columns: readonly string[] = table.columns;
      if (!columns.includes('source')) {
        const finding = {
          path: name,
          line: 0,
          what: 'no source',
          tip: 'add a column source or a comment "# source: ..."',
        };
        return whole ? [] : [finding];
      }
      const rows: readonly { readonly line: number; readonly cells: Readonly<Record<string, string>> }[] =
        table.rows;
      return rows
        .filter(({ cells }) => cells.source === '')
        .map(({ line }) => ({ path: name, line, what: 'no source', tip: 'fill the column source' }));
    }),
};
