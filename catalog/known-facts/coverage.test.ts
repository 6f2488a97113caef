/** Everything the sources name is in the catalog, counted without the code that builds it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openCatalog } from '../../src/data/open';

const catalog = openCatalog();
const rows = (file: string) =>
  readFileSync(new URL(`../sources/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));
const blanked = (id: string) => id.replace(/[:*]\w+|\{\w+\}/g, ':').replace(/\\([()])/g, '$1');
/** OpenAPI writes an optional part of a path either always or never. */
const withAndWithout = (id: string) =>
  ['', '$1'].map((part) => blanked(id.replace(/(?<!\\)\(([^()\\]+)\)/g, part)));
const routes = new Set(
  catalog.operations
    .filter(({ rest }) => rest !== null)
    .flatMap(({ id }) => [blanked(id), ...withAndWithout(id)]),
);

test('all operations of the OpenAPI list exist', () => {
  const listed = rows('openapi_operations.tsv').map(
    ([method, path]) => `${method} ${path?.replace('/api/v4', '')}`,
  );
  expect(listed.length).toBeGreaterThanOrEqual(1_000);
  expect(listed.filter((id) => !routes.has(blanked(id)))).toEqual([]);
});

test('all operations with permissions exist under exactly their own name', () => {
  const listed = new Set(rows('fine_grained_rest.tsv').map(([, , , , method, path]) => `${method} ${path}`));
  expect(listed.size).toBeGreaterThanOrEqual(1_876);
  expect([...listed].filter((id) => catalog.operation(id)?.fineGrained.kind !== 'permissions')).toEqual([]);
});

test('all GraphQL names exist', () => {
  const listed = new Set(
    rows('fine_grained_graphql.tsv').map(
      ([, , , , kind, name]) => `${kind === 'Mutation' ? 'mutation' : 'query'} ${name}`,
    ),
  );
  expect(listed.size).toBeGreaterThanOrEqual(784);
  expect([...listed].filter((id) => catalog.operation(id)?.kind !== 'graphql')).toEqual([]);
});

test('public, always open and unavailable operations are marked as such; the catch-all is no operation', () => {
  const kindOf = (id: string) => catalog.operation(id)?.fineGrained.kind;
  expect(
    rows('rest_public.tsv').filter(
      ([, method, path]) => !catalog.operation(`${method} ${path}`)?.openOnPublic,
    ),
  ).toEqual([]);
  expect(
    rows('rest_always_open.tsv').filter(([method, path]) => kindOf(`${method} ${path}`) !== 'open'),
  ).toEqual([]);
  const unavailable = rows('rest_unavailable.tsv').filter(([method]) => method !== '*');
  expect(unavailable.length).toBeGreaterThanOrEqual(220);
  expect(unavailable.filter(([method, path]) => kindOf(`${method} ${path}`) !== 'impossible')).toEqual([]);
  expect(catalog.operations.filter(({ id }) => id.includes('/*path') && id.startsWith('*'))).toEqual([]);
});

test('every operation of the tools exists', () => {
  const ids = catalog.tools.flatMap(({ variants }) => variants.flatMap(({ operations }) => operations));
  expect(ids.length).toBeGreaterThan(200);
  expect(ids.filter((id) => catalog.operation(id) === undefined)).toEqual([]);
});

test('the operations other parts of the product count on exist', () => {
  const formats =
    'maven,npm,nuget,pypi,generic,terraform module,composer,helm,debian,rubygems,conan,go,cargo,rpm,ml model';
  const fixed = [
    'git clone,git push,git lfs pull,git lfs push,git clone wiki,git push wiki,git clone snippet,git push snippet,git ssh',
    'docker login,docker pull,docker push,docker delete,dependency proxy pull,container virtual registry pull',
    'package download,package publish,maven virtual registry download,package dependency proxy download',
    'terraform state,kubectl,feed atom,feed calendar,feed user activity,feed project activity,feed group activity',
    'feed project commits,feed project tags,feed work items,feed merge requests,feed your projects,feed token expiry',
    'web archive download,web release download,web raw download,web design download,editor telemetry,live comments',
    'web sign-in,graphql query,graphql mutation,graphql subscription,mcp,orbit mcp',
  ].flatMap((line) => line.split(','));
  const packages = formats
    .split(',')
    .flatMap((format) => [
      `${format} package download`,
      ...(format === 'go' ? [] : [`${format} package publish`]),
    ]);
  expect([...fixed, ...packages].filter((id) => catalog.operation(id) === undefined)).toEqual([]);
  expect(catalog.operation('go package publish')).toBeUndefined();
});
