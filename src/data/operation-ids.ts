import { OperationKind } from '../model/catalog';
import type { PackedCatalog } from '../model/packed-catalog';
import { lineEnd, readDigit, readLine } from '../model/packed-words';
import { entry, option, readLines } from './tables';

/** What identifies an operation. */
export interface Identity {
  readonly id: string;
  readonly kind: OperationKind;
  readonly rest: { readonly method: string; readonly path: string } | null;
}

/** All operations in packed order: REST routes, GraphQL mutations and queries, the others. */
export function readIdentities(packed: PackedCatalog, words: readonly string[]): readonly Identity[] {
  const { operations } = packed;
  const graphql = (prefix: string, text: string) =>
    readLines(words, text, 'pascal').map(
      (name): Identity => ({ id: `${prefix} ${name}`, kind: 'graphql', rest: null }),
    );
  const kinds = packed.kinds.map((kind) => option(OperationKind.options, kind));
  const others = operations.otherIds.split(lineEnd).map(
    (id, index): Identity => ({
      id,
      kind: entry(kinds, readDigit(operations.otherKinds, index), 'kinds'),
      rest: null,
    }),
  );
  return [
    ...readRoutes(packed, words),
    ...graphql('mutation', operations.mutations),
    ...graphql('query', operations.queries),
    ...others,
  ];
}

function readRoutes(packed: PackedCatalog, words: readonly string[]): readonly Identity[] {
  const { restMethods, restPaths } = packed.operations;
  let path = '';
  return restPaths.split(lineEnd).map((line, index): Identity => {
    const shared = readDigit(line, 0);
    const rest = readLine(words, line.slice(1), 'path');
    path = shared === 0 ? rest : joined(firstSegments(path, shared), rest);
    const method = entry(packed.methods, readDigit(restMethods, index), 'methods');
    return { id: `${method} ${path}`, kind: 'rest', rest: { method, path } };
  });
}

/** The beginning of a path up to its `count`th slash; the empty text before the first one counts as a segment. */
function firstSegments(path: string, count: number): string {
  let at = -1;
  for (let segment = 0; segment < count; segment += 1) {
    at = path.indexOf('/', at + 1);
    if (at === -1) return path;
  }
  return path.slice(0, at);
}

/** A route that ends where the one before did has no segment of its own. */
function joined(beginning: string, rest: string): string {
  return rest === '' ? beginning : `${beginning}/${rest}`;
}
