/** Scores operations against one frame. Agreement of thing and deed weighs most. */
import type { Boundary, Catalog, Operation, OperationId, Verb } from '../../model/catalog';
import { once } from '../../model/once';
import type { VerbClass } from './entries';
import type { Frame } from './grammar';
import type { Lexicon } from './lexicon';
import { type OperationTerms, stemsOf, termReader } from './operation-terms';

export interface Hit {
  readonly operation: OperationId;
  readonly score: number;
}

/** Operations by the things they are about; GraphQL ones and single words are looked up when first needed. */
export interface SearchIndex {
  readonly lexicon: Lexicon;
  readonly catalog: Catalog;
  readonly byTerm: ReadonlyMap<string, readonly Operation[]>;
  graphqlByTerm(): ReadonlyMap<string, readonly Operation[]>;
  byStem(): ReadonlyMap<string, readonly Operation[]>;
  terms(operation: Operation): OperationTerms;
}

/** Points, found by trying on the tuning part of the evaluation. */
const points = {
  head: 10,
  headAsContext: 3.5,
  within: 4,
  withinMissing: -2.5,
  contextUnnamed: -2,
  verb: 5,
  verbNear: 2.5,
  verbWrong: -5,
  deed: 6,
  deedUnnamed: -4.5,
  severalListed: 3,
  oneRead: 1,
  unknownWord: 2.5,
  level: 3,
  levelWrong: -3,
  graphql: -4,
  graphqlType: -6,
  special: -3,
  otherCredential: -10,
} as const;

/** Words of more titles than this do not bring operations in; they still add points. */
const mostByStem = 150;

const near: Readonly<Record<VerbClass, readonly Verb[]>> = {
  list: ['list', 'read'],
  read: ['list', 'read', 'download'],
  create: ['create', 'upload', 'run'],
  update: ['update', 'run', 'create'],
  delete: ['delete', 'run'],
  run: ['run', 'create', 'update'],
  download: ['download', 'read', 'list'],
  upload: ['upload', 'create', 'update'],
  manage: ['create', 'update', 'delete', 'list', 'read'],
  none: [],
};

/** Routes for GitLab's own parts and for older or rarer doors to the same thing. */
const special =
  /\/authorize$|^\w+ \/internal|^\w+ \/geo\/|\/virtual_registries|duo_workflows|\/api\/scim|\/services\/|\/repository_size$/;

/** Look-ups over the operations of a catalog. */
export function buildSearch(lexicon: Lexicon, catalog: Catalog): SearchIndex {
  const reader = termReader(lexicon);
  const known = new Map<Operation, OperationTerms>();
  const byThing = (graphql: boolean) => {
    const map = new Map<string, Operation[]>();
    for (const operation of catalog.operations) {
      if ((operation.kind === 'graphql') !== graphql) continue;
      const { things } = reader.path(operation);
      // A thing named twice in a path brings its operation in once.
      for (let place = 0; place < things.length; place += 1) {
        const thing = things[place] ?? '';
        if (things.indexOf(thing) === place) append(map, thing, operation);
      }
    }
    return map;
  };
  return {
    lexicon,
    catalog,
    byTerm: byThing(false),
    graphqlByTerm: once(() => byThing(true)),
    byStem: once(() => {
      const map = new Map<string, Operation[]>();
      for (const operation of catalog.operations)
        for (const word of new Set(stemsOf(operation))) append(map, word, operation);
      return map;
    }),
    terms(operation) {
      let terms = known.get(operation);
      if (terms === undefined) {
        terms = reader.full(operation);
        known.set(operation, terms);
      }
      return terms;
    },
  };
}

function append(map: Map<string, Operation[]>, key: string, operation: Operation): void {
  const list = map.get(key);
  if (list) list.push(operation);
  else map.set(key, [operation]);
}

/** The best operations for a frame, best first, at most `limit`. */
export function search(index: SearchIndex, frame: Frame, limit: number): Hit[] {
  const named = new Set([frame.object, ...frame.within].filter((term) => term !== null));
  const pool = new Set<Operation>();
  for (const term of named) for (const operation of index.byTerm.get(term) ?? []) pool.add(operation);
  for (const word of frame.unknown) {
    const list = index.byStem().get(word) ?? [];
    if (list.length <= mostByStem) for (const operation of list) pool.add(operation);
  }
  const hits = rank(index, frame, named, pool);
  if ((hits[0]?.score ?? 0) >= goodScore) return hits.slice(0, limit);
  for (const term of named)
    for (const operation of index.graphqlByTerm().get(term) ?? []) pool.add(operation);
  return rank(index, frame, named, pool).slice(0, limit);
}

