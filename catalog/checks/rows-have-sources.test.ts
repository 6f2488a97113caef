import { expect, test } from 'vitest';
import { tableColumns } from '../build/sources';
import { readTable } from '../build/table';
import { rowsHaveSources } from './rows-have-sources';
import { presentSubject } from './subject';

const subject = presentSubject();

test('every row of every table has a source', () => {
  expect(rowsHaveSources.run(subject)).toEqual([]);
});

test('a table without a source in its head is found', () => {
  const table = readTable('rest_public.tsv', 'permission\tmethod\tpath\n', tableColumns['rest_public.tsv']);
  const bare = {
    ...subject,
    sources: { ...subject.sources, tables: { ...subject.sources.tables, 'rest_public.tsv': table } },
  };
  expect(rowsHaveSources.run(bare)).toMatchObject([{ path: 'rest_public.tsv', line: 0 }]);
});

test('a row with an empty source is found with its line', () => {
  const columns = tableColumns['classic_exceptions.tsv'];
  const text = `${columns.join('\t')}\nread_user\tGET\t/user\t-\tlib/api/users.rb\nread_user\tGET\t/users\t-\t\n`;
  const table = readTable('classic_exceptions.tsv', text, columns);
  const tables = { ...subject.sources.tables, 'classic_exceptions.tsv': table };
  const bare = { ...subject, sources: { ...subject.sources, tables } };
  expect(rowsHaveSources.run(bare)).toMatchObject([{ path: 'classic_exceptions.tsv', line: 3 }]);
});
