/** The sixteen things people most often get wrong about scopes, each as a statement about the catalog. */
import { describe, expect, test } from 'vitest';
import { describedScopes } from '../../src/data/generated/described-scopes';
import { openCatalog } from '../../src/data/open';
import type { TokenType } from '../../src/model/catalog';
import { accountTypes, spelled } from './facts';

const catalog = openCatalog();
const needs = (id: string, tokenType: TokenType = 'personal') => {
  const operation = catalog.operation(id);
  if (operation === undefined) throw new Error(`no operation ${id}`);
  return catalog.acceptance(operation, tokenType);
};
const accepts = (id: string, scope: string, tokenType: TokenType = 'personal') =>
  needs(id, tokenType).enforced.some((set) => set.length === 1 && set[0] === scope);
/** Ids of the operations a scope opens alone for a token type. */
const openedBy = (scope: string, tokenType: TokenType = 'personal') =>
  catalog.operations.filter(({ id }) => accepts(id, scope, tokenType)).map(({ id }) => id);
const openedRoutes = (scope: string) => openedBy(scope).filter((id) => catalog.operation(id)?.rest !== null);
const mistakesOf = (scope: string) =>
  describedScopes.find(({ name }) => name === scope)?.mistakes.join(' ') ?? '';

/** What every scope opens: the token itself. */
const itself = [
  'DELETE /personal_access_tokens/self',
  'GET /personal_access_tokens/self',
  'GET /personal_access_tokens/self/associations',
];

