import { expect, test } from 'vitest';
import { openCatalog } from '../../src/data/open';
import type { FineGrained, Grant } from '../../src/model/catalog';
import { permissionFacts } from './facts';

const catalog = openCatalog();

function spelledGrant({ boundary, permission }: Grant): string {
  const words = catalog.permission(permission);
  return `${words?.resource}: ${words?.action} at ${boundary}`;
}

function spelledNeeds(fineGrained: FineGrained): string {
  if (fineGrained.kind !== 'permissions') return fineGrained.kind;
  return fineGrained.alternatives.map((grants) => grants.map(spelledGrant).join(' + ')).join(' | ');
}

test.each(permissionFacts())('$operation needs $needs', ({ operation, needs, source }) => {
  const found = catalog.operation(operation);
  expect(found, operation).toBeDefined();
  if (found !== undefined) expect(spelledNeeds(found.fineGrained), source).toBe(needs);
});

test('the keys of permissions are those of the form', () => {
  const keys = ['push_code', 'create_work_item', 'execute_mcp_tool', 'read_code_review_analytics'];
  expect(keys.filter((name) => catalog.permission(name) === undefined)).toEqual([]);
  expect(catalog.permission('push_code')).toMatchObject({
    name: 'push_code',
    resource: 'Code',
    action: 'Push',
    category: 'Repository',
    boundaries: ['project'],
  });
});

test('what is open on public projects is so in the catalog', () => {
  expect(catalog.operation('GET /groups/:id')?.openOnPublic).toBe(true);
  expect(catalog.operation('GET /analytics/code_review')?.openOnPublic).toBe(true);
  expect(catalog.operation('POST /projects/:id/issues')?.openOnPublic).toBe(false);
});

test('impossible operations name the credential that works', () => {
  const credential = (id: string) => {
    const needs = catalog.operation(id)?.fineGrained;
    return needs?.kind === 'impossible' ? needs.credential : null;
  };
  expect(credential('POST /projects/:id/(ref/:ref/)trigger/pipeline')).toBe('CI trigger token');
  expect(credential('docker push')).toBe('a classic token with read_registry and write_registry');
  expect(credential('PUT /jobs/:id')).toBe('CI job token');
});
