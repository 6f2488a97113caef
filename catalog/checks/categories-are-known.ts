import type { Check } from './check';

/** Every operation belongs to a category. */
export const categoriesAreKnown: Check = {
  name: 'categories-are-known',
  run: ({ catalog }) =>
    catalog.operations
      .filter(({ operation }) => operation.category === '')
      .map(({ operation: { id } }) => ({
        path: 'route_categories.tsv',
        line: 0,
        what: `${id} has no category`,
        tip: 'add a row with the beginning of its path',
      })),
};
