import { permissionName } from '../../src/model/permission-name';
import type { Check, Finding } from './check';

/** Every grant names a permission that exists at that boundary, and every permission is named by its words. */
export const grantedPermissions: Check = {
  name: 'granted-permissions',
  run({ catalog }) {
    const known = new Set(
      catalog.permissions.flatMap(({ name, boundaries }) =>
        boundaries.map((boundary) => `${boundary} ${name}`),
      ),
    );
    const misnamed = catalog.permissions
      .filter(({ name, action, resource }) => name !== permissionName(action, resource))
      .map(({ name }) => ({
        path: name,
        line: 0,
        what: 'not the name of its words',
        tip: 'action and resource in snake case',
      }));
    const unknown = catalog.operations.flatMap(({ operation: { id, fineGrained } }): readonly Finding[] => {
      if (fineGrained.kind !== 'permissions') return [];
      const empty =
        fineGrained.alternatives.length === 0 ||
        fineGrained.alternatives.some((grants) => grants.length === 0);
      return [
        ...(empty
          ? [
              {
                path: id,
                line: 0,
                what: 'an alternative without a permission',
                tip: 'an open operation is said to be open',
              },
            ]
          : []),
        ...fineGrained.alternatives
          .flat()
          .filter(({ boundary, permission }) => !known.has(`${boundary} ${permission}`))
          .map(({ boundary, permission }) => ({
            path: id,
            line: 0,
            what: `no permission ${permission} at the boundary ${boundary}`,
            tip: 'a permission comes into being by a row of the fine_grained tables',
          })),
      ];
    });
    return [...misnamed, ...unknown];
  },
};
