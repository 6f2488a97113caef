import { expect, test } from 'vitest';
import { describedScopes as scopes } from '../../src/data/generated/described-scopes';
import { openCatalog } from '../../src/data/open';

const byName = new Map(scopes.map((scope) => [scope.name, scope]));

test('scopes stand in the order of the form, least powerful first, the others after it', () => {
  const form =
    'read_service_ping read_user read_repository read_observability read_virtual_registry read_registry read_api ' +
    'self_rotate write_repository write_observability write_virtual_registry write_registry api ai_features ' +
    'create_runner manage_runner k8s_proxy admin_mode sudo';
  expect(scopes.filter(({ inTokenForm }) => inTokenForm).map(({ name }) => name)).toEqual(form.split(' '));
  expect(scopes.slice(0, 19).every(({ inTokenForm }) => inTokenForm)).toBe(true);
  expect(scopes).toHaveLength(29);
});

test.each([
  ['api', '8.15'],
  ['read_registry', '9.3'],
  ['sudo', '10.2'],
  ['read_api', '12.10'],
  ['write_registry', '12.10'],
  ['admin_mode', '15.8'],
  ['k8s_proxy', '16.4'],
  ['manage_runner', '17.1'],
  ['self_rotate', '17.9'],
  ['read_service_ping', null],
  ['read_user', null],
])('%s exists since %s', (name, since) => {
  expect(byName.get(name)?.since).toBe(since);
});

test('a doubtful first release keeps what is written about it', () => {
  expect(byName.get('read_service_ping')?.sinceNote).toContain('16.8');
  for (const { name, since, sinceNote } of scopes) {
    expect(sinceNote, name).not.toBe('');
    if (since !== null) expect(since, name).toMatch(/^\d+\.\d+$/);
  }
});

test('each scope has one short line, and texts read as our own sentences', () => {
  for (const { name, summary, riskWhy, unlocks, doesNot } of scopes) {
    expect(summary.length, name).toBeLessThanOrEqual(90);
    expect(summary, name).toMatch(/^[A-Z].*\.$/);
    expect(riskWhy, name).toMatch(/^[A-Z].*\.$/);
    expect(unlocks.length, name).toBeGreaterThan(0);
    expect(doesNot.length, name).toBeGreaterThan(0);
  }
  expect(new Set(scopes.map(({ summary }) => summary)).size).toBe(scopes.length);
});

test('who may carry what', () => {
  const carriers = (name: string) => byName.get(name)?.tokenTypes.join(' ');
  expect(carriers('api')).toBe('personal project group service_account impersonation oauth');
  expect(carriers('read_user')).toBe('personal service_account impersonation oauth');
  expect(carriers('read_virtual_registry')).toBe('personal group service_account impersonation deploy oauth');
  expect(carriers('read_package_registry')).toBe('deploy');
  expect(carriers('mcp')).toBe('oauth');
  expect(carriers('k8s_proxy')).toBe('personal project group service_account impersonation');
  const adminOnly = scopes.filter((scope) => scope.adminOnly).map(({ name }) => name);
  expect(adminOnly).toEqual(['read_service_ping', 'admin_mode', 'sudo']);
});

test('the catalog has the same scopes in the same order, without the texts', () => {
  const lean = scopes.map(({ name, tokenTypes, adminOnly, since, until, risk }) => ({
    ...{ name, tokenTypes, adminOnly, since, until, risk },
  }));
  expect(openCatalog().scopes).toEqual(lean);
});
