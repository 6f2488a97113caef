import { expect, test } from 'vitest';
import { grantedPermissions } from './granted-permissions';
import { presentSubject, withOperation } from './subject';

const subject = presentSubject();

test('every grant of the catalog names a permission that exists there', () => {
  expect(grantedPermissions.run(subject)).toEqual([]);
});

test('a permission nobody defined, or not at this boundary, is found', () => {
  const needs = (boundary: 'user' | 'project', permission: string) =>
    withOperation(subject, 'git push', {
      fineGrained: { kind: 'permissions', alternatives: [[{ boundary, permission }]] },
    });
  expect(grantedPermissions.run(needs('project', 'push_everything')).map(({ path }) => path)).toEqual([
    'git push',
  ]);
  expect(grantedPermissions.run(needs('user', 'push_code')).map(({ path }) => path)).toEqual(['git push']);
});

test('an alternative that asks for nothing is found', () => {
  const open = withOperation(subject, 'git push', {
    fineGrained: { kind: 'permissions', alternatives: [[]] },
  });
  expect(grantedPermissions.run(open)).toHaveLength(1);
});

test('a permission whose name does not follow from its words is found', () => {
  const [first, ...rest] = subject.catalog.permissions;
  if (first === undefined) throw new Error('the catalog has permissions');
  const renamed = {
    ...subject,
    catalog: { ...subject.catalog, permissions: [{ ...first, action: 'Swap' }, ...rest] },
  };
  expect(grantedPermissions.run(renamed).map(({ path }) => path)).toEqual([first.name]);
});
