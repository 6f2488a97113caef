/** One small checkout in GitLab's own syntax, read as a whole: what each kind of file says in the words of our tables. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildCatalog } from '../build/build';
import { readSources, type TableName } from '../build/sources';
import { readAssignablePermissions } from './assignable-permissions';
import { readCheckout } from './read-checkout';
import { readRolePage } from './role-page';

const folder = fileURLToPath(new URL('./fixtures', import.meta.url));
const checkout = readCheckout(folder);
const sources = readSources();
const said = checkout.read.map(({ imported }) => imported.say({ sources, catalog: buildCatalog(sources) }));

/** The rows of a table as its lines. */
function rowsOf(name: TableName): readonly string[] {
  const tables = said.flatMap(({ tables: own }) => own).filter((table) => table.name === name);
  return tables.flatMap(({ rows }) => rows.map(({ cells }) => Object.values(cells).join('|')));
}

test('every kind of file is understood', () => {
  expect(checkout.problems).toEqual([]);
  expect(checkout.release).toBe('19.6');
  expect(checkout.missing.map(({ name }) => name)).toEqual([
    'permissions of Git and others',
    'roles in the code',
  ]);
});

test.each<[TableName, readonly string[]]>([
  [
    'fine_grained_rest.tsv',
    [
      'CI/CD|Moon|Read|project|GET|/projects/:id/moon|',
      'CI/CD|Moon|Land on|group|POST|/groups/:id/moon/*crater|Read Moon',
    ],
  ],
  ['rest_always_open.tsv', ['GET|/moon/phase']],
  ['rest_public.tsv', ['Moon: Read|GET|/projects/:id/moon']],
  ['rest_unavailable.tsv', ['*|/*path|Nothing is there', 'POST|/internal/moon|Moon token']],
  [
    'fine_grained_graphql.tsv',
    ['CI/CD|Moon|Read|project|Field|Project.moon|', 'CI/CD|Moon|Land on|instance|Mutation|moonLand|'],
  ],
  ['scope_page.tsv', ['read_moon|personal,group|19.6']],
  ['auth_scopes.tsv', ['read_moon|user,admin,group,oauth|yes|land,look', 'moon:*|admin,oauth||']],
  [
    'openapi_operations.tsv',
    [
      'GET|/api/v4/projects/{id}/moon|Moon|getMoon',
      'POST|/api/v4/projects/{id}/moon/{a_very_long_name_of_a_crater}/{another_very_long_name_of_a_crater}/{and_one_more_name_of_a_crater}/rocks|Moon|postMoonRocks',
    ],
  ],
  [
    'scope_declarations.tsv',
    [
      'ee/lib/api/crater.rb|all available scopes|',
      'ee/lib/api/crater.rb|allow_mcp_access_read|',
      'ee/lib/api/crater.rb|allow_moon_access_read|',
      'lib/api/moon.rb|read_moon,api|GET,HEAD',
    ],
  ],
])('%s', (name, rows) => {
  expect(rowsOf(name)).toEqual(rows);
});

test('rows of the page about roles have scope, words and roles', async () => {
  const text = await readFile(`${folder}/doc/user/permissions.md`, 'utf8');
  expect(readRolePage({ path: 'permissions.md', text })).toMatchObject([
    {
      scope: 'group',
      label: 'see the moon and its craters',
      least: { minRole: 'security_manager', remark: 'main chain: owner' },
    },
    { scope: 'project', label: 'land on the moon', least: { minRole: 'reporter', remark: 'planner too' } },
    { scope: 'project', label: 'take off from the *moon*', least: { minRole: 'developer', remark: '' } },
  ]);
});

test('an assignable permission takes its words from the file beside it', async () => {
  const below = 'config/authz/permission_groups/assignable_permissions/ci_cd/moon';
  const files = await Promise.all(
    [`${below}/_metadata.yml`, `${below}/land_on.yml`].map(async (path) => ({
      path,
      text: await readFile(`${folder}/${path}`, 'utf8'),
    })),
  );
  expect(readAssignablePermissions(files)).toMatchObject([
    {
      name: 'land_on_moon',
      resource: "Earth's Moon",
      action: 'Land On',
      boundaries: ['project', 'group'],
      raw: ['leave_orbit', 'touch_down'],
      forTokens: true,
    },
  ]);
});
