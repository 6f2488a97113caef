/** Whole imports of a checkout that the fixtures write from our own sources. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Override, readOverrides } from '../build/overrides';
import { readSources, type Sources } from '../build/sources';
import { checkoutFiles, writeFiles } from './checkout.fixture';
import { type ImportResult, planImport } from './import';
import { kinds } from './kinds';
import { readCheckout } from './read-checkout';

const sources = readSources();
const overrides = readOverrides();
const files = checkoutFiles(sources);
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const rest = 'doc/auth/tokens/fine_grained_access_tokens_rest.md';
const graphql = 'doc/auth/tokens/fine_grained_access_tokens_graphql.md';

interface Case {
  /** What GitLab changed, by path of the file. */
  readonly changes?: Readonly<Record<string, (text: string) => string>>;
  /** Which files are there; the pages about fine-grained permissions when left out. */
  readonly only?: RegExp;
  readonly release?: string | null;
  readonly from?: Sources;
  readonly corrections?: readonly Override[];
}

function importOf({
  changes = {},
  only = /^doc\/auth\//,
  release = '19.6',
  from = sources,
  corrections = overrides,
}: Case): ImportResult {
  const folder = mkdtempSync(join(tmpdir(), 'checkout-'));
  folders.push(folder);
  const all = [...files].filter(([path]) => only.test(path));
  const changed = all.map(([path, text]): [string, string] => {
    const fresh = changes[path]?.(text) ?? text;
    if (path in changes && fresh === text) throw new Error(`${path} is not changed`);
    return [path, fresh];
  });
  writeFiles(folder, new Map(changed));
  return planImport(readCheckout(folder), {
    sources: from,
    overrides: corrections,
    release,
    accept: null,
    today: '2026-11-22',
  });
}

/** The sources once an import is written. */
function written(from: Sources, { texts }: ImportResult): Sources {
  return readSources((name) => texts.get(name) ?? from.texts.get(name) ?? null);
}

const row = (id: string) => (text: string) => text.replace(new RegExp(`^.*\`${id}\`.*\\n`, 'm'), '');

describe('a checkout that says what the sources say', () => {
  test('gives every table byte for byte', () => {
    const result = importOf({ only: /./, release: null });
    expect(result.problems).toEqual([]);
    expect([...result.texts.keys()]).toEqual([]);
    expect(result.drift).toEqual([]);
  });

  test.each(kinds.map(({ name, roots, matches }) => [name, roots, matches] as const))(
    'gives nothing new when only the %s are there',
    (_, roots, matches) => {
      const own = [...files.keys()].filter(
        (path) => roots.some((root) => path.startsWith(root)) && matches.test(path),
      );
      expect(own.length).toBeGreaterThan(0);
      const result = importOf({
        only: new RegExp(`^(?:${roots.join('|')})`),
        release: null,
      });
      expect(result).toMatchObject({ problems: [], drift: [], stops: [] });
      expect(result.texts.size).toBe(0);
    },
  );

  test('of a later release changes the release only', () => {
    const { texts, drift } = importOf({});
    expect([...texts.keys()]).toEqual(['gitlab_release.tsv']);
    expect(texts.get('gitlab_release.tsv')).toContain('19.6\timport of GitLab 19.6\n');
    expect(drift).toEqual([]);
  });

  test('that is empty or not there cannot be read', () => {
    expect(importOf({ only: /^nothing$/ }).problems).toEqual([
      expect.stringContaining('no file of GitLab that this reads (a checkout of GitLab at a tag'),
    ]);
    expect(readCheckout('/no/such/folder').problems[0]?.message).toContain('no such folder');
  });
});