/** From here on REST has what was asked for, and GraphQL need not be searched. */
const goodScore = 14;

function rank(
  index: SearchIndex,
  frame: Frame,
  named: ReadonlySet<string>,
  pool: Iterable<Operation>,
): Hit[] {
  const hits: Hit[] = [];
  for (const operation of pool) {
    const item = index.terms(operation);
    const score =
      thingScore(index, frame, named, item) +
      deedScore(index, frame, item) +
      levelScore(frame, item) +
      rarity(index.catalog, item);
    if (score > 0) hits.push({ operation: operation.id, score });
  }
  return hits.sort(byScore);
}

/** Higher score, then the shorter and the earlier id, so that the order never changes. */
function byScore(a: Hit, b: Hit): number {
  return b.score - a.score || a.operation.length - b.operation.length || (a.operation < b.operation ? -1 : 1);
}

function thingScore(
  index: SearchIndex,
  frame: Frame,
  named: ReadonlySet<string>,
  item: OperationTerms,
): number {
  let score = 0;
  let headNamed = false;
  for (const head of item.heads) if (named.has(head)) headNamed = true;
  if (frame.object !== null) {
    if (item.heads.has(frame.object)) score += points.head;
    else if (item.within.includes(frame.object)) score += points.headAsContext;
  }
  for (const term of frame.within) {
    if (item.heads.has(term) || item.within.includes(term)) score += points.within;
    else if (!isPlace(term)) score += points.withinMissing;
  }
  for (const term of item.within) if (!named.has(term)) score += points.contextUnnamed;
  if (!headNamed) score += points.contextUnnamed;
  for (const word of frame.unknown) if (item.stems.has(word)) score += unknownPoints(index, word);
  return score;
}

/** Rare words tell more. */
function unknownPoints(index: SearchIndex, word: string): number {
  const count = index.byStem().get(word)?.length ?? 1;
  return points.unknownWord * Math.min(2, Math.log2(index.catalog.operations.length / count) / 6);
}

function deedScore(index: SearchIndex, frame: Frame, item: OperationTerms): number {
  const deed = frame.verb;
  const spelledOut = deed !== null && item.deeds.has(deed);
  const kind: VerbClass = deed === null ? 'read' : (index.lexicon.verbClass.get(deed) ?? 'read');
  let score = 0;
  if (spelledOut) score += points.deed;
  else if (item.deeds.size > 0 && item.pathDeed) score += points.deedUnnamed;
  if (item.verb === kind && (kind !== 'run' || spelledOut)) score += points.verb;
  else if (near[kind].includes(item.verb)) score += points.verbNear;
  else if (!spelledOut) score += points.verbWrong;
  if (kind === 'read' && frame.plural && item.verb === 'list') score += points.severalListed;
  if (kind === 'read' && !frame.plural && item.verb === 'read') score += points.oneRead;
  return score;
}

function levelScore(frame: Frame, item: OperationTerms): number {
  const wanted = levelOf(frame);
  if (wanted === null) {
    if (item.level === 'project') return 2;
    if (item.level === 'instance') return -2;
    return item.level === 'group' ? 0.5 : 1;
  }
  if (item.level === wanted) return points.level;
  if (wanted === 'instance' && item.level === null) return points.level;
  if (wanted === 'user' && item.level === null) return points.level - 1;
  return points.levelWrong;
}

/** The level a frame names, if any. */
export function levelOf(frame: Frame): Boundary | null {
  if (frame.flags.has('instance_level')) return 'instance';
  if (frame.within.includes('project')) return 'project';
  if (frame.within.includes('group') || frame.flags.has('group_level')) return 'group';
  if (frame.flags.has('project_level')) return 'project';
  return frame.flags.has('mine') ? 'user' : null;
}

function isPlace(term: string): boolean {
  return (
    term === 'project' || term === 'group' || term === 'user' || term === 'repository' || term === 'subgroup'
  );
}

function rarity(catalog: Catalog, item: OperationTerms): number {
  const { id, kind } = item.operation;
  if (catalog.acceptance(item.operation, 'personal').enforced.length === 0) return points.otherCredential;
  if (kind === 'graphql') return id.startsWith('mutation ') ? points.graphql : points.graphqlType;
  return kind === 'rest' && special.test(id) ? points.special : 0;
}
