import { describe, expect, it } from 'vitest';
import { describeBrokenTexts } from '../broken-texts.fixture';
import { casesIn, chosen } from './cases.fixture';
import { fixtureIndex, sourceRows } from './catalog.fixture';
import { routes } from './recognize';

const index = fixtureIndex();

function first(text: string): string[] {
  return routes(index, text, []).findings.map((finding) => finding.readings[0]?.operations.join(' + ') ?? '');
}

const blank = (id: string): string => id.replace(/[:*][A-Za-z]\w*|\{\w+\}|\(-\/\)/g, ':');

describe('routes over the whole catalog', () => {
  it('finds every REST id by itself', () => {
    const missed = index.catalog.operations.filter(({ id, rest }) => rest !== null && first(id)[0] !== id);
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  it('finds every REST id inside a sentence', () => {
    const missed = index.catalog.operations
      .filter(({ rest }) => rest !== null && !/\(|mcp$/.test(rest.path) && rest.method !== '*')
      .filter(({ id }) => {
        const readings = routes(index, `I call ${id} every night`, []).findings[0]?.readings ?? [];
        return readings[0]?.operations[0] !== id || readings[0].confidence < 0.9;
      });
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  it('finds every row of the OpenAPI document in both notations', () => {
    const missed: string[] = [];
    for (const [method = '', path = ''] of sourceRows('openapi_operations.tsv')) {
      const colon = path.replace(/\{(\w+)\}/g, ':$1');
      const wanted = blank(`${method} ${colon.replace('/api/v4', '')}`);
      for (const text of [
        `${method} ${path}`,
        `${method} ${colon}`,
        `${method} ${colon.replace('/api/v4', '')}`,
      ])
        if (blank(first(text)[0] ?? '') !== wanted) missed.push(text);
    }
    expect(missed).toEqual([]);
  });
});

describe('routes in any text', () => {
  it.each(casesIn(new URL('cases.txt', import.meta.url)))('reads $input', ({ input, operations }) => {
    expect(chosen(routes(index, input, []))).toEqual([...operations].sort());
  });

  it('offers the other methods of a path with less confidence', () => {
    const [finding] = routes(index, 'PUT /projects/:id/issues', []).findings;
    expect(finding?.readings.map(({ operations }) => operations[0])).toContain('POST /projects/:id/issues');
    expect(finding?.readings.every(({ confidence }) => confidence < 0.6)).toBe(true);
  });

  it('marks the method and the path', () => {
    const text = 'please POST /projects/:id/issues now';
    const words = routes(index, text, []).findings[0]?.words ?? [];
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['POST', '/projects/:id/issues']);
  });
});

describeBrokenTexts(routes, index, {
  pieces: [
    'GET ',
    'POST ',
    '/projects/',
    '/api/v4/',
    'https://',
    `\${`,
    '}',
    '{',
    '<',
    '>',
    '(-/)',
    '*',
    ':id',
    '%2F',

    'mutation {',
    'query ',
    ' ',
    '\n',
    '"',
    '?sudo=',
    '/',
    'projects',
    '1',
    '%',
    '$',
    '#{',
  ],
  endless: ['/', '/projects/1', 'GET ', `\${`, '{', '<a', 'mutation {', '(-/)', 'a/b ', '%a'],
});
