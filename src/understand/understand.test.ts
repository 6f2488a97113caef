import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCatalog } from '../data/open';
import type { Understanding } from '../model/understanding';
import { textLimit } from './trim';
import { buildIndex, understand } from './understand';

const catalog = openCatalog();
const index = buildIndex(catalog);

const chosen = (text: string): string[] => chosenOf(understand(index, text));
const chosenOf = ({ wishes }: Understanding): string[] =>
  wishes.flatMap((wish) => wish.candidates.filter((one) => one.chosen).map((one) => one.operation));

describe('understand', () => {
  it('puts wishes in text order, whoever recognized them', () => {
    const text = 'clone the wiki, then POST /projects/:id/issues and comment on merge requests';
    expect(chosen(text)).toEqual([
      'git clone wiki',
      'POST /projects/:id/issues',
      'POST /projects/:id/merge_requests/:noteable_id/notes',
    ]);
    expect(understand(index, text).kind).toBe('mixed');
  });

  it('names a wish once, however often it is said', () => {
    const { wishes } = understand(index, 'clone the repo, git clone it, and clone it again');
    expect(wishes.map((wish) => wish.candidates[0]?.operation)).toEqual(['git clone']);
  });

  it('keeps other readings as candidates that are not chosen', () => {
    const [wish] = understand(index, 'create a branch').wishes;
    expect(wish?.candidates.map((one) => [one.operation, one.chosen]).slice(0, 2)).toEqual([
      ['POST /projects/:id/repository/branches', true],
      ['git push', false],
    ]);
  });

  it('marks the words that led to an operation', () => {
    const text = 'please do create nice little issues';
    const spans = understand(index, text).wishes[0]?.candidates[0]?.spans ?? [];
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['create', 'issues']);
  });

  it('asks when readings lead to different scopes and none is likely', () => {
    const { question, unsure } = understand(index, 'I want to use the api');
    expect(question?.options.length).toBeGreaterThanOrEqual(2);
    expect(unsure).toBe(true);
  });

  it('says that wishes contradict each other', () => {
    const { notes, unsure } = understand(index, 'read only access to the repository and push to it');
    expect(notes.map((note) => note.key)).toContain('understand_contradiction');
    expect(unsure).toBe(true);
  });

  it('reads what failed out of the words around a refusal', () => {
    const answer = understand(index, '{"error":"insufficient_scope"} when I try to create an issue');
    expect(answer.refusals[0]?.code).toBe('insufficient_scope');
    expect(chosenOf(answer)).toEqual(['POST /projects/:id/issues']);
  });

  it('takes kind of token and release as hints, not as wishes', () => {
    const { hints, wishes } = understand(index, 'project access token on GitLab 15.4 to push tags');
    expect(hints).toMatchObject({ tokenType: 'project', gitlab: '15.4' });
    expect(wishes).toHaveLength(1);
  });
});

describe('several things in one text', () => {
  it.each([
    ['read issues and push code', ['GET /projects/:id/issues', 'git push']],
    ['git clone then list the jobs', ['git clone', 'GET /projects/:id/jobs']],
    ['npm publish and create a release', ['npm package publish', 'POST /projects/:id/releases']],
    ['docker pull and clone', ['docker pull', 'git clone']],
    [
      'docker login registry.gitlab.com and then docker build and docker push',
      ['docker login', 'docker push'],
    ],
    ['terraform plan that only looks up groups', ['GET /groups/:id']],
    ['a job mirrors the repository to the university GitLab', ['git push']],
    ['alfred-gitlab workflow lists my projects', ['GET /projects']],
    ['show pipeline results, never write anything', ['GET /projects/:id/pipelines']],
    [
      'curl --request POST ".../projects/3/repository/branches?branch=a"',
      ['POST /projects/:id/repository/branches'],
    ],
  ])('%s', (text, expected) => {
    expect(chosen(text)).toEqual(expected);
  });
});

describe('what programs print', () => {
  it.each([
    [
      "Fetching changes with git depth set to 20... fatal: Authentication failed for 'https://x.example/y.git/'",
      ['git clone'],
    ],
    ['Error accessing remote module registry: 401 Unauthorized', ['terraform module package download']],
    ['twine: HTTPError: 403 Forbidden', ['pypi package publish']],
    [
      'lerna http fetch PUT 404 https://gitlab.example.com/api/v4/projects/3/packages/npm/@a%2fb',
      ['PUT /projects/:id/packages/npm/:package_name'],
    ],
    [
      'Error: GET https://gitlab.com/api/v4/projects/1: 403 with gitlab_project_variable.tier, terraform apply',
      ['GET /projects/:id', 'POST /projects/:id/variables', 'GET /projects/:id/variables/:key'],
    ],
  ])('%s', (text, expected) => {
    expect(chosen(text)).toEqual(expected);
  });
});

