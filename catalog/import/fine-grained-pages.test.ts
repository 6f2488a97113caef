import { describe, expect, test } from 'vitest';
import { readSources, type TableName } from '../build/sources';
import { readGraphqlPage } from './fine-grained-graphql';
import { impossible, readOtherPage } from './fine-grained-other';
import { readRestPage } from './fine-grained-rest';
import { graphqlPage, otherPage, restPage } from './gitlab-pages.fixture';

const { tables } = readSources();
const cellsOf = (rows: readonly { readonly cells: unknown }[]) => rows.map(({ cells }) => cells);
const rowsOf = (name: TableName) => cellsOf(tables[name].rows);

const rest = restPage({
  permissions: tables['fine_grained_rest.tsv'].rows,
  alwaysOpen: tables['rest_always_open.tsv'].rows,
  open: tables['rest_public.tsv'].rows,
  unavailable: tables['rest_unavailable.tsv'].rows,
});
const graphql = graphqlPage(tables['fine_grained_graphql.tsv'].rows);
const other = otherPage(tables['fine_grained_other.tsv'].rows);

const readRest = (text: string) => readRestPage({ path: 'rest.md', text });
const readGraphql = (text: string) => readGraphqlPage({ path: 'graphql.md', text });
const readOther = (text: string) => readOtherPage({ path: 'other.md', text });

describe('the pages about fine-grained permissions', () => {
  test('REST gives the rows of its four tables', () => {
    const page = readRest(rest);
    expect(cellsOf(page.permissions)).toEqual(rowsOf('fine_grained_rest.tsv'));
    expect(cellsOf(page.alwaysOpen ?? [])).toEqual(rowsOf('rest_always_open.tsv'));
    expect(cellsOf(page.open ?? [])).toEqual(rowsOf('rest_public.tsv'));
    expect(cellsOf(page.unavailable ?? [])).toEqual(rowsOf('rest_unavailable.tsv'));
  });

  test('an operation without words of ours is told, the others are read', () => {
    const page = readOther(
      `${other.replace('Push to a wiki', 'Rename a wiki <sup>1</sup>')}\n## Moon\n\n> [!note]\n> You cannot use fine-grained personal access\n> tokens to land.\n`,
    );
    expect(page.rows).toHaveLength(rowsOf('fine_grained_other.tsv').length - 1);
    expect(page.unknown).toEqual([
      { label: 'Git operations: Rename a wiki', opened: 'Create Wiki at project,group' },
      { label: 'Moon: land', opened: impossible },
    ]);
  });

  test('names and actions may hold what GraphQL and words may hold', () => {
    const row = '| Force 2FA | Group | Field | `Moon_Base.landing_site` |\n';
    const page = graphql.replace(/^\| Action \| Access .*\n.*\n/m, (head) => head + row);
    expect(readGraphql(page)[0]?.cells).toMatchObject({
      action: 'Force 2FA',
      name: 'Moon_Base.landing_site',
    });
  });

  test('of an older release has fewer parts and columns; what it has is read', () => {
    const always = rest.indexOf('## Always accessible');
    const unavailable = rest.indexOf('## Unavailable');
    const older = `${rest.slice(0, always)}${rest.slice(unavailable).replace(/^(\|.*\|.*)\|.*\|$/gm, '$1|')}`;
    const page = readRest(older);
    expect(cellsOf(page.permissions)).toEqual(rowsOf('fine_grained_rest.tsv'));
    expect([page.alwaysOpen, page.open, page.unavailable]).toEqual([null, null, null]);
  });

  test('GraphQL and the rest give the rows of their tables', () => {
    expect(cellsOf(readGraphql(graphql))).toEqual(rowsOf('fine_grained_graphql.tsv'));
    expect(cellsOf(readOther(other).rows)).toEqual(rowsOf('fine_grained_other.tsv'));
    expect(readOther(other).unknown).toEqual([]);
  });

  test('several further permissions in one footnote are kept', () => {
    const text = graphql.replace(
      'Also requires the `Create Branch` permission.',
      'Also requires the `Create Branch`, `Read Code`, and `Read Job` permissions.',
    );
    expect(readGraphql(text).map(({ cells }) => cells.alsoRequires)).toContain(
      'Create Branch,Read Code,Read Job',
    );
  });
});

const firstRow = '| Read | Project | `GET` | `/projects/:id/attestations/:attestation_iid/download` |\n';

