import { describe, expect, test } from 'vitest';
import { readSources } from '../build/sources';
import { rolePage } from './gitlab-pages.fixture';
import { matchRoles } from './role-match';
import { leastOfTicks, readRolePage } from './role-page';

const present = readSources().tables['role_actions.tsv'].rows;
const text = rolePage(present);
const read = (page: string) => readRolePage({ path: 'permissions.md', text: page });
const match = (page: string) => matchRoles(present, read(page));
/** The line of an action, whose first word is a link. */
const lineOf = (action: string) => {
  const [first, ...rest] = action.split(' ');
  return new RegExp(`^\\| \\[${first}\\]\\(\\S+\\) ${rest.join(' ')} .*\\n`, 'm');
};

test('least role and remark follow from the ticks', () => {
  const least = (...roles: string[]) => {
    const { minRole, remark } = leastOfTicks(new Set(roles));
    return remark === '' ? minRole : `${minRole}, ${remark}`;
  };
  expect(least('guest', 'planner', 'reporter', 'owner')).toBe('guest');
  expect(least('planner', 'reporter', 'developer')).toBe('reporter, planner too');
  expect(least('planner', 'developer', 'owner')).toBe('planner, main chain: developer');
  expect(least('security_manager', 'developer')).toBe('developer, security_manager too');
  expect(least('security_manager', 'owner')).toBe('security_manager, main chain: owner');
  expect(least('reporter', 'security_manager', 'developer')).toBe('reporter');
  expect(least()).toBe('none');
});

describe('the page about roles', () => {
  test('gives the roles of every row we have', () => {
    expect(match(text).drift).toEqual([]);
    expect(match(text).rows).toEqual(present);
  });

  test('is read in the forms of other releases', () => {
    const older = text
      .replaceAll('| ✓ |\n', '| {{< icon name="check-circle" >}} Yes |\n')
      .replaceAll('|  |', '| **{dotted-circle}** No |')
      .replace('](made/_index.md) ', '](made/_index.md)<br>{{< icon name="lock" >}} ');
    expect(older).not.toBe(text);
    expect(match(older)).toEqual(match(text));
  });

  test('other words and other ticks are the same row with other roles', () => {
    const page = text
      .replace(lineOf('Rename project'), (line) => line.replace('project', 'any project or its path'))
      .replace(lineOf('Archive project'), (line) => line.replace('|  | ✓ |\n', '| ✓ | ✓ |\n'));
    const { rows, drift } = match(page);
    expect(drift).toEqual([
      { kind: 'role', subject: 'fact', id: 'project: archive project', before: 'owner', after: 'maintainer' },
    ]);
    expect(rows.find(({ cells }) => cells.action === 'archive project')?.cells.minRole).toBe('maintainer');
  });

  test('notes of ours stay when roles change', () => {
    const page = text.replace(lineOf('Create commit status'), (line) =>
      line.replace('|  | ✓ | ✓ | ✓ |\n', '| ✓ | ✓ | ✓ | ✓ |\n'),
    );
    const row = match(page).rows.find(({ cells }) => cells.action === 'create commit status');
    expect(row?.cells.note).toBe('security_manager too; protected branch: depends on branch rule');
  });

  test('a new row and one that is gone are told, in the order of the page', () => {
    const page = text.replace(lineOf('Rename project'), '| Launch rockets |  |  |  |  |  |  | ✓ |\n');
    expect(match(page).drift).toMatchObject([
      { kind: 'by-hand', id: 'project: rename project', after: 'not on the page of roles any more' },
      { kind: 'by-hand', id: 'project: launch rockets', before: null },
    ]);
  });

  test.each<[string, (page: string) => string, string]>([
    [
      'an unknown role',
      (page) => page.replace('Planner', 'Gardener'),
      'expected Action and the roles guest, planner',
    ],
    ['a cell that is no tick', (page) => page.replace('| ✓ |\n', '| yes |\n'), '"yes" is no tick'],
    [
      'a cell more',
      (page) => page.replace('| ✓ |\n', '| ✓ | ✓ |\n'),
      'a row of 9 cells under a heading of 8',
    ],
    [
      'a renamed heading',
      (page) => page.replace('## Project permissions', '## Projects'),
      'no table of actions for a project',
    ],
    [
      'cut before the projects',
      (page) => page.slice(0, page.indexOf('## Project permissions')),
      'the page is cut off',
    ],
    ['Windows line ends', (page) => page.replaceAll('\n', '\r\n'), 'Windows line end'],
  ])('%s is an error with its place', (_, damage, message) => {
    expect(damage(text)).not.toBe(text);
    expect(() => read(damage(text))).toThrow(message);
  });
});
