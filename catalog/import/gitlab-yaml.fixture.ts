/** Writes YAML files in GitLab's own form, from rows of our tables. For tests only. */

import type { Permission } from '../../src/model/catalog';
import type { Row } from '../build/table';
import { assignableFolder } from './assignable-permissions';
import { rolesFolder } from './role-files';

const parents: Readonly<Record<string, readonly string[]>> = {
  guest: [],
  planner: ['guest'],
  reporter: ['guest'],
  security_manager: ['reporter'],
  developer: ['reporter'],
  maintainer: ['developer'],
  owner: ['maintainer', 'planner', 'security_manager'],
};

/** One file per role; together they say what `role_permissions.tsv` says. */
export function roleFiles(rows: readonly Row<string>[]): ReadonlyMap<string, string> {
  const list = (key: string, words: readonly string[], indent: string) =>
    words.length === 0
      ? `${indent}${key}: []\n`
      : `${indent}${key}:\n${words.map((word) => `${indent}- ${word}\n`).join('')}`;
  return new Map(
    Object.entries(parents).map(([role, from]) => {
      const own = (boundary: string) =>
        rows
          .filter(({ cells }) => cells.boundary === boundary)
          .filter(({ cells: { minRole, alsoSideRoles = '' } }) => {
            if (role === 'planner' || role === 'security_manager') {
              return alsoSideRoles.split(',').includes(role);
            }
            return minRole === role && !(role === 'owner' && alsoSideRoles !== '');
          })
          .map(({ cells }) => cells.permission ?? '');
      const part = (boundary: string) =>
        `${boundary}:\n${list('permissions', [], '  ')}${list('raw_permissions', own(boundary), '  ')}`;
      const text = [
        `---\nname: ${role}\ndescription: Made for a test,\n  over two lines.\n`,
        list('inherits_from', from, ''),
        part('project'),
        part('group'),
      ].join('');
      return [`${rolesFolder}/${role}.yml`, text];
    }),
  );
}

/** One file per permission of a fine-grained token, and the words of a resource beside them. */
export function assignableFiles(permissions: readonly Permission[]): ReadonlyMap<string, string> {
  const key = (words: string) => words.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  return new Map(
    permissions.flatMap(({ name, category, resource, action, boundaries }) => {
      const folder = `${assignableFolder}/${key(category)}/${key(resource)}`;
      return [
        [
          `${folder}/.metadata.yml`,
          `---\nname: ${resource}\ndescription: Grants the ability to <actions>.\n`,
        ],
        [
          `${folder}/${key(action)}.yml`,
          `---\nname: ${name}\ndescription: Made for a test\nboundaries:\n${boundaries
            .map((boundary) => `  - ${boundary}\n`)
            .join('')}available_for:\n  - granular_access_token\npermissions:\n  - ${name}\n`,
        ],
      ] as const;
    }),
  );
}

/** The document of OpenAPI from `openapi_operations.tsv`, in its second edition. */
export function openapiDocument(rows: readonly Row<string>[]): string {
  const byPath = new Map<string, Row<string>['cells'][]>();
  for (const { cells } of rows) {
    const { path = '' } = cells;
    byPath.set(path, [...(byPath.get(path) ?? []), cells]);
  }
  const operation = ({ method = '', tag, operationId }: Row<string>['cells']) =>
    `${method.toLowerCase()}:\n      summary: Made for a test that\n        goes on\n      parameters:\n      - in: path\n        name: id\n      responses:\n        '200':\n          description: Done.\n      tags:\n      - ${tag}\n      operationId: ${operationId}\n`;
  const paths = [...byPath].map(([path, operations]) => {
    const quoted = `"${path.replaceAll('\\', '\\\\')}"`;
    const values = operations.map(operation);
    return quoted.length > 128
      ? `  ? ${quoted}\n  : ${values.join('    ')}`
      : `  ${quoted}:\n    ${values.join('    ')}`;
  });
  return `# Made by a script\n\n---\ninfo:\n  title: Test\n  version: v4\nswagger: '2.0'\npaths:\n${paths.join('')}definitions:\n  Job:\n    type: object\n`;
}
