import { describe, expect, it } from 'vitest';
import { openCatalog } from '../data/open';
import { tokenTypes } from '../model/catalog';
import type { NarrowerType, Need } from '../model/recommendation';
import { opens } from './classic';
import { jobTokenPatterns, jobTokenTakes } from './job-token';
import { narrowerTypes } from './narrower-types';
import { sampleCatalog } from './sample-catalog';

const catalog = openCatalog();
const blank: Need = { operations: [], tokenType: 'personal', gitlab: null, available: null, boundary: null };

function narrower(operations: readonly string[], change: Partial<Need> = {}): readonly NarrowerType[] {
  return narrowerTypes(catalog, { ...blank, ...change, operations });
}
const types = (operations: readonly string[], change: Partial<Need> = {}): readonly string[] =>
  narrower(operations, change).map(({ type }) => type);

const listJobs = 'GET /projects/:id/jobs';

describe('narrower token types', () => {
  it('are the token of the project, then of the group, for work in a project', () => {
    const [project, group] = narrower([listJobs]);
    expect([project?.type, group?.type]).toEqual(['project', 'group']);
    expect(project?.scopes).toEqual(['read_api']);
    expect(project?.role).not.toBeNull();
    expect(project?.steps.map(({ key }) => key)).toContain('step_project_create');
  });

  it('are the token of the group alone as soon as the group itself is touched', () => {
    expect(types([listJobs, 'GET /groups/:id/members'])).toEqual(['group']);
  });

  it('end where the plan leaves projects and groups', () => {
    expect(types([listJobs, 'GET /user'])).toEqual([]);
  });

  it.each([
    ['git clone', 'read_repository'],
    ['docker pull', 'read_registry'],
    ['npm package download', 'read_package_registry'],
    ['npm package publish', 'write_package_registry'],
  ])('hold the deploy token with its own scope for %s', (operation, scope) => {
    const deploy = narrower([operation]).find(({ type }) => type === 'deploy');
    expect(deploy?.scopes).toEqual([scope]);
    expect(deploy?.role).toBeNull();
  });

  it('never hold a deploy token that carries only part of the plan', () => {
    expect(types(['git clone', 'git push'])).not.toContain('deploy');
    expect(types(['git clone', listJobs])).not.toContain('deploy');
  });

  it('hold the trigger token for starting pipelines and nothing beside', () => {
    expect(types(['POST /projects/:id/pipeline'])[0]).toBe('trigger');
    expect(types(['POST /projects/:id/pipeline', listJobs])).not.toContain('trigger');
  });

  it('hold the token of a running job, a deploy key and a feed token where these are enough', () => {
    expect(types(['POST /projects/:id/releases'])).toContain('job');
    expect(types(['POST /projects/:id/releases', listJobs])).not.toContain('job');
    expect(types(['git push'])).toEqual(['deploy_key', 'project', 'group']);
    expect(types(['feed calendar'])).toContain('feed');
  });

  it('never hold the bot of a project or group for making tokens or leaving its place', () => {
    expect(types(['POST /projects/:id/access_tokens'])).toEqual([]);
    expect(types(['POST /projects/:id/fork', 'PUT /projects/:id/transfer'])).toEqual([]);
  });

  it('are narrower than the type at hand', () => {
    expect(types([listJobs], { tokenType: 'group' })).toEqual(['project']);
    expect(types([listJobs], { tokenType: 'project' })).toEqual([]);
    expect(types(['git clone'], { tokenType: 'project' })).toEqual(['job', 'deploy_key', 'deploy']);
    expect(types(['git clone'], { tokenType: 'deploy' })).toEqual(['job']);
  });

  it('exist in the release at hand', () => {
    expect(types([listJobs], { gitlab: '14.6' })).toEqual(['project']);
    expect(types([listJobs], { gitlab: '12.10' })).toEqual([]);
  });

  it('are none for an empty plan and for one that is not wholly known', () => {
    expect([types([]), types([listJobs, 'GET /nowhere'])]).toEqual([[], []]);
  });

  it('repeat the conditions that hold for the other type', () => {
    const deploy = narrower(['git clone']).find(({ type }) => type === 'deploy');
    expect(deploy?.remarks.map(({ key }) => key)).toEqual(['note_condition']);
  });

  it('follow the acceptances of the catalog, not a list of operations', () => {
    const made = sampleCatalog(
      [
        {
          id: 'POST /projects/:id/made_up',
          enforced: [['api'], ['read_api']],
          only: ['personal', 'project'],
        },
      ],
      [{ name: 'read_api' }, { name: 'api' }],
    );
    const found = narrowerTypes(made, { ...blank, operations: ['POST /projects/:id/made_up'] });
    expect(found.map(({ type, scopes }) => [type, ...scopes])).toEqual([['project', 'read_api']]);
  });

  it.each(tokenTypes)('carry every operation they are proposed for, for %s tokens', (tokenType) => {
    for (const operation of catalog.operations) {
      for (const { type, scopes, steps } of narrower([operation.id], { tokenType })) {
        expect(steps.length).toBeGreaterThan(0);
        if (type !== 'deploy' && type !== 'project' && type !== 'group') continue;
        const { enforced } = catalog.acceptance(operation, type);
        expect(opens(enforced, new Set(scopes)), `${type} for ${operation.id}`).toBe(true);
      }
    }
  });
});

describe('the table of the job token', () => {
  it('names operations the catalog has', () => {
    const unused = jobTokenPatterns.filter(
      (pattern) => !catalog.operations.some(({ id }) => new RegExp(`^(?:${pattern})$`).test(id)),
    );
    expect(unused).toEqual([]);
  });

  it('is narrow', () => {
    const taken = (id: string): boolean => jobTokenTakes.test(id);
    expect([taken('GET /job'), taken('docker push'), taken('conan package publish')]).toEqual([
      true,
      true,
      true,
    ]);
    expect(['git push', listJobs, 'DELETE /projects/:id/repository/tags/:tag_name'].filter(taken)).toEqual(
      [],
    );
  });
});
