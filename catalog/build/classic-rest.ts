import type { ScopeName, TokenType } from '../../src/model/catalog';
import type { Claim } from './acceptance';
import type { OtherClaims } from './classic-other';
import { asCondition, type ConditionText, type ConditionTexts } from './condition-texts';
import { type Method, type Route, reads, routeKey, toRoute } from './route';
import { SourceProblem } from './source-problem';
import type { Sources } from './sources';

/** What a row of `classic_exceptions.tsv` does to the general rule. */
type Effect =
  | { readonly kind: 'add'; readonly scopes: readonly ScopeName[] }
  /** The scopes replace the rule: the class lets `api` in and a second check refuses it. */
  | { readonly kind: 'only'; readonly scopes: readonly ScopeName[] }
  | { readonly kind: 'any-scope' }
  | { readonly kind: 'no-scope' }
  | { readonly kind: 'no-token' };

interface Exception {
  readonly effect: Effect;
  readonly text: ConditionText;
  readonly source: string;
}

/** The classic side of all REST routes. */
export interface ClassicRest {
  /** What a token of this type needs for a route. */
  claim(route: Route, tokenType: TokenType): Claim;
  /** Sources of the rows that decide about a route. */
  sources(route: Route): readonly string[];
  /** Routes that only this table names. */
  readonly routes: readonly Route[];
}

const generalRule = 'lib/api/api.rb default rule';
const deployRefusal = 'Deploy tokens are refused by the REST API; they serve Git, registries and packages';

/** Path patterns of package formats whose REST routes read deploy tokens, with the operation that says so. */
const deployRoutes: readonly (readonly [path: RegExp, operation: string])[] = [
  ...(
    [
      ['maven', 'maven'],
      ['npm', 'npm'],
      ['nuget', 'nuget'],
      ['pypi', 'pypi'],
      ['generic', 'generic'],
      ['terraform/modules', 'terraform module'],
      ['composer', 'composer'],
      ['helm', 'helm'],
      ['debian', 'debian'],
      ['rubygems', 'rubygems'],
      ['conan', 'conan'],
      ['go', 'go'],
      ['cargo', 'cargo'],
      ['rpm', 'rpm'],
      ['ml_models', 'ml model'],
    ] as const
  ).map(
    ([segment, format]) =>
      [new RegExp(`^(/projects/:\\w+|/groups?/:\\w+/-)?/packages/${segment}(/|$)`), format] as const,
  ),
];

/** Publishing is a PUT or POST of the package itself; these paths are something else. */
const noPublish = /\/authorize$|dist-tags|\/security\/|\/users\/|upload_urls/;

/** Reads the exceptions once; answers per route. */
export function classicRest(
  sources: Sources,
  texts: ConditionTexts,
  other: OtherClaims,
  allScopes: readonly ScopeName[],
): ClassicRest {
  const exceptions = readExceptions(sources, texts);
  const limits = readLimits(sources);
  return {
    claim(route, tokenType) {
      const rows = exceptions.byKey.get(routeKey(route)) ?? [];
      const limit = limits.get(route.path);
      if (limit !== undefined && tokenType !== 'deploy' && !limit.tokenTypes.includes(tokenType)) {
        return { enforced: [], refusal: limit.refusal };
      }
      return (
        specialClaim(rows, tokenType, allScopes) ??
        (tokenType === 'deploy' ? deployClaim(route, other) : userClaim(route.method, rows))
      );
    },
    sources(route) {
      const rows = (exceptions.byKey.get(routeKey(route)) ?? []).map((row) => row.source);
      const limit = limits.get(route.path);
      return [...(rows.length === 0 ? [generalRule] : rows), ...(limit === undefined ? [] : [limit.source])];
    },
    routes: exceptions.routes,
  };
}

/** Rows that replace the general rule for every token type. */
function specialClaim(
  rows: readonly Exception[],
  tokenType: TokenType,
  allScopes: readonly ScopeName[],
): Claim | null {
  for (const { effect, text } of rows) {
    if (effect.kind === 'no-token') return { enforced: [], refusal: text.text };
    if (effect.kind === 'no-scope') return { enforced: [[]], condition: text.text, refusal: '' };
    if (effect.kind === 'only') {
      const enforced = effect.scopes.map((scope) => [scope]);
      return { enforced, condition: asCondition(text), refusal: text.text };
    }
    if (effect.kind === 'any-scope' && tokenType !== 'deploy') {
      return { enforced: allScopes.map((scope) => [scope]), refusal: deployRefusal };
    }
  }
  return null;
}

