/** The one way from a method and a URL to operations; commands, code and errors use it as well. */
import type { OperationId } from '../../model/catalog';
import type { CatalogIndex, Reading } from '../finding';
import { unknownDocument } from './graphql';
import { bestFirst, findRoutes, routesOf } from './route-index';
import { opensRoute } from './route-trie';
import { HOLE } from './segments';
import { readTarget, type Target } from './target';
import { readWebAddress } from './web';

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Upper-case HTTP method, or null when the word is none. */
export function methodOf(word: string): string | null {
  const upper = word.toUpperCase();
  return methods.has(upper) ? upper : null;
}

/**
 * Readings of a request, best first. `method` null means the text names none. Empty when the address is not
 * one of GitLab's as far as the catalog knows.
 */
export function readRequest(index: CatalogIndex, method: string | null, raw: string): readonly Reading[] {
  const target = readTarget(raw);
  if (target === null) return [];
  const readings = readTargetOf(index, method, target);
  return /(?:^|&)sudo=/.test(target.query) ? asSomebodyElse(index, readings) : readings;
}

function readTargetOf(index: CatalogIndex, method: string | null, target: Target): Reading[] {
  if (target.kind === 'graphql') return method === 'GET' ? unknownDocument.slice(0, 1) : unknownDocument;
  if (target.kind === 'api') return readApi(index, method, target.segments);
  if (target.kind === 'web') return readWebAddress(target, method);
  const asApi = readApi(index, method, relativeSegments(index, target));
  return asApi.length > 0 ? asApi : readWebAddress(target, method);
}

/** Without a method the MCP endpoints are meant as a whole. */
const endpoints: Readonly<Record<string, OperationId>> = { mcp: 'mcp', 'orbit/mcp': 'orbit mcp' };

function readApi(index: CatalogIndex, method: string | null, segments: readonly string[]): Reading[] {
  if (segments.length === 0) return [];
  const endpoint = endpoints[segments.join('/')];
  if (method === null && endpoint !== undefined && index.catalog.operation(endpoint) !== undefined)
    return [{ operations: [endpoint], confidence: 1 }];
  const found = findRoutes(index, method, segments);
  const registry = packageRegistry(segments);
  // `packages/maven` is the registry's address, not the package of that number.
  if (registry.length > 0 && found[0]?.operations[0]?.endsWith(':package_id') === true) return registry;
  if ((found[0]?.confidence ?? 0) >= 0.9) return found;
  const bare = findRoutes(index, method, withoutFormat(segments));
  const best = bestFirst([...bare, ...found]);
  return best.length > 0 ? best : registry;
}

const packageFormats =
  /(?:^|\/)packages\/(maven|npm|nuget|pypi|generic|composer|helm|debian|rubygems|conan|go|cargo|rpm)(?:\/|$)/;

/** The base address of a package registry, as it stands in settings of package managers. */
function packageRegistry(segments: readonly string[]): Reading[] {
  const path = segments.join('/');
  if (/virtual_registries\/packages\/maven/.test(path))
    return [{ operations: ['maven virtual registry download'], confidence: 0.9 }];
  if (/dependency_proxy\/packages/.test(path))
    return [{ operations: ['package dependency proxy download'], confidence: 0.9 }];
  const format = packageFormats.exec(path)?.[1];
  return format === undefined ? [] : [{ operations: [`${format} package download`], confidence: 0.8 }];
}

/** `/projects/1/issues.json` asks for `/projects/1/issues`; archives name their format the same way. */
function withoutFormat(segments: readonly string[]): string[] {
  return segments.map((segment, at) =>
    at === segments.length - 1
      ? segment.replace(/\.(?:json|zip|tar|tgz|tbz2?|tar\.(?:gz|bz2))$/, '')
      : segment,
  );
}

/** `$BASE/projects/1` and `gitlab/projects/1`: what stands before the first segment that opens a route is a base. */
function relativeSegments(index: CatalogIndex, target: Target): readonly string[] {
  const root = routesOf(index);
  const { segments } = target;
  const first = segments[0];
  if (first !== undefined && opensRoute(root, first)) return segments;
  if (first?.endsWith(HOLE) && segments.length > 1) return segments.slice(1);
  // `f"{base}projects/1"`: the base ends with its own slash.
  if (first?.startsWith(HOLE)) return [first.replaceAll(HOLE, ''), ...segments.slice(1)];
  return target.host !== null ? segments.slice(1) : [];
}

/** The catalog's operations for doing what is done as somebody else, and while Admin Mode runs. */
export const sudoId: OperationId = 'act as another user';
export const adminModeId: OperationId = 'administer with admin mode';

/** Readings of what is done in another's name. */
export function asSomebodyElse(index: CatalogIndex, readings: readonly Reading[]): readonly Reading[] {
  if (index.catalog.operation(sudoId) === undefined) return readings;
  return readings.map((reading) => ({ ...reading, operations: [...reading.operations, sudoId] }));
}