describe('drift', () => {
  test('something new is added with its first release', () => {
    const result = importOf({
      changes: {
        [rest]: (text) =>
          text.replace(
            /^(\| Read \| Project \| `GET` \| `\/projects\/:id\/ci\/)lint` \|\n/m,
            '$&$1moon` |\n',
          ),
      },
    });
    expect(result.drift).toMatchObject([
      { kind: 'added', subject: 'operation', id: 'GET /projects/:id/ci/moon', before: null },
    ]);
    expect(result.texts.get('lifetimes.tsv')).toContain('operation\tGET /projects/:id/ci/moon\t19.6\t\t');
    const added = result.catalogs?.after.operations.find(
      ({ operation }) => operation.id === 'GET /projects/:id/ci/moon',
    );
    expect(added?.operation).toMatchObject({ since: '19.6', until: null });
  });

  test('something gone is kept with its last release, and comes back', () => {
    const gone = importOf({ changes: { [rest]: row('/projects/:id/catalog/publish') } });
    const id = 'POST /projects/:id/catalog/publish';
    expect(gone.drift).toMatchObject([
      { kind: 'removed', subject: 'operation', id, after: null },
      { kind: 'removed', subject: 'permission', id: 'publish_catalog_version', after: null },
    ]);
    const kept = gone.catalogs?.after.operations.find(({ operation }) => operation.id === id);
    expect(kept?.operation).toMatchObject({ until: '19.5', fineGrained: { kind: 'permissions' } });
    const later = written(sources, gone);
    const again = importOf({
      changes: { [rest]: row('/projects/:id/catalog/publish') },
      from: later,
      release: '19.7',
    });
    expect(again.drift).toEqual([]);
    const back = importOf({ from: later, release: '19.7' });
    expect(back.drift).toMatchObject([
      { kind: 'added', id },
      { kind: 'added', id: 'publish_catalog_version' },
    ]);
    expect(back.texts.get('lifetimes.tsv')).not.toContain(id);
  });

  test('a renamed route and a renamed mutation are told by their shape', () => {
    const { drift } = importOf({
      changes: {
        [rest]: (text) => text.replaceAll('`/projects/:id/freeze_periods', '`/projects/:id/deploy_freezes'),
        [graphql]: (text) => text.replace('`JobPlay`', '`JobStart`'),
      },
    });
    expect(drift.map(({ kind }) => kind)).toEqual(Array(6).fill('renamed'));
    expect(drift).toContainEqual({
      kind: 'renamed',
      subject: 'operation',
      id: 'mutation JobStart',
      before: 'mutation JobPlay',
      after: 'mutation JobStart',
    });
  });

  test('a renamed permission is told by what it opens, and the old one stays known', () => {
    const result = importOf({
      changes: {
        [rest]: (text) =>
          text.replace('#### Cluster Agent URL Configuration\n', '#### Agent URL Configuration\n'),
      },
    });
    const renamed = result.drift.filter(({ kind }) => kind === 'renamed');
    expect(renamed.map(({ before, after }) => `${before} ${after}`)).toContain(
      'read_cluster_agent_url_configuration read_agent_url_configuration',
    );
    expect(result.texts.get('former_permissions.tsv')).toContain(
      'CI/CD\tCluster Agent URL Configuration\tRead\tproject\t',
    );
    const old = result.catalogs?.after.permissions.find(
      ({ name }) => name === 'read_cluster_agent_url_configuration',
    );
    expect(old).toMatchObject({ until: '19.5', boundaries: ['project'] });
  });

  test('another boundary, another permission, and openness are told apart', () => {
    const { drift } = importOf({
      changes: {
        [rest]: (text) =>
          text
            .replace(
              '| Run | Project | `POST` | `/projects/:id/jobs/:job_id/play`',
              '| Update | Project | `POST` | `/projects/:id/jobs/:job_id/play`',
            )
            .replace('| Publish | Project |', '| Publish | Group |')
            .replace(/^\| Wiki: Read \| `GET` \| `\/projects\/:id\/wikis` \|\n/m, ''),
      },
    });
    expect(drift).toMatchObject([
      { kind: 'boundary', id: 'POST /projects/:id/catalog/publish', after: 'group publish_catalog_version' },
      { kind: 'permission', id: 'POST /projects/:id/jobs/:job_id/play', after: 'project update_job' },
      { kind: 'public', id: 'GET /projects/:id/wikis' },
      {
        kind: 'boundary',
        subject: 'permission',
        id: 'publish_catalog_version',
        before: 'project',
        after: 'group',
      },
    ]);
  });

  test('other parameter names keep our ids', () => {
    const result = importOf({
      changes: { [rest]: (text) => text.replace('`/projects/:id/jobs` |', '`/projects/:project_id/jobs` |') },
    });
    expect(result.drift).toEqual([]);
    expect(result.respelled).toBe(1);
  });
});

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
