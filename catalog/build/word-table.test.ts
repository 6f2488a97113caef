import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  rawMark,
  readLine,
  readNumber,
  readNumbers,
  type WordMode,
  writeNumber,
} from '../../src/model/packed-words';
import { wordTable } from './word-table';

const modes: readonly WordMode[] = ['path', 'sentence', 'title', 'pascal'];

test.each([
  ['path', '/projects/:id/(-/)search'],
  ['sentence', 'List the CI/CD variables of a project'],
  ['sentence', 'npm packages'],
  ['title', 'On-Demand DAST Scan'],
  ['title', 'MCP tool'],
  ['pascal', 'MergeRequest.findingReportsComparer'],
  ['pascal', 'approvalProjectRuleDelete'],
] as const)('a %s comes back as it was: %s', (mode, line) => {
  const table = wordTable([{ mode, lines: [line] }]);
  expect(readLine(table.words, table.code(line, mode), mode)).toBe(line);
});

test('any line in any mode comes back as it was', () => {
  const line = fc.string({ unit: fc.constantFrom(...'aZ m/:_.-9Ä!') });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), fc.constantFrom(...modes), (lines, mode) => {
      const table = wordTable([{ mode, lines }]);
      expect(lines.map((each) => readLine(table.words, table.code(each, mode), mode))).toEqual(lines);
    }),
    { numRuns: 500 },
  );
});

test('frequent words are short, and a shared word is written once', () => {
  const table = wordTable([
    { mode: 'sentence', lines: ['Read a job', 'Retry a job'] },
    { mode: 'path', lines: ['job'] },
  ]);
  expect(table.words).toEqual(['job', 'a', 'read', 'retry']);
  expect(table.code('job', 'path')).toHaveLength(1);
  expect(table.code('Nothing KNOWN', 'sentence').startsWith(rawMark)).toBe(true);
});

test('numbers take two digits, and anything else is refused', () => {
  for (const number of [0, 1, 88, 89, 5_000, 7_743]) expect(readNumber(writeNumber(number), 0)).toBe(number);
  expect(readNumbers(`${writeNumber(3)}${writeNumber(4_000)}`)).toEqual([3, 4_000]);
  expect(() => writeNumber(-1)).toThrow(RangeError);
  expect(() => writeNumber(1_000_000)).toThrow(RangeError);
  expect(() => readNumber('#', 0)).toThrow(RangeError);
  expect(() => readNumber('~~', 0)).toThrow(RangeError);
  expect(() => readLine(['one'], '$', 'path')).toThrow(RangeError);
});
