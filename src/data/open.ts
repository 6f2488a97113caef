/** Opens the compiled catalog. */
import * as z from 'zod/mini';
import { type Catalog, Scope } from '../model/catalog';
import { once } from '../model/once';
import { lineEnd } from '../model/packed-words';
import { CatalogDamagedError, readable } from './catalog-error';
import { catalogText } from './generated/catalog';
import { readOperations } from './operations';
import { parseCatalog } from './parse';
import { readPermissions } from './tables';
import { readTools } from './tools';

/**
 * The catalog as rows and look-ups. Rows are made when first asked for and then kept.
 *
 * @param text the packed catalog; the built-in one when left out
 * @throws CatalogFormatError when the text is in a format this code does not read
 * @throws CatalogDamagedError when the text is no whole catalog
 */
export function openCatalog(text: string = catalogText): Catalog {
  const packed = parseCatalog(text);
  const words = packed.words.split(lineEnd);
  const scopes = lazy(() => readRows(z.array(Scope), packed.scopes, 'scopes'));
  const permissions = lazy(() => readPermissions(packed, words));
  const unpacked = lazy(() => readOperations(packed, words, permissions));
  const tools = lazy(() => readTools(packed.tools, words, unpacked().operations));
  const operationsById = lazy(() => byKey(unpacked().operations, ({ id }) => id));
  const profiles = lazy(
    () => new Map(unpacked().operations.map((operation, place) => [operation, unpacked().profiles[place]])),
  );
  const scopesByName = lazy(() => byKey(scopes(), ({ name }) => name));
  const permissionsByName = lazy(() => byKey(permissions(), ({ name }) => name));
  return {
    gitlab: packed.gitlab,
    get operations() {
      return unpacked().operations;
    },
    get scopes() {
      return scopes();
    },
    get permissions() {
      return permissions();
    },
    get tools() {
      return tools();
    },
    operation: (id) => operationsById().get(id),
    scope: (name) => scopesByName().get(name),
    permission: (name) => permissionsByName().get(name),
    acceptance(operation, tokenType) {
      const profile = profiles().get(operation);
      if (profile === undefined) throw new TypeError(`${operation.id} is not an operation of this catalog`);
      return profile[tokenType];
    },
  };
}

function readRows<Shape extends z.ZodMiniType>(shape: Shape, rows: unknown, name: string): z.infer<Shape> {
  const result = z.safeParse(shape, rows);
  if (!result.success) throw new CatalogDamagedError(`${name} ${result.error.issues[0]?.path.join('.')}`);
  return result.data;
}

/** A value made on first use. What cannot be read is damage, whichever way it shows. */
function lazy<Value>(make: () => Value): () => Value {
  return once(() => readable(make));
}

function byKey<Row>(rows: readonly Row[], key: (row: Row) => string): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [key(row), row]));
}
