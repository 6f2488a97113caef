import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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

describe('code on broken input', () => {
  const pieces = fc.constantFrom(
    ...[
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
    ],
    ...[
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
    ],
    ...['resource "gitlab_', 'mutation {', 'client.Issues.', 'Gitlab.', 'url', ':=', '%s'],
  );
  const soup = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 40 });

  it('never throws and keeps its spans inside the text', () => {
    fc.assert(
      fc.property(soup, (parts) => {
        const text = parts.join('');
        const { findings, covered } = code(index, text, []);
        for (const { start, end } of [
          ...covered,
          ...findings.flatMap(({ span, words }) => [span, ...words]),
        ]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeLessThanOrEqual(end);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['f(', 'a = b + ', '"/a" + ', 'gl.projects.', '((((', '`', 'x="', 'release:\n', 'query {'])(
    'reads a megabyte of %j',
    (piece) => {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      expect(code(index, text, []).findings.length).toBeGreaterThanOrEqual(0);
    },
  );
});
