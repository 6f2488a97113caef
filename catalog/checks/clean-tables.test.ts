import { expect, test } from 'vitest';
import { readTable } from '../build/table';
import { cleanTables, findDisorder, findUnclean } from './clean-tables';
import { presentSubject } from './subject';

const table = (text: string) => readTable('pairs.tsv', text, ['left', 'right']);

test('every table is as it would be printed', () => {
  expect(cleanTables.run(presentSubject())).toEqual([]);
});

test('blanks around a cell are found with their line', () => {
  const text = '# source: us\nleft\tright\na\tb\nc \td\n';
  expect(findUnclean(table(text), text)).toMatchObject([{ path: 'pairs.tsv', line: 4 }]);
  const clean = text.replace('c ', 'c');
  expect(findUnclean(table(clean), clean)).toEqual([]);
});

test('rows that repeat or stand in the wrong place are found', () => {
  const mixed = table('left\tright\nb\t1\na\t1\nb\t1\n');
  expect(findDisorder(mixed, true).map(({ line, what }) => `${line} ${what}`)).toEqual([
    '3 out of order',
    '4 the row is there twice',
  ]);
  expect(findDisorder(mixed, false).map(({ line }) => line)).toEqual([4]);
});
