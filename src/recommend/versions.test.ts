/** No scope is proposed that the release at hand does not have yet. */
import { describe, expect, it } from 'vitest';
import { openCatalog } from '../data/open';
import { type Permission, tokenTypes } from '../model/catalog';
import type { Recommendation } from '../model/recommendation';
import { recommend } from './recommend';
import { isOlder } from './release';
import { sampleCatalog } from './sample-catalog';

const catalog = openCatalog();

/** 13.0 to 19.5, every minor that was released: twelve a year, 13.12, 14.10, 15.11 to 18.11 being the last ones. */
const lastMinors: Readonly<Record<number, number>> = {
  13: 12,
  14: 10,
  15: 11,
  16: 11,
  17: 11,
  18: 11,
  19: 5,
};
const releases = Object.entries(lastMinors).flatMap(([major, last]) =>
  Array.from({ length: last + 1 }, (_, minor) => `${major}.${minor}`),
);

/** Every tenth operation, and all whose alternatives name a scope that came later. */
const late = new Set(
  catalog.scopes.filter(({ since }) => since !== null && !isOlder(since, '13.1')).map(({ name }) => name),
);
const operations = catalog.operations.filter(
  (operation, at) =>
    at % 25 === 0 ||
    catalog
      .acceptance(operation, 'personal')
      .enforced.some((together) => together.some((scope) => late.has(scope))),
);

describe('releases', () => {
  it('are those of 13.0 to 19.5', () => {
    expect(releases).toHaveLength(78);
    expect(operations.length).toBeGreaterThan(120);
    expect(late.size).toBeGreaterThan(3);
  });

  it.each(tokenTypes)(
    'never meet a scope that came later, for %s tokens',
    (tokenType) => {
      const wrong = new Set<string>();
      for (const gitlab of releases) {
        for (const { id } of operations) {
          const need = { operations: [id], tokenType, gitlab, available: null, boundary: null };
          for (const scope of recommend(catalog, need).classic.scopes) {
            if (isOlder(gitlab, catalog.scope(scope)?.since ?? null))
              wrong.add(`${scope} in ${gitlab} for ${id}`);
          }
        }
      }
      expect([...wrong]).toEqual([]);
    },
    60_000,
  );
});

describe('what came and went', () => {
  const sample = sampleCatalog(
    [
      { id: 'GET /kept', enforced: [['read_user'], ['read_api'], ['api']] },
      { id: 'GET /ended', enforced: [['api']], change: { until: '17.3' } },
      { id: 'GET /begun', enforced: [['api']], change: { since: '18.0' } },
    ],
    [{ name: 'read_user', until: '17.3' }, { name: 'read_api' }, { name: 'api' }],
  );
  const answer = (id: string, gitlab: string | null): Recommendation =>
    recommend(sample, { operations: [id], tokenType: 'personal', gitlab, available: null, boundary: null });
  const said = (id: string, gitlab: string | null): readonly string[] =>
    answer(id, gitlab).notes.map(({ key }) => key);

  it('proposes a scope up to its last release, and says why not after it', () => {
    expect(answer('GET /kept', '17.3').classic.scopes).toEqual(['read_user']);
    expect(answer('GET /kept', '17.4').classic.scopes).toEqual(['read_api']);
    expect(said('GET /kept', '17.3')).not.toContain('note_scope_gone');
    expect(said('GET /kept', '17.4')).toContain('note_scope_gone');
  });

  it('says where an operation is not yet or no longer there', () => {
    expect(said('GET /begun', '17.11')).toContain('note_operation_too_new');
    expect(said('GET /begun', '18.0')).not.toContain('note_operation_too_new');
    expect(said('GET /ended', '17.4')).toContain('note_operation_gone');
    expect(said('GET /ended', null)).toContain('note_operation_gone');
    expect(said('GET /ended', '17.3')).not.toContain('note_operation_gone');
  });

  it('says which permissions came later', () => {
    const grants = [[{ boundary: 'project', permission: 'read_late' }]] as const;
    const late = sampleCatalog([{ id: 'GET /late', enforced: [['api']], grants }], [{ name: 'api' }]);
    const since = { ...late, permission: (name: string) => withSince(late.permission(name)) };
    const keys = (gitlab: string): readonly string[] =>
      recommend(since, {
        operations: ['GET /late'],
        tokenType: 'personal',
        gitlab,
        available: null,
        boundary: null,
      }).notes.map(({ key }) => key);
    expect(keys('19.3')).toContain('note_permission_too_new');
    expect(keys('19.4')).not.toContain('note_permission_too_new');
    expect(keys('18.9')).not.toContain('note_permission_too_new');
  });
});

function withSince(permission: Permission | undefined): Permission | undefined {
  return permission && { ...permission, since: '19.4' };
}
