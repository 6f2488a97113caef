import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildCatalog } from '../build/build';
import { readSources } from '../build/sources';
import { assignableFolder, judgePermissions, readAssignablePermissions } from './assignable-permissions';
import type { GitlabFile } from './gitlab-file';
import { assignableFiles, openapiDocument, roleFiles } from './gitlab-yaml.fixture';
import { readOpenapi, readOpenapiEditions } from './openapi';
import { readRoleFiles, rolesFolder } from './role-files';

const sources = readSources();
const { permissions } = buildCatalog(sources);
const asFiles = (files: ReadonlyMap<string, string>): GitlabFile[] =>
  [...files].map(([path, text]) => ({ path, text }));
const cellsOf = (rows: readonly { readonly cells: unknown }[]) => rows.map(({ cells }) => cells);

describe('roles', () => {
  const roles = roleFiles(sources.tables['role_permissions.tsv'].rows);
  const changed = (role: string, change: (text: string) => string) =>
    asFiles(new Map([...roles].map(([path, text]) => [path, path.includes(role) ? change(text) : text])));

  test('give the least role and the side roles of every permission', () => {
    expect(cellsOf(readRoleFiles(asFiles(roles)).rows ?? [])).toEqual(
      cellsOf(sources.tables['role_permissions.tsv'].rows),
    );
  });

  test('that are no members are read and left out', () => {
    const auditor = {
      path: `${rolesFolder}/auditor.yml`,
      text: '---\nname: auditor\ndescription: Looks\ninherits_from: []\norganization:\n  permissions: []\n  raw_permissions:\n  - look\n',
    };
    expect(readRoleFiles([...asFiles(roles), auditor])).toEqual(readRoleFiles(asFiles(roles)));
  });

  test('may name assignable permissions, which stand for raw ones', () => {
    const grouped = changed('/guest', (text) =>
      text.replace('permissions: []', 'permissions:\n  - read_moon'),
    );
    expect(readRoleFiles(grouped)).toEqual({ rows: null, lacks: 'no file of read_moon' });
    const moon = {
      path: `${assignableFolder}/space/moon/read.yml`,
      text: '---\nname: read_moon\ndescription: Looks\nboundaries:\n  - project\npermissions:\n  - look_at_moon\n',
    };
    expect(cellsOf(readRoleFiles([...grouped, moon]).rows ?? [])).toContainEqual({
      boundary: 'project',
      permission: 'look_at_moon',
      minRole: 'guest',
      alsoSideRoles: 'planner,security_manager',
    });
  });

  test.each<[string, string, (text: string) => string, string]>([
    [
      'an unknown key',
      '/owner',
      (text) => `${text}planet:\n  permissions: []\n`,
      'the file has an unknown key "planet"',
    ],
    [
      'a list that is none',
      '/guest',
      (text) => text.replace('permissions: []', 'permissions: 7'),
      'guest.yml:7: project.permissions is no array',
    ],
    ['no YAML', '/guest', (text) => text.replace('project:', 'project'), 'guest.yml:6: no YAML'],
    ['a cut line', '/guest', (text) => text.slice(0, -5), 'the last line is cut off'],
    [
      'a circle',
      '/guest',
      (text) => text.replace('inherits_from: []', 'inherits_from:\n- owner'),
      'which inherits from it',
    ],
    [
      'another name',
      '/guest',
      (text) => text.replace('name: guest', 'name: ghost'),
      'the role is called ghost',
    ],
  ])('%s is an error with its place', (_, role, change, message) => {
    expect(() => readRoleFiles(changed(role, change))).toThrow(message);
  });

  test('without one of them nothing can be told', () => {
    const some = asFiles(roles).filter(({ path }) => !path.includes('developer'));
    expect(readRoleFiles(some)).toEqual({ rows: null, lacks: 'no file of developer' });
    expect(readRoleFiles(some.slice(0, 1)).lacks).toMatch(/^no file of \w+(?:, \w+){4} and 1 more$/);
  });

  test('without a parent nothing can be told', () => {
    const orphaned = changed('/guest', (text) =>
      text.replace('inherits_from: []', 'inherits_from:\n- public_authenticated'),
    );
    expect(readRoleFiles(orphaned)).toEqual({ rows: null, lacks: 'no file of public_authenticated' });
  });

  test('that do not tell projects from groups tell nothing', () => {
    const undivided = changed(
      '/planner',
      (text) => `${text.slice(0, text.indexOf('project:'))}raw_permissions:\n- admin_issue\n`,
    );
    expect(readRoleFiles(undivided)).toEqual({
      rows: null,
      lacks: `nothing in ${rolesFolder}/planner.yml that tells projects from groups`,
    });
  });

  test('may have one of the two lists only', () => {
    const bare = changed('/', (text) => text.replaceAll('  permissions: []\n', ''));
    expect(readRoleFiles(bare)).toEqual(readRoleFiles(asFiles(roles)));
  });
});