describe('what limits a wish', () => {
  it('takes the reading way to run a tool whose switch says so', () => {
    const ids = chosen('zereight gitlab-mcp with GITLAB_READ_ONLY_MODE=true for issues');
    expect(ids).toContain('GET /projects/:id/issues');
    expect(ids.filter((id) => !id.startsWith('GET '))).toEqual([]);
  });

  it.each([
    [
      'my bot creates projects elsewhere, here it only has to list tags',
      ['GET /projects/:id/repository/tags'],
    ],
    ['clone a project and read its files, exactly like git', ['git clone']],
    ['after the login moved to SSO, clone and push', ['git clone', 'git push']],
    ['people sign in to Grafana with GitLab, restricted to allowed groups', ['GET /user', 'GET /groups']],
    ['ImagePullBackOff, credentials for images that CI pushes', ['docker pull']],
  ])('%s', (text, expected) => {
    expect(chosen(text)).toEqual(expected);
  });
});

describe('bad input', () => {
  const silent = [
    '',
    '   \n\t',
    'asdf qwerty zxcv',
    '💥🔥🎉',
    '\u0000\u0001\ufffd\ud800',
    '<b onload="x">hi</b>',
    '????!!!',
  ];

  it.each(silent)('does not know %j', (text) => {
    expect(understand(index, text)).toMatchObject({ wishes: [], question: null, unsure: true });
  });

  it('cuts a long log to its telling lines and says so', () => {
    const noise = 'step 17: compiling something without any meaning\n'.repeat(2000);
    const text = `${noise}remote: You are not allowed to push code to this project.\n${noise}`;
    const answer = understand(index, text);
    expect(answer.notes).toContainEqual({ key: 'understand_cut', values: [String(textLimit)] });
    expect(chosenOf(answer)).toEqual(['git push']);
    const span = answer.refusals[0]?.span ?? { start: 0, end: 0 };
    expect(text.slice(span.start, span.end)).toContain('not allowed to push');
  });

  it('reads words inside HTML and beside emoji', () => {
    expect(chosen('<p>🙏 clone the <b>repository</b></p>')).toEqual(['git clone']);
  });
});

describe('routes', () => {
  const rows = readFileSync(new URL('../../catalog/sources/openapi_operations.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => /^[A-Z]+\t/.test(line))
    .map((line) => line.split('\t'));
  const shape = (path: string) =>
    path
      .replace(/^\/api\/v4/, '')
      .replace(/\{[^}]*\}|[:*]\w+/g, '*')
      .replace(/[()]/g, '');

  it('finds every row of the OpenAPI document exactly', () => {
    const missed = rows.filter(([method = '', path = '']) => {
      const found = chosen(`${method} ${path}`);
      const rest = catalog.operation(found[0] ?? '')?.rest;
      return found.length !== 1 || rest?.method !== method || shape(rest.path) !== shape(path);
    });
    expect(missed.map(([method, path]) => `${method} ${path}`)).toEqual([]);
    expect(rows.length).toBeGreaterThan(1100);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...[
      'git',
      'clone',
      'push',
      'curl',
      '-X',
      'POST',
      'https://gitlab.com/api/v4/projects/1/issues',
      '"',
      "'",
      '`',
      '$(',
    ],
    ...[
      ')',
      '{',
      '}',
      'issues',
      'merge requests',
      'create',
      'never',
      'and',
      ',',
      '.',
      '\n',
      'リポジトリ',
      '克隆',
      '403',
    ],
    ...[
      '{"error":',
      'docker',
      'pull',
      'kubectl',
      '\u0000',
      '😀',
      '<b>',
      '|',
      '&&',
      '\\\n',
      '<<EOF',
      'query {',
      'read only',
    ],
    ...['gl.projects.get(1)', 'requests.get(f"', 'renovate', 'of the group', 'insufficient_scope'],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 600 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(' ')),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.tuple(pieces, fc.nat(9000)).map(([piece, times]) => piece.repeat(times)),
  );

  it('is answered with known operations and spans inside the text', () => {
    fc.assert(
      fc.property(text, (given) => {
        const { wishes, question, refusals } = understand(index, given);
        const spans = [
          ...wishes.flatMap((wish) => [wish.span, ...wish.candidates.flatMap((one) => one.spans)]),
          ...refusals.map((refusal) => refusal.span),
        ];
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(given.length);
        }
        for (const { operation } of wishes.flatMap((wish) => wish.candidates)) {
          expect(catalog.operation(operation)).toBeDefined();
        }
        if (question) expect(wishes[question.wish]).toBeDefined();
      }),
      { numRuns: 1500 },
    );
  });

  it('is answered the same way each time', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(understand(index, given)).toEqual(understand(index, given));
      }),
      { numRuns: 100 },
    );
  });
});
