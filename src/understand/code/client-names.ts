/**
 * Names of client libraries to operations. gitbeaker, client-go, the gitlab gem and the Terraform provider name
 * their calls after GitLab's routes: `CreateMergeRequestNote`, `merge_request_notes`, `gitlab_deploy_token`. The
 * words of a name are looked up among the words of the catalog's routes; `exceptions` holds what does not follow.
 *
 * Sources: @gitbeaker/core 43.8.0 `dist/map.json`; gitlab.com/gitlab-org/api/client-go service files;
 * NARKOZ/gitlab `lib/gitlab/client`; gitlabhq/terraform-provider-gitlab `docs/resources`.
 */
import type { OperationId } from '../../model/catalog';
import type { CatalogIndex, Reading } from '../finding';

interface Route {
  readonly id: OperationId;
  readonly method: string;
  /** Singular words of the literal segments. */
  readonly words: readonly string[];
  /** Ends with a parameter: one thing rather than a list. */
  readonly item: boolean;
  /** The last literal is a plural: `/users` rather than `/user`. */
  readonly plural: boolean;
}

const routeLists = new WeakMap<CatalogIndex, readonly Route[]>();

export function singular(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|xes)$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && word.length > 2 ? word.slice(0, -1) : word;
}

function routesOf(index: CatalogIndex): readonly Route[] {
  const known = routeLists.get(index);
  if (known !== undefined) return known;
  const list: Route[] = [];
  for (const { id, rest } of index.catalog.operations) {
    if (rest === null || rest.method === '*' || rest.method === 'HEAD') continue;
    const segments = rest.path
      .replace('(-/)', '')
      .split('/')
      .filter((segment) => segment !== '' && segment !== '-');
    const literals = segments.filter((segment) => !/^[:*({]/.test(segment));
    const words = literals.flatMap((segment) => segment.split('_')).map(singular);
    const last = literals.at(-1) ?? '';
    list.push({
      id,
      method: rest.method,
      words,
      item: /^[:*]/.test(segments.at(-1) ?? ''),
      plural: singular(last) !== last,
    });
  }
  routeLists.set(index, list);
  return list;
}

/** Words in CamelCase, snake_case or kebab-case, lower case and singular. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[\s_-]+/)
    .filter((word) => word !== '')
    .map((word) => singular(word.toLowerCase()));
}

interface Shape {
  readonly methods: readonly string[];
  readonly item: boolean | null;
}

const list: Shape = { methods: ['GET'], item: false };
const show: Shape = { methods: ['GET'], item: true };
const verbs: Readonly<Record<string, Shape>> = {
  list,
  all: list,
  index: list,
  search: list,
  get: show,
  show,
  read: show,
  fetch: show,
  find: show,
  download: show,
  create: { methods: ['POST'], item: null },
  add: { methods: ['POST'], item: null },
  new: { methods: ['POST'], item: null },
  register: { methods: ['POST'], item: null },
  upload: { methods: ['POST', 'PUT'], item: null },
  update: { methods: ['PUT', 'PATCH'], item: null },
  edit: { methods: ['PUT', 'PATCH'], item: null },
  set: { methods: ['PUT', 'POST', 'PATCH'], item: null },
  delete: { methods: ['DELETE'], item: null },
  remove: { methods: ['DELETE'], item: null },
  revoke: { methods: ['DELETE'], item: null },
  destroy: { methods: ['DELETE'], item: null },
};

/** Words that clients use for what the routes call otherwise. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  accept: ['merge'],
  log: ['trace'],
  run: ['play'],
  ci: [],
  list: [],
  yml: [],
  sshkey: ['key'],
  cicd: [],
  instance: [],
  level: [],
  webhook: ['hook'],
};

/** Words of a route that a name may leave out. */
const silent = new Set(['repository', 'project', 'admin', 'registry', 'user']);

export interface Query {
  /** Words without the verb, singular. */
  readonly nouns: readonly string[];
  /** Words of the service around it, `MergeRequests`; they may, but need not, be in the route. */
  readonly service: readonly string[];
  readonly verb: string;
  /** True when the call names a project or group as its first argument. */
  readonly scoped: boolean;
}

function translated(words: readonly string[]): string[] {
  return words.flatMap((word) => (Object.hasOwn(synonyms, word) && synonyms[word]) || [word]);
}

/** Every word of `wanted`, each once, in `words`; null when one is missing. What is left comes back. */
function leftover(words: readonly string[], wanted: readonly string[]): string[] | null {
  const rest = [...words];
  for (const word of wanted) {
    const at = rest.lastIndexOf(word);
    if (at < 0) return null;
    rest.splice(at, 1);
  }
  return rest;
}

/** `group project` is `/groups/:id/projects` rather than `/projects/:id/groups`. */
function inOrder(words: readonly string[], wanted: readonly string[]): boolean {
  let at = -1;
  return wanted.every((word) => {
    at = words.indexOf(word, at + 1);
    return at >= 0;
  });
}

function cost(
  route: Route,
  query: Query,
  shape: Shape | undefined,
  verbWord: readonly string[],
): number | null {
  const wanted = [...translated(query.nouns), ...(shape === undefined ? verbWord : [])];
  const rest = leftover(route.words, wanted);
  if (rest === null) return null;
  const disorder = inOrder(route.words, wanted) ? 0 : 0.6;
  const service = translated(query.service);
  const unnamed = rest.filter((word) => !service.includes(word));
  let total = disorder;
  for (const word of unnamed) total += silent.has(word) ? 0.5 : 4;
  total += service.filter((word) => !route.words.includes(word)).length * 1.5;
  if (shape?.item != null && shape.item !== route.item) total += 1;
  if (shape === list && !route.plural) total += 0.4;
  if (query.scoped && !route.words.includes('project') && !route.words.includes('group')) total += 1.2;
  if (shape === undefined && route.method === 'GET') total += 0.3;
  return total;
}

const dearest = 3;
const mostRemembered = 2000;
const readBefore = new WeakMap<CatalogIndex, Map<string, Reading[]>>();

/** Operations a call of a client library means, best first; empty when no route fits its words. */
export function readName(index: CatalogIndex, query: Query): Reading[] {
  const memory = readBefore.get(index) ?? new Map<string, Reading[]>();
  readBefore.set(index, memory);
  const key = [query.verb, query.nouns.join(' '), query.service.join(' '), query.scoped].join('/');
  const known = memory.get(key) ?? readAnew(index, query);
  if (memory.size < mostRemembered) memory.set(key, known);
  return known;
}

function readAnew(index: CatalogIndex, query: Query): Reading[] {
  const shape = Object.hasOwn(verbs, query.verb) ? verbs[query.verb] : undefined;
  const verbWord = translated(query.verb === '' ? [] : [singular(query.verb)]);
  const scored: { id: OperationId; cost: number }[] = [];
  for (const route of routesOf(index)) {
    if (shape !== undefined && !shape.methods.includes(route.method)) continue;
    const price = cost(route, query, shape, verbWord);
    if (price !== null && price <= dearest) scored.push({ id: route.id, cost: price });
  }
  scored.sort((a, b) => a.cost - b.cost);
  const best = scored[0]?.cost ?? 0;
  return scored.slice(0, 4).map(({ id, cost: price }) => ({
    operations: [id],
    confidence: Math.max(0.2, (best < 1.5 ? 0.95 : 0.75) - (price - best) * 0.3),
  }));
}

/** Splits a call into verb and nouns: `CreateMergeRequest`, `mergeRequests`, `allProjects`. */
export function splitName(name: string): { verb: string; nouns: string[] } {
  const words = wordsOf(name);
  const [first = '', ...rest] = words;
  if (first === 'get' && name.endsWith('s')) return { verb: 'list', nouns: rest };
  return { verb: first, nouns: rest };
}
