/** Least roles: how many are known, where each is written, and where the two opinions of GitLab differ. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openCatalog } from '../../src/data/open';
import { placeOf } from '../../src/recommend/place';

const catalog = openCatalog();
const withRole = catalog.operations.flatMap((operation) =>
  operation.leastRole === null ? [] : [{ id: operation.id, operation, ...operation.leastRole }],
);

/** Roles of a permission, read without the code that builds the catalog. */
const roleOf = new Map(
  readFileSync(new URL('../sources/role_permissions.tsv', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([boundary, permission, role]) => [`${boundary} ${permission}`, role]),
);

test('the least role of at least 400 operations of projects and groups is known', () => {
  const placed = withRole.filter(({ operation }) => ['project', 'group'].includes(placeOf(operation) ?? ''));
  expect(placed.length).toBeGreaterThanOrEqual(400);
});

test('every role says where it is written', () => {
  const documented = /^doc\/user\/permissions\.md, gitlabhq\/gitlabhq at [0-9a-f]{12}: ./;
  const coded = /^(?:lib\/api\/[a-z_/]+\.rb@[0-9a-f]{12}, )?config\/authz\/roles\/\*\.yml: [a-z_]+$/;
  const sources = withRole.flatMap(({ source, otherwise }) => [
    source,
    ...(otherwise ? [otherwise.source] : []),
  ]);
  expect(sources.filter((source) => !documented.test(source) && !coded.test(source))).toEqual([]);
});

test('roles of abilities are those of the role table', () => {
  const opinions = withRole.flatMap(({ id, role, source, otherwise }) =>
    [{ role, source }, ...(otherwise ? [otherwise] : [])].map((opinion) => ({ id, ...opinion })),
  );
  const coded = opinions.filter(({ source }) => source.includes('config/authz'));
  const wrong = coded.filter(({ id, role, source }) => {
    const boundary = /\/groups\/:|^query Group|^mutation Group/.test(id) ? 'group' : 'project';
    return roleOf.get(`${boundary} ${source.split(': ').at(-1)}`) !== role;
  });
  expect(coded.length).toBeGreaterThan(250);
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('a second opinion is kept only where it differs', () => {
  expect(withRole.filter(({ role, otherwise }) => otherwise?.role === role)).toEqual([]);
  const doubted = withRole.flatMap(({ id, role, otherwise }) =>
    otherwise ? [[id, role, otherwise.role]] : [],
  );
  expect(doubted).toContainEqual([
    'DELETE /projects/:id/registry/repositories/:repository_id',
    'developer',
    'maintainer',
  ]);
  expect(doubted).toContainEqual(['GET /projects/:id/releases', 'reporter', 'guest']);
});

test.each([
  ['PUT /projects/:id/integrations/slack', 'maintainer'],
  ['PUT /groups/:id/integrations/slack', 'owner'],
  ['POST /projects/:id/deployments', 'developer'],
  ['DELETE /projects/:id/deployments/:deployment_id', 'maintainer'],
  ['GET /projects/:id/repository/health', 'developer'],
  ['GET /projects/:id/repository/compare', 'reporter'],
  ['POST /projects/:id/hooks/:hook_id/test/:trigger', 'maintainer'],
  ['POST /projects/:id/cluster_agents', 'maintainer'],
  ['GET /projects/:id/deploy_keys', 'maintainer'],
  ['GET /projects/:id/environments', 'reporter'],
  ['POST /projects/:id/environments/stop_stale', 'maintainer'],
  ['PUT /projects/:id/repository/branches/:branch/protect', 'maintainer'],
  ['GET /projects/:id/secure_files', 'developer'],
  ['POST /projects/:id/milestones/:milestone_id/promote', 'reporter'],
])('%s asks for %s', (id, role) => {
  expect(catalog.operation(id)?.leastRole?.role).toBe(role);
});

test('what no source says stays unknown', () => {
  expect(catalog.operation('GET /projects/:id/remote_mirrors')).toBeDefined();
  expect(catalog.operation('GET /projects/:id/remote_mirrors')?.leastRole).toBeNull();
});
