import { describe, expect, it } from 'vitest';
import type { Tool } from '../../model/catalog';
import { describeBrokenTexts } from '../broken-texts.fixture';
import { casesIn, chosen } from '../routes/cases.fixture';
import { fixtureIndex } from '../routes/catalog.fixture';
import { commands } from './recognize';

function tool(name: string, full: string[], read: string[]): Tool {
  const variants = [
    { name: 'full', operations: full },
    { name: 'read', operations: read },
  ].filter(({ operations }) => operations.length > 0);
  const texts = { purpose: '', documentedScopes: '', minimalScopes: '', source: '' };
  return { name, aliases: [name], variants, ...texts };
}

const index = fixtureIndex([
  tool('renovate', ['git push', 'POST /projects/:id/merge_requests'], ['GET /projects', 'git clone']),
  tool('semantic-release', ['git push', 'POST /projects/:id/releases'], []),
]);

const cases = casesIn(new URL('cases.txt', import.meta.url));

describe('commands', () => {
  it.each(cases)('reads $input', ({ input, operations }) => {
    expect(chosen(commands(index, input, []))).toEqual([...operations].sort());
  });

  it('names only operations of the catalog', () => {
    const unknown = cases
      .flatMap(({ input }) => commands(index, input, []).findings)
      .flatMap(({ readings }) => readings.flatMap(({ operations }) => operations))
      .filter((id) => index.catalog.operation(id) === undefined);
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('leaves stretches alone that others have covered', () => {
    const text = 'git push and git clone';
    const { findings } = commands(index, text, [{ start: 0, end: 8 }]);
    expect(findings.map(({ span }) => text.slice(span.start, span.end))).toEqual(['git clone']);
  });
});

describeBrokenTexts(commands, index, {
  pieces: [
    'curl ',
    'git push ',
    'docker pull ',
    'glab api ',
    "'",
    '"',
    '`',
    '$(',
    '${',
    '}',
    ')',
    '\\',
    '\n',
    '<<EOF\n',

    '-X',
    'POST',
    'https://gitlab.com/api/v4/projects/1',
    '|',
    '&&',
    ';',
    '#',
    '=',
    '@',
    'https://',
    '(',
    '<',
    ' ',
  ],
  endless: ['curl ', 'git push "', '$(', "curl '", '-d {"', 'a=', '\\\n', 'git '],
});
