/** Opens the compiled catalog. */
import * as z from 'zod/mini';
import { type Catalog, type Operation, type Permission, Scope, Tool } from '../model/catalog';
import { CatalogDamagedError } from './catalog-error';
import { catalogText } from './generated/catalog';
import { unpackOperations } from './operations';
import { parseCatalog } from './parse';
import { unpackPermissions } from './tables';

/**
 * The catalog as rows and look-ups. Rows are made when first asked for and then kept.
 *
 * @param text the packed catalog; the built-in one when left out
 * @throws CatalogFormatError when the text is in a format this code does not read
 * @throws CatalogDamagedError when the text is no whole catalog
 */
export function openCatalog(text: string = catalogText): Catalog {
  const packed = parseCatalog(text);
  const scopes = readRows(z.array(Scope), packed.scopes, 'scopes');
  const tools = once(() => readRows(z.array(Tool), packed.tools, 'tools'));
  const permissions = once(() => unpackPermissions(packed));
  const unpacked = once(() => unpackOperations(packed, permissions()));
  const operationsById = once(() => byKey(unpacked().operations, (operation: Operation) => operation.id));
  const scopesByName = once(() => byKey(scopes, (scope) => scope.name));
  const permissionsByName = once(() => byKey(permissions(), (permission: Permission) => permission.name));
  return {
    gitlab: packed.gitlab,
    scopes,
    get operations() {
      return unpacked().operations;
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
      const profile = unpacked().acceptances.get(operation);
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

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function byKey<Row>(rows: readonly Row[], key: (row: Row) => string): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [key(row), row]));
}
