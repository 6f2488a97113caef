import { describe, expect, it } from 'vitest';
import { openCatalog } from '../data/open';
import { contains, surplus } from './surplus';

const catalog = openCatalog();

describe('surplus', () => {
  it('names ticked scopes the plan does not need, with the planned scope that contains them', () => {
    const ticked = ['read_user', 'read_registry', 'read_api', 'self_rotate'];
    expect(surplus(catalog, ticked, ['read_api'], 'personal')).toEqual([
      { scope: 'read_user', containedIn: 'read_api' },
      { scope: 'read_registry', containedIn: 'read_api' },
      { scope: 'self_rotate', containedIn: null },
    ]);
  });

  it('is empty when the page holds the plan', () => {
    expect(surplus(catalog, ['read_api'], ['read_api', 'write_repository'], 'personal')).toEqual([]);
  });
});

describe('contains', () => {
  const inside = (outer: string, inner: string): boolean => contains(catalog, outer, inner, 'personal');

  it('holds for api and the scopes it covers', () => {
    const covered = [
      'read_api',
      'read_user',
      'write_repository',
      'write_registry',
      'write_virtual_registry',
      'self_rotate',
    ];
    expect(covered.filter((scope) => !inside('api', scope))).toEqual([]);
  });

  it('does not hold for what api cannot do', () => {
    expect(inside('api', 'k8s_proxy')).toBe(false);
  });

  it('does not hold for half of a pair, nor where a REST route makes the difference', () => {
    expect(inside('read_registry', 'write_registry')).toBe(false);
    expect(inside('read_api', 'write_registry')).toBe(false);
    expect(inside('read_repository', 'write_virtual_registry')).toBe(false);
    expect(inside('write_repository', 'read_repository')).toBe(false);
  });

  it('does not hold for a scope of which nothing is known', () => {
    expect(inside('api', 'read_observability')).toBe(false);
    expect(inside('api', 'no_such_scope')).toBe(false);
  });
});
