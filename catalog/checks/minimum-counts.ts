import type { OperationKind } from '../../src/model/catalog';
import type { BuiltCatalog } from '../build/build';
import type { Check } from './check';

const ofKind = (kind: OperationKind) => (catalog: BuiltCatalog) =>
  catalog.operations.filter(({ operation }) => operation.kind === kind).length;

/** What the catalog held when it was last reviewed. Fewer means that a source was cut off; raise them with growth. */
const floors: readonly (readonly [area: string, floor: number, count: (catalog: BuiltCatalog) => number])[] =
  [
    ['REST operations', 2_141, ofKind('rest')],
    ['GraphQL operations', 787, ofKind('graphql')],
    ['Git operations', 9, ofKind('git')],
    ['registry operations', 6, ofKind('registry')],
    ['package operations', 33, ofKind('package')],
    ['feeds', 11, ofKind('feed')],
    ['scopes', 29, ({ scopes }) => scopes.length],
    ['permissions', 785, ({ permissions }) => permissions.length],
    ['tools', 180, ({ tools }) => tools.length],
    [
      'operations with permissions',
      1_876 + 784,
      ({ operations }) =>
        operations.filter(({ operation }) => operation.fineGrained.kind === 'permissions').length,
    ],
    [
      'operations open on public projects',
      246,
      ({ operations }) => operations.filter(({ operation }) => operation.openOnPublic).length,
    ],
    [
      'operations with a least role',
      300,
      ({ operations }) => operations.filter(({ operation }) => operation.leastRole !== null).length,
    ],
  ];

/** No area is smaller than it was. */
export const minimumCounts: Check = {
  name: 'minimum-counts',
  run: ({ catalog }) =>
    floors
      .filter(([, floor, count]) => count(catalog) < floor)
      .map(([area, floor, count]) => ({
        path: 'catalog/sources',
        line: 0,
        what: `${count(catalog)} ${area}, there were ${floor}`,
        tip: 'look for a source that is cut off; lower the floor only when GitLab removed something',
      })),
};