describe('a page that is not as agreed stops the import with place and remedy', () => {
  test.each<[string, (text: string) => string, string]>([
    [
      'Windows line ends',
      (text) => text.replaceAll('\n', '\r\n'),
      'rest.md:1: Windows line end (check GitLab out',
    ],
    ['cut in a line', (text) => text.slice(0, 70_000), 'the last line is cut off (take the whole file'],
    [
      'cut between two lines',
      (text) => text.slice(0, text.indexOf('## Publicly')),
      'rest.md:0: no part "Unavailable endpoints" (the page is cut off',
    ],
    ['cut in a comment', (text) => text.slice(0, text.indexOf('-->')), 'rest.md:6: a block that never ends'],
    [
      'a column more',
      (text) => text.replace('| Method | Path |\n', '| Method | Path | Tier |\n'),
      'no line of dashes under the heading of a table (a table has one, with 5 cells)',
    ],
    [
      'a column more, dashes included',
      (text) =>
        text.replace(/\| Method \| Path \|\n\| (.*)\n(?:.*\|\n)+/, '| Method | Path | Tier |\n| $1 --- |\n'),
      'a table of the columns Action, Access, Method, Path, Tier (expected Action, Access, Method, Path',
    ],
    [
      'a cell more',
      (text) => text.replace(firstRow, firstRow.replace('\n', ' Free |\n')),
      'a row of 5 cells under a heading of 4',
    ],
    [
      'a renamed heading',
      (text) => text.replace('## Unavailable endpoints', '## Closed endpoints'),
      'unknown part "Closed endpoints" (one of Available',
    ],
    [
      'a renamed category',
      (text) => text.replace('### CI/CD resources', '### CI/CD things'),
      '"CI/CD things" is no category',
    ],
    [
      'an unknown verb',
      (text) => text.replace('`GET`', '`FETCH`'),
      'unknown method "FETCH" (one of GET, HEAD',
    ],
    ['an unknown boundary', (text) => text.replace('| Project |', '| Planet |'), 'unknown value "Planet"'],
    ['a row twice', (text) => text.replace(firstRow, firstRow + firstRow), 'the same row as in line'],
    ['a path without a slash', (text) => text.replace('`/projects/', '`projects/'), 'is no path'],
    ['a name that is no code', (text) => text.replace('`GET`', 'GET'), '"GET" is not written as code'],
    [
      'a footnote without text',
      (text) => text.replace(/^<sup>1<.*$/m, ''),
      'footnote 1 is not below the table',
    ],
    [
      'a footnote of another kind',
      (text) => text.replace('Also requires the `Read Merge Request` permission.', 'Only on Mondays.'),
      'footnote "Only on Mondays." (expected: Also requires the',
    ],
    ['an action that is none', (text) => text.replace('| Read |', '| read? |'), '"read?" is no action'],
  ])('REST: %s', (_, damage, message) => {
    expect(damage(rest)).not.toBe(rest);
    expect(() => readRest(damage(rest))).toThrow(message);
  });

  test('the place is the line of the row', () => {
    const line = rest.slice(0, rest.indexOf(firstRow)).split('\n').length;
    expect(() => readRest(rest.replace(firstRow, firstRow.replace('GET', 'FETCH')))).toThrow(
      `rest.md:${line}: `,
    );
  });

  test.each<[string, (text: string) => string, string]>([
    ['an unknown kind', (text) => text.replace('| Mutation |', '| Enum |'), 'unknown value "Enum"'],
    [
      'a name of another form',
      (text) => text.replace('`AscpScanCreate`', '`ascp scan`'),
      'is no name of GraphQL',
    ],
    [
      'a renamed part',
      (text) => text.replace('## Available', '## Offered'),
      'no part "Available fine-grained',
    ],
    ['another table', (text) => `${text}\n## More\n\n| A |\n| - |\n| b |\n`, 'unknown part "More"'],
  ])('GraphQL: %s', (_, damage, message) => {
    expect(() => readGraphql(damage(graphql))).toThrow(message);
  });

  test.each<[string, (text: string) => string, string]>([
    ['a new part', (text) => text.replace('## Other', '## Stranger'), 'no table under "Other operations"'],
    ['another table', (text) => `${text}\n## More\n\n| A |\n| - |\n| b |\n`, 'a table of the columns A'],
    ['a renamed column', (text) => text.replace('| Feed |', '| Stream |'), 'expected Feed, Resource'],
  ])('Git and others: %s', (_, damage, message) => {
    expect(() => readOther(damage(other))).toThrow(message);
  });
});
