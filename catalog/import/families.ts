import { methods, routeKey } from '../build/route';
import type { TableName } from '../build/sources';

/** Tables that speak of the same operations. */
export interface Family {
  readonly tables: readonly TableName[];
  /** Of these, the ones that name every operation there is; in the others an operation may be missing and exist. */
  readonly complete: readonly TableName[];
  /** What two rows must agree on to mean the same operation; null where a row means none. */
  key(cells: Readonly<Record<string, string>>): string | null;
}

/** Method and path of a row of any table about REST, without `/api/v4` and in the catalog's spelling of parameters. */
function restKey({ method: word = '', path = '' }: Readonly<Record<string, string>>): string | null {
  const method = methods.find((one) => one === word);
  if (method === undefined) return null;
  return routeKey({ method, path: path.replace(/^\/api\/v4/, '').replace(/\{([^}]+)\}/g, ':$1') });
}

/** The four tables made of the page about REST. */
const restTables = [
  'fine_grained_rest.tsv',
  'rest_always_open.tsv',
  'rest_public.tsv',
  'rest_unavailable.tsv',
] as const;

export const families: readonly Family[] = [
  {
    tables: [...restTables, 'openapi_operations.tsv'],
    complete: restTables,
    key: restKey,
  },
  {
    tables: ['fine_grained_graphql.tsv'],
    complete: ['fine_grained_graphql.tsv'],
    key: ({ kind, name = '' }) => `${kind === 'Mutation' ? 'mutation' : 'query'} ${name}`,
  },
  {
    tables: ['fine_grained_other.tsv'],
    complete: ['fine_grained_other.tsv'],
    key: ({ operation = '' }) => operation,
  },
];

/** The family key of an operation of the catalog: its route with parameters blanked, or its id. */
export function operationKey({
  id,
  rest,
}: {
  readonly id: string;
  readonly rest: { readonly method: string; readonly path: string } | null;
}): string {
  return (rest === null ? null : restKey(rest)) ?? id;
}
