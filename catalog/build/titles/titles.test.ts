import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../build';
import { readSources } from '../sources';
import { titleRows, titleTables } from './tables';
import { operationTitle, type TitleInput } from './title';

const operations = buildCatalog(readSources()).operations.map(({ operation }) => operation);
const breaking = (rule: RegExp): string[] =>
  operations.filter(({ title }) => rule.test(title)).map(({ id, title }) => `${id}: ${title}`);

/** Product names that are written in mixed case. */
const productNames = new RegExp(
  [
    'ClickUp|CycloneDX|DevOps|GitGuardian|GitHub|GitLab|GraphQL|JetBrains|MLflow|NuGet|OAuth|PyPI|RubyGems',
    'TeamCity|YouTrack|ZenTao',
  ].join('|'),
  'g',
);

/** `a` and `an` go by sound, so these few are right although their letters say otherwise. */
const soundsLikeConsonant = /\ban? (user|users|use|used|usage|unique|URL|one)\b/;
const soundsLikeVowel = /\ban? (SSH|RPM|LDAP|npm|HTTP|MCP|SBOM|LFS)\b/;

test('every operation has a title', () => {
  expect(operations.length).toBeGreaterThan(2_950);
  expect(breaking(/^\s*$/)).toEqual([]);
});

describe('titles read like English', () => {
  test('they say no path, placeholder or identifier', () => {
    const marks = operations.filter(({ title }) => /[/:*_{}@$\\]/.test(title.replaceAll('CI/CD', '')));
    expect(marks.map(({ id, title }) => `${id}: ${title}`)).toEqual([]);
    const mixed = operations.filter(({ title }) => /[a-z][A-Z]/.test(title.replace(productNames, '')));
    expect(mixed.map(({ id, title }) => `${id}: ${title}`)).toEqual([]);
  });

  test('they begin with a capital letter and a word for what is done, and end without a full stop', () => {
    expect(breaking(/^(?![A-Z][a-z])|^(GET|POST|PUT|PATCH|HEAD)\b|[.,;]$|\s{2}|^\s|\s$/)).toEqual([]);
    expect(breaking(/^Use (an?|the) \w+ \w+ (set|create|add|update|delete)\b/)).toEqual([]);
  });

  test('they are 3 to 90 characters long', () => {
    expect(breaking(/^.{0,2}$|^.{91,}$/)).toEqual([]);
  });

  test('articles fit the next word', () => {
    const wrong = operations.filter(
      ({ title }) =>
        (/\ba [aeio]/i.test(title) && !soundsLikeConsonant.test(title)) ||
        (/\ban [^aeiou]/i.test(title) && !soundsLikeVowel.test(title)) ||
        /\ba (SSH|RPM|LDAP|npm|HTTP|MCP|SBOM|LFS)\b/.test(title) ||
        /\ban (user|usage|unique|URL|one)\b/.test(title),
    );
    expect(wrong.map(({ title }) => title)).toEqual([]);
  });

  test('plurals are formed as in English', () => {
    expect(
      breaking(/\b(entrys|statuss|branchs|repositorys|policys|registrys|aliass|datas|metadatas|emojis)\b/),
    ).toEqual([]);
    expect(breaking(/\ban? \w+(ies|ches|sses)\b/)).toEqual([]);
  });
});

test('everyday nouns stand for the words of the API', () => {
  expect(
    breaking(/\b(noteable|award emoji|notes?|traces? of a job|eventable|iid|hooks? of a project)\b/i),
  ).toEqual([]);
});

test('two operations share a title only where they do the same', () => {
  const count = new Map<string, number>();
  for (const { title } of operations) count.set(title, (count.get(title) ?? 0) + 1);
  const shared = [...count].filter(([, times]) => times > 1).map(([title]) => title);
  expect(shared.sort()).toEqual(titleRows('twins').map(([title]) => title));
});