/** `api` for any method, `read_api` for reading, and what the exceptions add. */
function userClaim(method: Method, rows: readonly Exception[]): Claim {
  const added = rows.flatMap(({ effect }) => (effect.kind === 'add' ? effect.scopes : []));
  const conditions = rows.map(({ text }) => asCondition(text)).filter((text) => text !== null);
  return {
    enforced: ['api', ...(reads(method) ? ['read_api'] : []), ...added].map((scope) => [scope]),
    condition: conditions.length === 0 ? null : [...new Set(conditions)].join('; '),
    refusal: 'No scope of this token type opens it',
  };
}

/** Deploy tokens open the routes of package formats that take them, and the virtual registry. */
function deployClaim({ method, path }: Route, other: OtherClaims): Claim {
  const operation = deployOperation(method, path);
  const claim = operation === null ? undefined : other.get(operation)?.get('deploy');
  if (claim === undefined) return { enforced: [], refusal: deployRefusal };
  return { ...claim, refusal: claim.refusal };
}

function deployOperation(method: Method, path: string): string | null {
  if (reads(method)) {
    if (path === '/virtual_registries/packages/maven/:id/*path') return 'Maven virtual registry download';
    if (/^\/projects\/:id\/dependency_proxy\/packages\//.test(path)) {
      return 'Maven/npm dependency proxy for packages (download)';
    }
  }
  const format = deployRoutes.find(([pattern]) => pattern.test(path))?.[1];
  if (format === undefined) return null;
  if (reads(method)) return `${format} package download`;
  const publishes = (method === 'PUT' || method === 'POST') && !noPublish.test(path);
  return publishes ? `${format} package publish` : null;
}

function readExceptions(sources: Sources, texts: ConditionTexts) {
  const table = sources.tables['classic_exceptions.tsv'];
  const byKey = new Map<string, Exception[]>();
  const routes: Route[] = [];
  for (const { line, cells } of table.rows) {
    const text = texts(table.file, line, cells.condition);
    // Rows about whole families of routes state the general rule again, or name scopes whose routes nobody
    // listed; `sudo` and `admin_mode` are operations of their own (see other.ts).
    if (cells.method === '*' || cells.path.includes(' ')) continue;
    const route = toRoute(table.file, line, cells.method, cells.path);
    const exception = { effect: readEffect(table.file, line, cells.scope, text), text, source: cells.source };
    byKey.set(routeKey(route), [...(byKey.get(routeKey(route)) ?? []), exception]);
    routes.push(route);
  }
  return { byKey, routes };
}

function readEffect(file: string, line: number, scope: string, text: ConditionText): Effect {
  if (scope === '*any scope*') return { kind: 'any-scope' };
  if (scope === 'no scope asked') return { kind: 'no-scope' };
  if (scope === 'no classic token') return { kind: 'no-token' };
  if (scope === 'default rule') return { kind: 'add', scopes: [] };
  // The safe answer wins: what nobody confirmed does not count, its condition says so.
  if (/^[a-z_]+ \(unconfirmed\)$/.test(scope)) return { kind: 'add', scopes: [] };
  const scopes = scope.split(',');
  if (!scopes.every((name) => /^[a-z][a-z0-9_]*$/.test(name))) {
    throw new SourceProblem(
      file,
      line,
      `unknown value "${scope}"`,
      'scopes separated by commas, or one of the fixed words',
    );
  }
  return { kind: text.kind === 'refusal' || text.kind === 'both' ? 'only' : 'add', scopes };
}

function readLimits(sources: Sources) {
  const table = sources.tables['token_type_limits.tsv'];
  return new Map(
    table.rows.map(({ cells }) => [
      cells.path,
      { tokenTypes: cells.tokenTypes.split(', '), refusal: cells.refusal, source: cells.source },
    ]),
  );
}
