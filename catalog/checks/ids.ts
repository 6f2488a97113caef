import type { Check, Finding } from './check';

/** The forms an id may have; other parts of the product look operations up by them. */
const forms: readonly RegExp[] = [
  /^(GET|HEAD|POST|PUT|PATCH|DELETE) \/\S*$/,
  /^(mutation|query) [A-Za-z_]\w*(\.[A-Za-z_]\w*)?$/,
  /^(?!mutation |query )[a-z][a-z0-9]*( [a-z0-9-]+)*$/,
];

/** Ids are unique and well-formed. */
export const ids: Check = {
  name: 'ids',
  run({ catalog }) {
    const seen = new Set<string>();
    return catalog.operations.flatMap(({ operation: { id } }): readonly Finding[] => {
      const twice = seen.has(id);
      seen.add(id);
      return [
        ...(twice
          ? [{ path: id, line: 0, what: 'the id exists twice', tip: 'two rows must become one operation' }]
          : []),
        ...(forms.some((form) => form.test(id))
          ? []
          : [
              {
                path: id,
                line: 0,
                what: 'not an id',
                tip: 'METHOD /path, mutation Name, query Name or lower-case words',
              },
            ]),
      ];
    });
  },
};
