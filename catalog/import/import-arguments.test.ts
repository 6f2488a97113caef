import { expect, test } from 'vitest';
import { parseImportArguments } from './import-arguments';

test('folder and options are read in any order', () => {
  expect(parseImportArguments(['--json', 'gitlab', '--gitlab', '19.6', '--dry-run'])).toEqual({
    folder: 'gitlab',
    dryRun: true,
    json: true,
    release: '19.6',
    accept: null,
  });
  expect(parseImportArguments(['gitlab', '--accept', 'GitLab moved all wikis'])).toMatchObject({
    accept: 'GitLab moved all wikis',
    dryRun: false,
  });
});

test.each([
  [[], 'name one folder'],
  [['a', 'b'], 'name one folder'],
  [['a', '--gitlab', 'latest'], '"latest" is no release'],
  [['a', '--accept', 'ok'], 'needs a reason'],
  [['a', '--fast'], '--fast'],
])('%j is refused', (words, message) => {
  const parsed = parseImportArguments(words);
  expect('usage' in parsed && parsed.usage).toContain(message);
  expect('usage' in parsed && parsed.usage).toContain('--dry-run');
});
