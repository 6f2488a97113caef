import { describe, expect, it } from 'vitest';
import { describeBrokenTexts } from '../broken-texts.fixture';
import { casesIn, chosen } from '../routes/cases.fixture';
import { fixtureIndex } from '../routes/catalog.fixture';
import { code } from './recognize';

const index = fixtureIndex();
const cases = casesIn(new URL('cases.txt', import.meta.url));

describe('code', () => {
  it.each(cases)('reads $input', ({ input, operations }) => {
    expect(chosen(code(index, input, []))).toEqual([...operations].sort());
  });

  it('names only operations of the catalog', () => {
    const unknown = cases
      .flatMap(({ input }) => code(index, input, []).findings)
      .flatMap(({ readings }) => readings.flatMap(({ operations }) => operations))
      .filter((id) => index.catalog.operation(id) === undefined);
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('marks the address of a request', () => {
    const text = 'requests.get("https://gitlab.com/api/v4/user")';
    const words = code(index, text, []).findings[0]?.words ?? [];
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([
      '"https://gitlab.com/api/v4/user"',
    ]);
  });
});

describeBrokenTexts(code, index, {
  pieces: [
    'requests.get(',
    'fetch(`',
    'gl.projects.get(1)',
    '.mergerequests.',
    'create(',
    ')',
    '"',
    "'",
    '`',
    '{',
    '}',
    '(',

    ' = ',
    ' + ',
    'f"',
    'https://gitlab.com/api/v4/projects/',
    '/issues',
    '//',
    '/*',
    '#',
    '\n',
    ',',
    'for x in ',

    'resource "gitlab_',
    'mutation {',
    'client.Issues.',
    'Gitlab.',
    'url',
    ':=',
    '%s',
  ],
  endless: ['f(', 'a = b + ', '"/a" + ', 'gl.projects.', '((((', '`', 'x="', 'release:\n', 'query {'],
});