describe('what people get wrong', () => {
  test('1: read_api clones, fetches LFS files and pulls images', () => {
    for (const id of ['git clone', 'git lfs pull', 'docker pull']) {
      for (const tokenType of accountTypes)
        expect(accepts(id, 'read_api', tokenType), `${id} ${tokenType}`).toBe(true);
    }
    expect(spelled(needs('git clone').documented)).not.toContain('read_api');
    expect(mistakesOf('read_api')).toContain('clone');
  });

  test('2: write_repository opens no REST route but those about the token itself', () => {
    expect(openedRoutes('write_repository').sort()).toEqual(itself);
    expect(spelled(needs('POST /projects/:id/releases').enforced)).toBe('api');
    expect(spelled(needs('POST /projects/:id/repository/commits').enforced)).toBe('api');
    expect(mistakesOf('write_repository')).toContain('API');
  });

  test('3: read_repository reads only single files by REST', () => {
    const file = '/projects/:id/repository/files/:file_path';
    const files = ['', '/blame', '/raw'].flatMap((end) => [`GET ${file}${end}`, `HEAD ${file}${end}`]);
    expect(openedRoutes('read_repository').sort()).toEqual([...itself, ...files].sort());
    for (const part of ['tree', 'archive', 'commits', 'compare']) {
      expect(spelled(needs(`GET /projects/:id/repository/${part}`).enforced)).toBe('api|read_api');
    }
    expect(mistakesOf('read_repository')).toContain('single files');
  });

  test('4: write_registry does not pull, and only api deletes images', () => {
    expect(accepts('docker pull', 'write_registry')).toBe(false);
    expect(accepts('docker push', 'write_registry')).toBe(false);
    expect(spelled(needs('docker delete').enforced)).toBe('api');
    expect(mistakesOf('write_registry')).toContain('pull');
  });

  test('5: one registry scope is not enough for the dependency proxy, nor is one virtual registry scope', () => {
    for (const scope of [
      'read_registry',
      'write_registry',
      'read_virtual_registry',
      'write_virtual_registry',
    ]) {
      expect(accepts('dependency proxy pull', scope), scope).toBe(false);
    }
    expect(needs('dependency proxy pull').documented).toContainEqual(['write_virtual_registry']);
    expect(mistakesOf('write_virtual_registry')).toContain('refuses it');
    expect(mistakesOf('read_registry')).toContain('dependency proxy');
  });

  test('6: sudo is enough alone', () => {
    expect(spelled(needs('act as another user').enforced)).toBe('sudo');
    expect(mistakesOf('sudo')).toContain('does not need api');
  });

  test('7: api is not everything', () => {
    for (const id of [
      'kubectl',
      'act as another user',
      'administer with admin mode',
      'POST /mcp',
      'POST /orbit/mcp',
    ]) {
      expect(accepts(id, 'api'), id).toBe(false);
    }
    expect(mistakesOf('api')).toContain('not everything');
  });

  test('8: admin_mode opens nothing alone but the token itself', () => {
    expect(openedBy('admin_mode').sort()).toEqual(itself);
    expect(needs('administer with admin mode').enforced.every((set) => set.length === 2)).toBe(true);
    expect(mistakesOf('admin_mode')).toContain('does not grant');
  });

  test('9: read_user opens the support PIN and the user directory', () => {
    for (const id of ['GET /user/support_pin', 'GET /users', 'GET /users/:id'])
      expect(accepts(id, 'read_user')).toBe(true);
    expect(
      openedRoutes('read_user').filter((id) => id.startsWith('GET /users') || id.startsWith('GET /user')),
    ).toHaveLength(29);
    expect(mistakesOf('read_user')).toContain('support PIN');
  });

  test('10: manage_runner works on one runner and lists none', () => {
    const routes = openedRoutes('manage_runner').filter((id) => !itself.includes(id));
    expect(routes).toHaveLength(7);
    expect(routes.filter((id) => !/^[A-Z]+ \/runners\/:id(\/|$)/.test(id))).toEqual([]);
    for (const id of ['GET /runners', 'GET /runners/all', 'GET /projects/:id/runners']) {
      expect(accepts(id, 'manage_runner'), id).toBe(false);
    }
    expect(mistakesOf('manage_runner')).toContain('does not list');
  });

  test('11: ai_features leaves out git commands and agent workflows', () => {
    expect(spelled(needs('POST /ai/llm/git_command').enforced)).toBe('api');
    expect(spelled(needs('POST /ai/duo_workflows/workflows').enforced)).toBe('api');
    expect(accepts('POST /chat/completions', 'ai_features')).toBe(true);
    expect(mistakesOf('ai_features')).toContain('git_command');
  });

  test('12: an administrator downloads the service ping with read_api too', () => {
    expect(spelled(needs('GET /usage_data/service_ping').enforced)).toBe('api|read_api|read_service_ping');
    expect(needs('GET /usage_data/service_ping').condition).toBe('Administrators only');
    expect(mistakesOf('read_service_ping')).toContain('not the only way');
  });

  test('13: web addresses take api or read_api, raw files take nothing', () => {
    for (const id of ['web archive download', 'web release download', 'feed atom', 'feed calendar']) {
      expect(spelled(needs(id).enforced), id).toBe('api|read_api');
    }
    expect(needs('web raw download').enforced).toEqual([]);
    expect(needs('web raw download').refusal).toContain('files API');
  });

  test('14: whoever holds a token can end it, whatever its scopes', () => {
    for (const id of itself) {
      for (const tokenType of accountTypes) {
        const carried = catalog.scopes.filter(
          ({ name, tokenTypes }) => tokenTypes.includes(tokenType) && name !== 'granular',
        );
        expect(needs(id, tokenType).enforced.flat().sort(), `${id} ${tokenType}`).toEqual(
          carried.map(({ name }) => name).sort(),
        );
      }
    }
  });

  test('15: an OAuth token cannot ask about itself there', () => {
    for (const id of itself)
      expect(needs(id, 'oauth').refusal).toBe('GitLab answers an OAuth token with 400 here');
  });

  test('16: for project and group tokens documentation and code disagree about Git and images', () => {
    for (const tokenType of ['project', 'group'] as const) {
      expect(spelled(needs('git push', tokenType).enforced)).toBe('api|write_repository');
      expect(spelled(needs('git push', tokenType).documented)).toBe('write_repository');
      expect(spelled(needs('docker pull', tokenType).enforced)).toBe('api|read_api|read_registry');
      expect(spelled(needs('docker pull', tokenType).documented)).toBe('api|read_registry');
    }
    expect(needs('git push').documented).toBe(needs('git push').enforced);
    expect(mistakesOf('read_api')).toContain('not measured');
    expect(mistakesOf('api')).toContain('not measured');
  });
});
