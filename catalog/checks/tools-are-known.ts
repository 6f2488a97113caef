import type { Check } from './check';

/** Every operation a tool is made of exists. */
export const toolsAreKnown: Check = {
  name: 'tools-are-known',
  run({ catalog }) {
    const known = new Set(catalog.operations.map(({ operation }) => operation.id));
    return catalog.tools.flatMap(({ name, variants }) =>
      variants.flatMap((variant) =>
        variant.operations
          .filter((id) => !known.has(id))
          .map((id) => ({
            path: 'tools.json',
            line: 0,
            what: `${name}: no operation "${id}"`,
            tip: 'an id of the catalog',
          })),
      ),
    );
  },
};