describe('the tables behind the titles', () => {
  test('every title written by hand belongs to an operation', () => {
    const known = new Set(operations.map(({ id }) => id));
    expect([...titleTables().overrides.keys()].filter((id) => !known.has(id))).toEqual([]);
    expect(titleTables().overrides.size).toBeGreaterThan(1_500);
  });

  test.each(['nouns', 'actions', 'spellings', 'integrations', 'packages', 'overrides', 'twins'] as const)(
    '%s are sorted and name nothing twice',
    (name) => {
      const keys = titleRows(name).map(([key = '']) => key);
      expect(keys).toEqual([...new Set(keys)].sort());
    },
  );

  test('every package route is used', () => {
    const tails = new Set(operations.map(({ id }) => id.replace(/ \/.*?packages\//, ' ')));
    expect([...titleTables().packages.keys()].filter((key) => !tails.has(key))).toEqual([]);
  });
});

describe('titles by rule', () => {
  const rest = (method: string, path: string, action = 'Read'): TitleInput => ({
    id: `${method} ${path}`,
    kind: 'rest',
    method,
    path,
    name: null,
    permission: { category: 'Any', resource: 'Any', action },
  });
  const graphql = (id: string): TitleInput => ({
    id,
    kind: 'graphql',
    method: null,
    path: null,
    name: id.slice(id.indexOf(' ') + 1),
    permission: null,
  });

  test.each<[TitleInput, string, string, string]>([
    [rest('GET', '/projects/:id/new_things'), 'List the new things of a project', 'list', 'New thing'],
    [rest('GET', '/groups/:id/new_things/:thing_id'), 'Read a new thing of a group', 'read', 'New thing'],
    [rest('POST', '/groups/:id/entries', 'Create'), 'Create an entry in a group', 'create', 'Entry'],
    [rest('DELETE', '/users/:id/hooks/:hook_id'), 'Delete a webhook of a user', 'delete', 'Webhook'],
    [rest('PUT', '/things/:id/archive'), 'Archive a thing of the instance', 'update', 'Thing'],
    [rest('POST', '/projects/:id/things/:id/verify'), 'Verify a thing of a project', 'run', 'Thing'],
    [
      rest('GET', '/projects/:id/issues/:iid/notes/:id/things'),
      'List the things of a comment on an issue',
      'list',
      'Thing',
    ],
    [
      rest('PUT', '/projects/:id/integrations/new-chat'),
      'Set up the new chat integration of a project',
      'update',
      'Integration',
    ],
    [graphql('mutation NewThingCreate'), 'Create a new thing (GraphQL)', 'create', 'New thing'],
    [graphql('mutation DestroyNote'), 'Delete a comment (GraphQL)', 'delete', 'Comment'],
    [graphql('mutation GroupSecretsUpdate'), 'Update secrets of a group (GraphQL)', 'update', 'Secret'],
    [graphql('mutation IssueSetNewDate'), 'Set the new date of an issue (GraphQL)', 'update', 'Issue'],
    [graphql('query NewEntry'), 'Read new entries (GraphQL)', 'read', 'New entry'],
  ])('%j', (input, title, verb, resource) => {
    expect(operationTitle(input)).toEqual({ title, verb, resource });
  });
});

test.each([
  ['POST /projects/:id/jobs/:job_id/retry', 'Retry a job'],
  ['GET /projects/:id/jobs', 'List the jobs of a project'],
  ['GET /projects/:id/jobs/:job_id/trace', 'Read the log of a job'],
  ['GET /projects/:id/jobs/:job_id/artifacts', 'Download the artifacts of a job'],
  ['POST /groups/:id/members', 'Add a member to a group'],
  ['PUT /projects/:id/repository/files/:file_path', 'Update a file in a repository'],
  ['POST /projects/:id/protected_branches', 'Protect a branch'],
  ['POST /projects/:id/merge_requests/:merge_request_iid/approve', 'Approve a merge request'],
  ['POST /projects/:id/issues/:noteable_id/notes', 'Comment on an issue'],
  ['POST /groups/:id/epics/:noteable_id/notes', 'Add a comment to an epic'],
  ['GET /groups/:id/-/packages/maven/*path/:file_name', 'Download a file of a Maven package from a group'],
  ['mutation JobPlay', 'Run a manual job (GraphQL)'],
  ['git clone', 'Clone or pull a repository with Git'],
])('%s is titled "%s"', (id, title) => {
  expect(operations.find((operation) => operation.id === id)?.title).toBe(title);
});
