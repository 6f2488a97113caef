import type { FineGrained } from '../../src/model/catalog';
import { type Carries, profile } from './acceptance';
import type { ClassicRest } from './classic-rest';
import type { Draft } from './draft';
import type { PermissionRow, Permissions } from './permissions';
import { openapiKeys, type Route, routeId, routeKey, toRoute } from './route';
import { type Sources, type TableName, tableSource } from './sources';

type RestRow = PermissionRow & { readonly method: string; readonly path: string };

interface Gathered {
  readonly route: Route;
  readonly rows: RestRow[];
  readonly sources: Set<string>;
  fineGrained: FineGrained | null;
  openOnPublic: boolean;
}

/** Every REST operation that any table names, once, sorted by path. */
export function restDrafts(
  sources: Sources,
  rows: readonly RestRow[],
  permissions: Permissions,
  classic: ClassicRest,
  carries: Carries,
): readonly Draft[] {
  const gathered = gather(sources, rows, classic);
  return [...gathered.values()]
    .sort((left, right) => order(left.route, right.route))
    .map(({ route, rows: own, sources: names, fineGrained, openOnPublic }): Draft => {
      const first = own[0];
      return {
        id: routeId(route),
        kind: 'rest',
        rest: route,
        graphql: null,
        words:
          first === undefined
            ? null
            : { category: first.category, resource: first.resource, action: first.action },
        fixed: null,
        acceptance: profile(carries, (tokenType) => classic.claim(route, tokenType)),
        fineGrained: fineGrained ?? (own.length === 0 ? { kind: 'unknown' } : permissions.alternatives(own)),
        openOnPublic,
        since: null,
        sources: [...names, ...classic.sources(route)],
      };
    });
}

function gather(
  sources: Sources,
  rows: readonly RestRow[],
  classic: ClassicRest,
): ReadonlyMap<string, Gathered> {
  const all = new Map<string, Gathered>();
  const at = (route: Route): Gathered => {
    const known = all.get(routeKey(route));
    if (known !== undefined) return known;
    const fresh: Gathered = { route, rows: [], sources: new Set(), fineGrained: null, openOnPublic: false };
    all.set(routeKey(route), fresh);
    return fresh;
  };
  const eachRoute = <Name extends TableName>(
    name: Name,
    use: (entry: Gathered, cells: Readonly<Record<string, string>>) => void,
  ) => {
    const table = sources.tables[name];
    for (const { line, cells } of table.rows as readonly {
      line: number;
      cells: Readonly<Record<string, string>>;
    }[]) {
      // The catch-all of unknown paths is no operation.
      if (cells.method === '*') continue;
      const entry = at(
        toRoute(table.file, line, cells.method ?? '', (cells.path ?? '').replace(/^\/api\/v4/, '')),
      );
      use(entry, cells);
      entry.sources.add(tableSource(table));
    }
  };
  for (const row of rows) at(toRoute(row.file, row.line, row.method, row.path)).rows.push(row);
  eachRoute('fine_grained_rest.tsv', () => undefined);
  eachRoute('rest_always_open.tsv', (entry) => {
    entry.fineGrained = { kind: 'open' };
  });
  eachRoute('rest_unavailable.tsv', (entry, cells) => {
    entry.fineGrained = { kind: 'impossible', credential: cells.credential ?? '' };
  });
  eachRoute('rest_public.tsv', (entry) => {
    entry.openOnPublic = true;
  });
  for (const route of classic.routes) at(route);
  addOpenapi(sources, all, at);
  return all;
}

/** The OpenAPI list adds the few routes no other table names, in the catalog's spelling of parameters. */
function addOpenapi(
  sources: Sources,
  all: ReadonlyMap<string, Gathered>,
  at: (route: Route) => Gathered,
): void {
  const table = sources.tables['openapi_operations.tsv'];
  const known = new Set([...all.values()].flatMap(({ route }) => openapiKeys(route)));
  for (const { line, cells } of table.rows) {
    const path = cells.path.replace(/^\/api\/v4/, '').replace(/\{([^}]+)\}/g, ':$1');
    const route = toRoute(table.file, line, cells.method, path);
    if (all.has(routeKey(route)) || openapiKeys(route).some((key) => known.has(key))) continue;
    at(route).sources.add(tableSource(table));
  }
}

function order(left: Route, right: Route): number {
  if (left.path !== right.path) return left.path < right.path ? -1 : 1;
  return left.method < right.method ? -1 : 1;
}
