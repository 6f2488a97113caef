/** When an import is stopped, and what holds it back. */
import { describe, expect, test } from 'vitest';
import type { Override } from '../build/overrides';
import { graphql, importOf, rest } from './import.fixture';

describe('an import is stopped', () => {
  test('when rows are missing at the end of a file', () => {
    const { stops } = importOf({
      changes: { [rest]: (text) => `${text.split('\n').slice(0, -60).join('\n')}\n` },
    });
    expect(stops).toEqual([expect.stringContaining('rest_unavailable.tsv, at least 205 were expected')]);
  });

  test('when a large share changes', () => {
    const { stops } = importOf({
      changes: { [rest]: (text) => text.replaceAll('| Read |', '| Inspect |') },
    });
    expect(stops.join()).toMatch(/\d+ of \d+ operations change, more than 10 %/);
  });

  test('when the checkout is older than the catalog', () => {
    expect(importOf({ release: '19.4' }).stops).toEqual([expect.stringContaining('19.4 is older')]);
  });

  test('when pages do not fit together', () => {
    const { problems } = importOf({
      changes: { [rest]: (text) => text.replace('the `Read Job` permission', 'the `Read Moon` permission') },
    });
    expect(problems).toEqual([
      expect.stringMatching(
        /^fine_grained_rest\.tsv:\d+: as the import would write it: unknown resource "Moon" \(import all pages/,
      ),
    ]);
  });

  test('when a file is not understood: nothing is worked out, all problems are named', () => {
    const result = importOf({
      changes: {
        [rest]: (text) => text.replaceAll('\n', '\r\n'),
        [graphql]: (text) => text.replace('| Mutation |', '| Enum |'),
      },
    });
    expect(result).toMatchObject({ catalogs: null, drift: [] });
    expect(result.texts.size).toBe(0);
    expect(result.problems).toEqual([
      expect.stringMatching(/_rest\.md:1: Windows line end \(.+\)/),
      expect.stringMatching(/_graphql\.md:\d+: unknown value "Enum" \(.+\)/),
    ]);
  });
});

const firstRow = /^\| Read \| Project \| `GET` \| `\/projects\/:id\/jobs` \|\n/m;

describe('a damaged file leaves the catalog as it was and names place and remedy', () => {
  test.each<[string, (text: string) => string]>([
    ['cut off', (text) => text.slice(0, 90_000)],
    [
      'a table with a column more',
      (text) => text.replace(/^(\|.*Method \| Path) \|\n(.*)\n/m, '$1 | Tier |\n$2 --- |\n'),
    ],
    ['a renamed heading', (text) => text.replace('## Always accessible', '## Ever accessible')],
    ['an unknown verb', (text) => text.replace(firstRow, (row) => row.replace('GET', 'FETCH'))],
    ['a row twice', (text) => text.replace(firstRow, (row) => row + row)],
    ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
  ])('%s', (_, damage) => {
    const result = importOf({ changes: { [rest]: damage } });
    expect(result).toMatchObject({ catalogs: null, drift: [], texts: new Map() });
    expect(result.problems).toEqual([
      expect.stringMatching(/^doc\/auth\/tokens\/fine_grained_access_tokens_rest\.md:\d+: .+ \(.+\)$/),
    ]);
  });
});

describe('corrections by hand', () => {
  const variable = 'GET /projects/:id/variables/:key';
  const correction: Override = {
    file: 'variable.json',
    operations: [variable],
    field: 'risks',
    tokenTypes: [],
    claim: 'reads-secrets',
    truth: '',
    reason: 'A correction made up for this test.',
    link: 'https://docs.gitlab.com/',
    date: '2026-11-21',
    expires: '2027-05-21',
  };

  test('that an import makes unnecessary are named', () => {
    const unchanged = importOf({ corrections: [correction] });
    expect(unchanged.findings).toEqual([]);
    const { findings, problems } = importOf({
      corrections: [correction],
      changes: { [rest]: (text) => text.replaceAll('#### Variable\n', '#### Knob\n') },
    });
    expect(problems).toEqual([]);
    expect(findings).toContain(
      'overrides/variable.json:0: the sources say "" (correct the claim, or delete the file if they are right now)',
    );
  });

  test('that do not fit the present catalog are a problem', () => {
    expect(importOf({ corrections: [{ ...correction, claim: 'runs-code' }] }).problems).toEqual([
      expect.stringContaining('variable.json:0: the sources say "reads-secrets"'),
    ]);
  });
});
