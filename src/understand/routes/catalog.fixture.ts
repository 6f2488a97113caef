/** A catalog of ids only, read from `catalog/sources`, for tests of the recognizers. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Catalog, Operation, OperationKind, Tool } from '../../model/catalog';
import type { CatalogIndex } from '../finding';

const sources = new URL('../../../catalog/sources/', import.meta.url);

/** Rows of a table of `catalog/sources` without comments and heading, as columns. */
export function sourceRows(file: string): string[][] {
  return readFileSync(fileURLToPath(new URL(file, sources)), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));
}

const formats = [
  ...[
    'maven',
    'npm',
    'nuget',
    'pypi',
    'generic',
    'terraform module',
    'composer',
    'helm',
    'debian',
    'rubygems',
  ],
  ...['conan', 'go', 'cargo', 'rpm', 'ml model'],
];

const others = [
  ...[
    'git clone',
    'git push',
    'git lfs pull',
    'git lfs push',
    'git clone wiki',
    'git push wiki',
    'git clone snippet',
  ],
  ...['git push snippet', 'git ssh', 'docker login', 'docker pull', 'docker push', 'docker delete'],
  ...['dependency proxy pull', 'container virtual registry pull', 'package download', 'package publish'],
  ...formats.flatMap((format) => [`${format} package download`, `${format} package publish`]),
  ...['maven virtual registry download', 'package dependency proxy download', 'terraform state', 'kubectl'],
  ...['feed atom', 'feed calendar', 'feed user activity', 'feed project activity', 'feed group activity'],
  ...[
    'feed project commits',
    'feed project tags',
    'feed work items',
    'feed merge requests',
    'feed your projects',
  ],
  ...[
    'feed token expiry',
    'web archive download',
    'web release download',
    'web raw download',
    'web design download',
  ],
  ...[
    'editor telemetry',
    'live comments',
    'web sign-in',
    'graphql query',
    'graphql mutation',
    'graphql subscription',
  ],
  ...['mcp', 'orbit mcp', 'act as another user'],
];

function operation(id: string, kind: OperationKind, rest: Operation['rest']): Operation {
  return {
    id,
    kind,
    rest,
    title: id,
    category: '',
    resource: '',
    verb: 'other',
    fineGrained: { kind: 'unknown' },
    openOnPublic: false,
    risks: [],
    leastRole: null,
    since: null,
    until: null,
    docs: null,
    sources: [],
  };
}

function blank(id: string): string {
  return id.replace(/[:*][A-Za-z]\w*|\{\w+\}/g, ':');
}

function restOperations(): Operation[] {
  const rows = [
    ...sourceRows('fine_grained_rest.tsv').map((row) => [row[4], row[5]]),
    ...sourceRows('rest_unavailable.tsv'),
    ...sourceRows('rest_public.tsv').map((row) => [row[1], row[2]]),
    ...sourceRows('rest_always_open.tsv'),
    ...sourceRows('openapi_operations.tsv').map((row) => [
      row[0],
      row[1]?.replace('/api/v4', '').replace(/\{(\w+)\}/g, ':$1'),
    ]),
  ];
  const known = new Map<string, Operation>();
  for (const [method = '', path = ''] of rows) {
    const id = `${method} ${path}`;
    if (!known.has(blank(id))) known.set(blank(id), operation(id, 'rest', { method, path }));
  }
  return [...known.values()];
}

function graphqlOperations(): Operation[] {
  return sourceRows('fine_grained_graphql.tsv').map((row) =>
    operation(`${row[4] === 'Mutation' ? 'mutation' : 'query'} ${row[5]}`, 'graphql', null),
  );
}

/** An index over every id of the facts, with the given tools. */
export function fixtureIndex(tools: readonly Tool[] = []): CatalogIndex {
  const operations = [
    ...restOperations(),
    ...graphqlOperations(),
    ...others.map((id) => operation(id, 'other', null)),
  ];
  const byId = new Map(operations.map((row) => [row.id, row]));
  const none = { enforced: [], documented: [], condition: null, refusal: null };
  const catalog: Catalog = {
    gitlab: '19.5',
    operations,
    scopes: [],
    permissions: [],
    tools,
    operation: (id) => byId.get(id),
    scope: () => undefined,
    permission: () => undefined,
    acceptance: () => none,
  };
  return { catalog };
}
