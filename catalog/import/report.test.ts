import { expect, test } from 'vitest';
import { compareAnswers, type MeasuredAnswer } from './answers';
import type { DriftEntry } from './drift/entry';
import type { ImportResult } from './import';
import { kinds } from './kinds';
import type { Checkout } from './read-checkout';
import { reportJson, reportLines } from './report';

const drift: readonly DriftEntry[] = [
  { kind: 'added', subject: 'operation', id: 'GET /moon', before: null, after: 'Read the moon' },
  { kind: 'removed', subject: 'permission', id: 'read_sun', before: 'project', after: null },
  { kind: 'renamed', subject: 'operation', id: 'GET /stars', before: 'GET /suns', after: 'GET /stars' },
  {
    kind: 'permission',
    subject: 'operation',
    id: 'GET /sky',
    before: 'project read_sky',
    after: 'not known',
  },
  { kind: 'acceptance', subject: 'scope', id: 'read_sky', before: 'personal', after: 'group' },
];
const [kind] = kinds;
if (kind === undefined) throw new Error('there are kinds of files');
const checkout: Checkout = {
  release: '19.6',
  read: [
    {
      kind,
      files: 1,
      imported: { release: null, lacks: 'no file of guest', say: () => ({ tables: [], drift: [] }) },
    },
  ],
  missing: kinds.slice(1, 2),
  problems: [],
};
const result: ImportResult = {
  release: '19.6',
  before: '19.5',
  catalogs: null,
  drift,
  texts: new Map([['rest_public.tsv', '']]),
  tables: [{ name: 'rest_public.tsv', added: 1, removed: 2 }],
  respelled: 3,
  problems: [],
  stops: ['too much'],
  findings: ['ids: Moon: not an id (tip)'],
};
const measured = (answer: string, ...operations: readonly string[]): MeasuredAnswer => ({
  id: `q-${operations.join()}`,
  query: 'what about the sky',
  answer,
  operations,
});

test('an answer that changes is told with what changed it', () => {
  const before = [measured('api', 'GET /sky'), measured('api', 'GET /sea')];
  const after = [measured('read_api', 'GET /sky'), measured('api', 'GET /sea')];
  expect(compareAnswers(before, after, drift)).toEqual([
    {
      id: 'q-GET /sky',
      query: 'what about the sky',
      before: 'api',
      after: 'read_api',
      because: [drift[3]],
    },
  ]);
});

test('an answer for something gone is told though it is the same', () => {
  const same = [measured('api', 'GET /suns')];
  expect(compareAnswers(same, same, drift)).toMatchObject([{ because: [{ kind: 'renamed' }] }]);
});

test('an answer with a scope that changed is told with it', () => {
  const [change] = compareAnswers([measured('read_sky', 'a')], [measured('api', 'a')], drift);
  expect(change?.because).toEqual([drift[4]]);
});

test('the report begins with what was read and the answers, and ends with what stops it', () => {
  const answers = compareAnswers([measured('api', 'GET /sky')], [measured('read_api', 'GET /sky')], drift);
  expect(reportLines(checkout, result, answers)).toEqual([
    'GitLab 19.6 against the catalog of GitLab 19.5',
    '  read: permissions of REST, 1 file; there is no file of guest',
    expect.stringContaining('  not there, so not judged: permissions of GraphQL (doc/auth/tokens/'),
    '',
    'Answers of npm run eval that change:',
    '  q-GET /sky: what about the sky',
    '      was api',
    '      is  read_api',
    '      because GET /sky: project read_sky -> not known',
    '',
    'Gone from GitLab (kept with their last release):',
    '  permission read_sun: project',
    '',
    'Renamed, going by their shape:',
    '  GET /suns -> GET /stars',
    '',
    'Other classic scopes or token types:',
    '  scope read_sky: personal -> group',
    '',
    'Other fine-grained permissions:',
    '  GET /sky: project read_sky -> not known',
    '',
    'New:',
    '  GET /moon: Read the moon',
    '',
    'Rows of the sources:',
    '  rest_public.tsv: 1 new, 2 dropped',
    '3 paths have other parameter names in GitLab; they keep those of the catalog.',
    '',
    'Stopped:',
    '  too much',
    '',
    'The new catalog would break rules:',
    '  ids: Moon: not an id (tip)',
  ]);
});

test('problems stand alone, and JSON holds everything', () => {
  const unread = { ...result, problems: ['a.md:7: no table (take it again)'] };
  expect(reportLines(checkout, unread, [])).toEqual([
    'Could not be read:',
    '  a.md:7: no table (take it again)',
  ]);
  expect(reportJson(checkout, unread, [], false)).toMatchObject({
    gitlab: '19.6',
    catalog: '19.5',
    read: [{ name: 'permissions of REST', files: 1, lacks: 'no file of guest' }],
    problems: unread.problems,
    stops: ['too much'],
    drift,
    written: false,
  });
});
