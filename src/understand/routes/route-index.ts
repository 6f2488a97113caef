/** Finds the operation behind a method and a path. */
import type { OperationId } from '../../model/catalog';
import type { CatalogIndex, Reading } from '../finding';
import { addRoute, newNode, type Reached, type RouteNode, search } from './route-trie';

const trees = new WeakMap<CatalogIndex, RouteNode>();

/** The route tree of a catalog, built on first use. */
export function routesOf(index: CatalogIndex): RouteNode {
  const known = trees.get(index);
  if (known !== undefined) return known;
  const root = newNode();
  for (const operation of index.catalog.operations) {
    // `* /*path` is GitLab's answer to everything else, not something one can ask for.
    if (operation.rest !== null && operation.rest.method !== '*')
      addRoute(root, operation.rest.method, operation.rest.path, operation.id);
  }
  trees.set(index, root);
  return root;
}

const written = new WeakMap<CatalogIndex, Map<string, OperationId>>();

/** One spelling for `{id}`, `:project_id` and escaped parentheses. */
function canonical(route: string): string {
  return route
    .replace(/^(\S+)\s+/, '$1 ')
    .replace(/ \/api\/v4(?=\/)/, ' ')
    .replaceAll('\\', '')
    .replace(/\{\w+\}|([:*])[A-Za-z]\w*/g, (_, sign: string | undefined) => (sign === '*' ? '*' : ':'));
}

/** The operation whose route is written exactly like this, parameter names aside; null when there is none. */
export function exactRoute(index: CatalogIndex, route: string): OperationId | null {
  if (index.catalog.operation(route)?.rest != null) return route;
  let known = written.get(index);
  if (known === undefined) {
    known = new Map();
    for (const { id, rest } of index.catalog.operations) if (rest !== null) known.set(canonical(id), id);
    written.set(index, known);
  }
  return known.get(canonical(route)) ?? null;
}

const certainty = { exact: 1, stretched: 0.9, openEnded: 0.7, sibling: 0.4, kin: 0.8, guessedGet: 0.85 };

/** GitLab answers HEAD wherever it answers GET; PUT and PATCH are mistaken for each other. */
const kin: Readonly<Record<string, string>> = { HEAD: 'GET', PUT: 'PATCH', PATCH: 'PUT', POST: 'PUT' };

function readingsAt(reached: Reached, method: string | null): Reading[] {
  const factor = reached.openEnded ? certainty.openEnded : reached.stretched ? certainty.stretched : 1;
  const { operations } = reached.node;
  if (method === null) return withoutMethod(operations, factor);
  const exact = operations.get(method);
  if (exact !== undefined)
    return exact.map((id) => ({ operations: [id], confidence: certainty.exact * factor }));
  const near = kin[method];
  const readings: Reading[] = [];
  for (const [other, ids] of operations) {
    const headOfGet = method === 'HEAD' && other === 'GET';
    const confidence = headOfGet ? certainty.exact : other === near ? certainty.kin : certainty.sibling;
    for (const id of ids)
      readings.push({ operations: [id], confidence: confidence * factor * (headOfGet ? 1 : 0.7) });
  }
  return readings;
}

/** A bare path reads as GET when GET exists; the other methods stay as weaker readings. */
function withoutMethod(operations: ReadonlyMap<string, readonly string[]>, factor: number): Reading[] {
  const readings: Reading[] = [];
  const onlyOne = operations.size === 1;
  for (const [method, ids] of operations) {
    const confidence = onlyOne || method === 'GET' ? certainty.guessedGet : certainty.sibling;
    for (const id of ids) readings.push({ operations: [id], confidence: confidence * factor });
  }
  return readings;
}

/** Best first, each operation once. */
export function bestFirst(readings: readonly Reading[]): Reading[] {
  const seen = new Set<OperationId>();
  return [...readings]
    .sort((a, b) => b.confidence - a.confidence)
    .filter((reading) => {
      const key = reading.operations.join('\n');
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

const mostReadings = 8;

/**
 * Readings of `method` and a path cut by `segmentsOf`, best first; empty when no route of the catalog has this
 * path. `method` is upper case, or null when the text names none.
 */
export function findRoutes(
  index: CatalogIndex,
  method: string | null,
  segments: readonly string[],
): Reading[] {
  const root = routesOf(index);
  const strict = search(root, segments, false);
  const direct = settle(strict, method);
  if (direct.some((reading) => reading.confidence >= certainty.stretched))
    return direct.slice(0, mostReadings);
  const loose = settle(search(root, segments, true), method);
  return bestFirst([...direct, ...loose]).slice(0, mostReadings);
}

/** The first node that knows the method decides; nodes reached by less literal ways do not compete with it. */
function settle(reached: readonly Reached[], method: string | null): Reading[] {
  const asked = method === 'HEAD' ? 'GET' : method;
  const deciding = asked === null ? reached[0] : reached.find(({ node }) => node.operations.has(asked));
  if (deciding !== undefined) return bestFirst(readingsAt(deciding, method));
  return bestFirst(reached.flatMap((one) => readingsAt(one, method)));
}
