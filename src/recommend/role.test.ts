import { describe, expect, it } from 'vitest';
import type { LeastRole, Role } from '../model/catalog';
import type { Message } from '../model/message';
import type { Need } from '../model/recommendation';
import { recommend } from './recommend';
import { type SampleRow, sampleCatalog } from './sample-catalog';

const need: Need = { operations: [], tokenType: 'project', gitlab: null, available: null, boundary: null };

function row(id: string, role: Role, otherwise: Role | null = null): SampleRow {
  const leastRole: LeastRole = {
    role,
    source: 'docs',
    otherwise: otherwise && { role: otherwise, source: 'code' },
  };
  return { id, enforced: [['api']], change: { leastRole } };
}

const catalog = sampleCatalog(
  [
    row('read', 'reporter'),
    row('merge', 'developer'),
    row('drop', 'developer', 'maintainer'),
    row('sweep', 'developer', 'maintainer'),
    row('look', 'reporter', 'guest'),
    { id: 'odd', enforced: [['api']] },
  ],
  [{ name: 'api' }],
);

describe('the least role', () => {
  const role = (...operations: readonly string[]): string | null =>
    recommend(catalog, { ...need, operations }).role;

  it('is the strongest of the least roles', () => {
    expect(role('read', 'merge')).toBe('developer');
  });

  it('is unknown as soon as one is', () => {
    expect([role('read', 'odd'), role(), role('read', 'nothing')]).toEqual([null, null, null]);
  });

  it('is what the documentation names where the code differs', () => {
    expect([role('drop'), role('look')]).toEqual(['developer', 'reporter']);
  });
});

describe('the doubt about a role', () => {
  const said = (tokenType: Need['tokenType'], ...operations: readonly string[]): readonly Message[] =>
    recommend(catalog, { ...need, tokenType, operations }).notes.filter(
      ({ key }) => key === 'note_roles_differ',
    );

  it('is said once per pair of roles with all it concerns', () => {
    expect(said('project', 'drop', 'look', 'sweep').map(({ values }) => values)).toEqual([
      ['Developer', 'Maintainer', 'Do drop, Do sweep'],
      ['Reporter', 'Guest', 'Do look'],
    ]);
  });

  it('is not said where both agree, nor where the token has no role', () => {
    expect([...said('project', 'read', 'merge', 'odd'), ...said('personal', 'drop')]).toEqual([]);
  });
});
