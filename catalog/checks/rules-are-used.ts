import type { Check, Finding } from './check';

/** Every hand-written rule still does something: risk patterns match, condition texts and category rows are used. */
export const rulesAreUsed: Check = {
  name: 'rules-are-used',
  run: ({ sources, catalog }) => {
    const unused = (path: string, line: number, what: string): Finding => ({
      path,
      line,
      what,
      tip: 'delete the row or correct it',
    });
    const facts = new Set([
      ...sources.tables['classic_exceptions.tsv'].rows.map(({ cells }) => cells.condition),
      ...sources.tables['classic_nonrest.tsv'].rows.map(({ cells }) => cells.alsoNeeded),
      ...sources.tables['classic_nonrest_more.tsv'].rows.map(({ cells }) => cells.alsoNeeded),
    ]);
    const paths = catalog.operations.flatMap(({ operation }) =>
      operation.rest === null ? [] : [operation.rest.path],
    );
    const words = [
      ...sources.tables['fine_grained_rest.tsv'].rows,
      ...sources.tables['fine_grained_graphql.tsv'].rows,
    ].map(({ cells }) => `${cells.action} ${cells.resource}`);
    const ids = catalog.operations.map(({ operation }) => operation.id);
    return [
      ...sources.tables['condition_texts.tsv'].rows
        .filter(({ cells }) => !facts.has(cells.fact))
        .map(({ line, cells }) => unused('condition_texts.tsv', line, `no fact "${cells.fact}"`)),
      ...sources.tables['route_categories.tsv'].rows
        .filter(({ cells }) => !paths.some((path) => path.startsWith(cells.prefix)))
        .map(({ line, cells }) =>
          unused('route_categories.tsv', line, `no path begins with ${cells.prefix}`),
        ),
      ...sources.tables['token_type_limits.tsv'].rows
        .filter(({ cells }) => !paths.includes(cells.path))
        .map(({ line, cells }) => unused('token_type_limits.tsv', line, `no path ${cells.path}`)),
      ...sources.tables['risk_rules.tsv'].rows
        .filter(
          ({ cells }) =>
            !(cells.field === 'id' ? ids : words).some((text) => new RegExp(cells.pattern).test(text)),
        )
        .map(({ line, cells }) => unused('risk_rules.tsv', line, `nothing matches ${cells.pattern}`)),
    ];
  },
};
