/** Each kind of drift, and what the catalog becomes by it. */
import { describe, expect, test } from 'vitest';
import { readSources } from '../build/sources';
import { afterNext, graphql, importOf, last, next, presentSources, rest, written } from './import.fixture';

const row = (id: string) => (text: string) => text.replace(new RegExp(`^.*\`${id}\`.*\\n`, 'm'), '');

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
    expect(result.texts.get('lifetimes.tsv')).toContain(`operation\tGET /projects/:id/ci/moon\t${next}\t\t`);
    const added = result.catalogs?.after.operations.find(
      ({ operation }) => operation.id === 'GET /projects/:id/ci/moon',
    );
    expect(added?.operation).toMatchObject({ since: next, until: null });
  });

  test('something gone is kept with its last release, and comes back', () => {
    const gone = importOf({ changes: { [rest]: row('/projects/:id/catalog/publish') } });
    const id = 'POST /projects/:id/catalog/publish';
    expect(gone.drift).toMatchObject([
      { kind: 'removed', subject: 'operation', id, after: null },
      { kind: 'removed', subject: 'permission', id: 'publish_catalog_version', after: null },
    ]);
    const kept = gone.catalogs?.after.operations.find(({ operation }) => operation.id === id);
    expect(kept?.operation).toMatchObject({ until: last, fineGrained: { kind: 'permissions' } });
    const later = written(presentSources, gone);
    const again = importOf({
      changes: { [rest]: row('/projects/:id/catalog/publish') },
      from: later,
      release: afterNext,
    });
    expect(again.drift).toEqual([]);
    const back = importOf({ from: later, release: afterNext });
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
    expect(old).toMatchObject({ until: last, boundaries: ['project'] });
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

test('what somebody judged is not told again while GitLab says the same', () => {
  const only = /assignable_permissions\//;
  const path = 'config/authz/permission_groups/assignable_permissions/ci_cd/job/run.yml';
  const changes = { [path]: (text: string) => `${text}deprecated: true\n` };
  const [told] = importOf({ only, changes }).drift;
  expect(told).toMatchObject({ kind: 'by-hand', id: 'run_job', after: 'deprecated: hidden from the form' });
  const row = `run_job\t${told?.after}\tIt still opens what it opened.\tmade for this test\n`;
  const judged = readSources((name) => {
    const text = presentSources.texts.get(name) ?? null;
    return name === 'judged_drift.tsv' ? text + row : text;
  });
  expect(importOf({ only, changes, from: judged }).drift).toEqual([]);
  const otherwise = { [path]: (text: string) => text.replace('- project', '- user') };
  expect(importOf({ only, changes: otherwise, from: judged }).drift).toMatchObject([
    { id: 'run_job', after: 'user' },
  ]);
});

test('a scope that GitLab gave up stays known with its last release', () => {
  const result = importOf({
    only: /^lib\/gitlab\/auth\.rb$/,
    changes: {
      'lib/gitlab/auth.rb': (text) => text.replaceAll(/:read_observability(?:,\n? *| (?=\])|)/g, ''),
    },
  });
  expect(result.drift).toMatchObject([{ kind: 'removed', subject: 'scope', id: 'read_observability' }]);
  const scope = result.catalogs?.after.scopes.find(({ name }) => name === 'read_observability');
  expect(scope?.until).toBe(last);
});
