import { describe, expect, it } from 'vitest';
import { openCatalog } from '../data/open';
import { opened, openedByGrants } from './opened';
import { sampleCatalog } from './sample-catalog';

const catalog = openCatalog();

describe('opened', () => {
  it('counts by kind what a set of scopes opens', () => {
    const { operations, byKind } = opened(catalog, ['write_repository'], 'personal');
    const git = byKind.find((figure) => figure.kind === 'git');
    expect(git).toEqual({ kind: 'git', opened: 8, total: 9 });
    expect(byKind.reduce((sum, figure) => sum + figure.opened, 0)).toBe(operations.length);
  });

  it('grows with the scopes', () => {
    const count = (...scopes: string[]): number => opened(catalog, scopes, 'personal').operations.length;
    expect(count('api')).toBeGreaterThan(count('read_api'));
    expect(count('read_registry', 'write_registry')).toBeGreaterThan(count('read_registry'));
    expect(count('api')).toBeGreaterThan(2_500);
    expect(count('api', 'api')).toBe(count('api'));
  });

  it('is computed once per set', () => {
    expect(opened(catalog, ['api', 'k8s_proxy'], 'group')).toBe(
      opened(catalog, ['k8s_proxy', 'api'], 'group'),
    );
  });

  it('names the five worst, of different resources first', () => {
    const row = (id: string, resource: string, risks: readonly ('impersonates' | 'destroys-data')[]) => ({
      id,
      enforced: [['api']],
      change: { resource, risks },
    });
    const sample = sampleCatalog(
      [
        row('a', 'Token', ['impersonates']),
        row('bb', 'Token', ['impersonates']),
        row('c', 'Project', ['destroys-data']),
        row('d', 'Page', []),
      ],
      [{ name: 'api' }],
    );
    const { dangerous, tags } = opened(sample, ['api'], 'personal');
    expect(dangerous.map(({ id }) => id)).toEqual(['a', 'c', 'bb']);
    expect(tags).toEqual([
      { tag: 'impersonates', count: 2 },
      { tag: 'destroys-data', count: 1 },
    ]);
  });
});

describe('openedByGrants', () => {
  it('holds what the grants open and what is open to every fine-grained token', () => {
    const ids = (name: string): readonly string[] =>
      openedByGrants(catalog, [{ boundary: 'project', permission: name }]).operations.map(({ id }) => id);
    expect(ids('push_code')).toContain('git push');
    expect(ids('push_code')).not.toContain('git clone');
    const open = catalog.operations.filter(({ fineGrained }) => fineGrained.kind === 'open').length;
    expect(openedByGrants(catalog, []).operations).toHaveLength(open);
  });
});