describe('assignable permissions', () => {
  const files = assignableFiles(permissions);
  const judge = (change: Readonly<Record<string, (text: string) => string | null>>) => {
    const changed = [...files].flatMap(([path, text]): GitlabFile[] => {
      const key = Object.keys(change).find((part) => path.endsWith(part));
      const fresh = key === undefined ? text : change[key]?.(text);
      return fresh === null || fresh === undefined ? [] : [{ path, text: fresh }];
    });
    return judgePermissions(readAssignablePermissions(changed), permissions);
  };

  test('agree with the permissions of the catalog', () => {
    expect(judge({})).toEqual([]);
  });

  test('contradict it where one is gone, deprecated, not for tokens, or at fewer boundaries', () => {
    const drift = judge({
      '/ci_cd/job/run.yml': () => null,
      '/ci_cd/job/read.yml': (text) => `${text}deprecated: true\n`,
      '/ci_cd/job/delete.yml': (text) => text.replace('granular_access_token', 'role'),
      '/ci_cd/job/update.yml': (text) => text.replace('- project', '- user'),
    });
    expect(Object.fromEntries(drift.map(({ id, after }) => [id, after]))).toEqual({
      run_job: 'no file says it can be given',
      read_job: 'deprecated: hidden from the form',
      delete_job: 'not available for tokens',
      update_job: 'user',
    });
  });

  test('may be offered to some people only', () => {
    const conditional = (text: string) =>
      `${text}assignable_when:\n  - condition: admin\n    boundaries:\n      - project\n  - condition: self_managed\n`;
    expect(judge({ '/ci_cd/job/read.yml': conditional })).toEqual([]);
    expect(() => judge({ '/ci_cd/job/read.yml': (text) => `${conditional(text)}    since: noon\n` })).toThrow(
      'read.yml:15: assignable_when.1 has an unknown key "since"',
    );
  });

  test('are not contradicted by one for roles with the same words', () => {
    const path = `${assignableFolder}/ci_cd/job/read.yml`;
    const text = (files.get(path) ?? '')
      .replace('granular_access_token', 'role')
      .replace('name: ', 'name: see_');
    const twin = { path: path.replace('/ci_cd/', '/roles/'), text };
    for (const order of [
      [...asFiles(files), twin],
      [twin, ...asFiles(files)],
    ]) {
      expect(judgePermissions(readAssignablePermissions(order), permissions)).toEqual([]);
    }
  });

  test('are not contradicted by files that are not there', () => {
    const some = asFiles(files).filter(({ path }) => path.includes('/ci_cd/job/'));
    expect(judgePermissions(readAssignablePermissions(some), permissions)).toEqual([]);
  });

  test.each<[string, (text: string) => string, string]>([
    [
      'an unknown boundary',
      (text) => text.replace('- project', '- planet'),
      'read.yml:5: boundaries.0 is none of project, group',
    ],
    ['an unknown key', (text) => `${text}colour: red\n`, 'the file has an unknown key "colour"'],
    ['Windows line ends', (text) => text.replaceAll('\n', '\r\n'), 'read.yml:1: Windows line end'],
    ['a name that is taken', (text) => text.replace('read_job', 'run_job'), 'run_job is also in'],
  ])('%s is an error with its place', (_, change, message) => {
    expect(() => judge({ '/ci_cd/job/read.yml': change })).toThrow(message);
  });
});

describe('OpenAPI', () => {
  const rows = sources.tables['openapi_operations.tsv'].rows;
  const text = openapiDocument(rows);
  const read = (document: string) => readOpenapi({ path: 'openapi.yaml', text: document });

  test('gives every operation, long paths included', () => {
    expect(text).toMatch(/^ {2}\? "\/api\/v4\/.+"\n {2}: /m);
    expect(cellsOf(read(text).rows)).toEqual(cellsOf(rows));
    expect(read(text).release).toBeNull();
  });

  test('is read as a YAML library reads it', () => {
    const { paths } = parse(text) as { paths: Record<string, Record<string, { operationId: string }>> };
    const all = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(
        ([verb, { operationId }]) => `${verb.toUpperCase()} ${path} ${operationId}`,
      ),
    );
    expect(
      read(text).rows.map(({ cells: { method, path, operationId } }) => `${method} ${path} ${operationId}`),
    ).toEqual(all);
  });

  test('says the release in its third edition', () => {
    const third = `openapi: 3.0.0\ninfo:\n  version: '19.5'\n${text.slice(text.indexOf('paths:'))}`;
    expect(read(third).release).toBe('19.5');
  });

  test('a later edition adds what the earlier one does not have in any spelling', () => {
    const operation = (path: string) =>
      `  "/api/v4/${path}":\n    get:\n      operationId: a${path}\n      tags:\n      - Made\n`;
    const paths = ['projects/{project_id}/jobs', 'groups/{id}/search', 'moon'].map(operation);
    const later = `openapi: 3.0.0\ninfo:\n  version: '19.6'\npaths:\n${paths.join('')}`;
    const editions = readOpenapiEditions([
      { path: 'openapi_v2.yaml', text },
      { path: 'openapi_v3.yaml', text: later },
    ]);
    expect(editions.release).toBe('19.6');
    expect(editions.rows.slice(rows.length).map(({ cells }) => cells.path)).toEqual(['/api/v4/moon']);
  });

  test.each<[string, (document: string) => string, string]>([
    [
      'an unknown verb',
      (document) => document.replace('\n    get:', '\n    fetch:'),
      'unknown verb "fetch" (one of get',
    ],
    [
      'cut between two lines',
      (document) => document.slice(0, document.indexOf('      operationId: ')),
      'has no operationId',
    ],
    ['cut before the paths', (document) => document.slice(0, document.indexOf('paths:')), 'no line "paths:"'],
    ['cut in a line', (document) => document.slice(0, -5), 'the last line is cut off'],
    ['another depth', (document) => document.replace('\n    get:', '\n   get:'), 'at a depth of 3 blanks'],
    ['a path that is none', (document) => document.replace('"/api', '"api'), 'is no path'],
    ['Windows line ends', (document) => document.replaceAll('\n', '\r\n'), 'Windows line end'],
    [
      'an operation twice',
      (document) => document.replace(/( {2}"[^"]+":\n(?: {4}.*\n)+)/, '$1$1'),
      'the same row as in line',
    ],
  ])('%s is an error with its place', (_, damage, message) => {
    expect(damage(text)).not.toBe(text);
    expect(() => read(damage(text))).toThrow(message);
  });
});
