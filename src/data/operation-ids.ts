import { OperationKind } from '../model/catalog';
import type { PackedCatalog } from '../model/packed-catalog';
import { lineEnd, readDigit } from '../model/packed-words';
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
  const lines = restPaths.split(lineEnd);
  const rests = readLines(words, lines.map((line) => line.slice(1)).join(lineEnd), 'path');
  let segments: readonly string[] = [];
  return lines.map((line, index): Identity => {
    const shared = segments.slice(0, readDigit(line, 0));
    const rest = entry(rests, index, 'restPaths');
    // A route that ends where the one before did has no segment of its own.
    segments = rest === '' && shared.length > 1 ? shared : [...shared, ...rest.split('/')];
    const path = segments.join('/');
    const method = entry(packed.methods, readDigit(restMethods, index), 'methods');
    return { id: `${method} ${path}`, kind: 'rest', rest: { method, path } };
  });
}
