import { describe, expect, test } from 'vitest';
import { SourceProblem } from './source-problem';
import { oneOf, printTable, readTable } from './table';

const columns = ['left', 'right'] as const;
const read = (text: string) => readTable('pairs.tsv', text, columns);
const problem = (text: string): string => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof SourceProblem) return error.message;
    throw error;
  }
  return 'none';
};

describe('reading', () => {
  test('gives rows with their lines, and comments', () => {
    const table = read('# source: us\nleft\tright\na\t\n# more\nb\tc\n');
    expect(table.comments).toEqual([
      { line: 1, text: 'source: us' },
      { line: 4, text: 'more' },
    ]);
    expect(table.heading).toBe(2);
    expect(table.rows).toEqual([
      { line: 3, cells: { left: 'a', right: '' } },
      { line: 5, cells: { left: 'b', right: 'c' } },
    ]);
  });

  test.each([
    ['a column more', 'left\tright\na\tb\tc\n', 'pairs.tsv:2: 3 cells (a row has 2, separated by tabs)'],
    ['a column less', 'left\tright\na\n', 'pairs.tsv:2: 1 cells (a row has 2, separated by tabs)'],
    ['an empty line', 'left\tright\n\n', 'pairs.tsv:2: 1 cells (a row has 2, separated by tabs)'],
    ['a renamed heading', 'left\twrong\n', 'pairs.tsv:1: heading is left, wrong (expected left, right)'],
    ['no heading', '# only a comment\n', 'pairs.tsv:0: no heading (begin with left, right)'],
    [
      'a cut last line',
      'left\tright\na\tb',
      'pairs.tsv:2: the last line is cut off (end the file with a line feed)',
    ],
    [
      'Windows line ends',
      'left\tright\na\tb\r\n',
      'pairs.tsv:2: Windows line end (save the file with line feeds only)',
    ],
  ])('%s is an error with place and remedy', (_, text, message) => {
    expect(problem(text)).toBe(message);
  });

  test('an unknown value is an error that lists the known ones', () => {
    expect(oneOf('pairs.tsv', 3, 'b', ['a', 'b'])).toBe('b');
    expect(() => oneOf('pairs.tsv', 3, 'c', ['a', 'b'])).toThrow(
      'pairs.tsv:3: unknown value "c" (one of a, b)',
    );
  });
});

describe('printing', () => {
  test('gives a clean file again, byte for byte', () => {
    const text = '# source: us\nleft\tright\na\tb\n# more\nc\t\n';
    expect(printTable(read(text))).toBe(text);
  });

  test('drops blanks around cells', () => {
    expect(printTable(read('left\tright\na \t b\n'))).toBe('left\tright\na\tb\n');
  });
});
