/** Scores every operation against one frame. Agreement of thing and deed weighs most. */
import type { Boundary, OperationId, Verb } from '../../model/catalog';
import type { Frame } from './grammar';
import type { Lexicon, VerbClass } from './lexicon';
import type { OperationTerms } from './operation-terms';

export interface Hit {
  readonly operation: OperationId;
  readonly score: number;
}

/** Operations by every thing and stem they are about. */
export interface SearchIndex {
  readonly terms: readonly OperationTerms[];
  readonly byTerm: ReadonlyMap<string, readonly OperationTerms[]>;
  readonly byOperation: ReadonlyMap<OperationId, OperationTerms>;
  readonly lexicon: Lexicon;
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
  unknownWord: 2.5,
  level: 3,
  levelWrong: -3,
  graphql: -4,
  graphqlType: -6,
  special: -3,
} as const;

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

export function buildSearch(lexicon: Lexicon, terms: readonly OperationTerms[]): SearchIndex {
  const byTerm = new Map<string, OperationTerms[]>();
  for (const item of terms) {
    for (const term of new Set([...item.heads, ...item.within, ...item.stems])) {
      const list = byTerm.get(term);
      if (list) list.push(item);
      else byTerm.set(term, [item]);
    }
  }
  return { terms, byTerm, byOperation: new Map(terms.map((item) => [item.operation.id, item])), lexicon };
}

/** The best operations for a frame, best first, at most `limit`. */
export function search(index: SearchIndex, frame: Frame, limit: number): Hit[] {
  const pool = new Set<OperationTerms>();
  const wanted = [frame.object, ...frame.within].filter((term) => term !== null);
  for (const term of wanted) for (const item of index.byTerm.get(term) ?? []) pool.add(item);
  for (const term of frame.unknown) {
    const list = index.byTerm.get(term) ?? [];
    if (list.length < 200) for (const item of list) pool.add(item);
  }
  const hits: Hit[] = [];
  for (const item of pool) {
    const score = scoreOf(index, frame, item);
    if (score > 0) hits.push({ operation: item.operation.id, score });
  }
  return hits
    .sort(
      (a, b) =>
        b.score - a.score || a.operation.length - b.operation.length || (a.operation < b.operation ? -1 : 1),
    )
    .slice(0, limit);
}

function scoreOf(index: SearchIndex, frame: Frame, item: OperationTerms): number {
  return (
    thingScore(index, frame, item) + deedScore(index, frame, item) + levelScore(frame, item) + rarity(item)
  );
}

function thingScore(index: SearchIndex, frame: Frame, item: OperationTerms): number {
  let score = 0;
  const context = new Set([...item.heads, ...item.within]);
  const named = new Set([frame.object, ...frame.within]);
  if (frame.object !== null) {
    if (item.heads.has(frame.object)) score += points.head;
    else if (item.within.includes(frame.object)) score += points.headAsContext;
    else if (item.stems.has(frame.object)) score += points.headAsContext;
  }
  for (const term of frame.within) {
    if (context.has(term)) score += points.within;
    else if (!isLevel(term)) score += points.withinMissing;
  }
  for (const term of item.within) if (!named.has(term)) score += points.contextUnnamed;
  if (![...item.heads].some((head) => named.has(head))) score += points.contextUnnamed;
  for (const word of frame.unknown) {
    if (!item.stems.has(word)) continue;
    const count = index.byTerm.get(word)?.length ?? 1;
    score += points.unknownWord * Math.min(2, Math.log2(4000 / count) / 6);
  }
  return score;
}

function deedScore(index: SearchIndex, frame: Frame, item: OperationTerms): number {
  const deed = frame.verb;
  let score = 0;
  if (deed !== null && item.deeds.has(deed)) score += points.deed;
  else if (item.deeds.size > 0 && item.operation.rest && item.operation.rest.method !== 'GET')
    score += points.deedUnnamed;
  const kind: VerbClass = deed === null ? 'read' : (index.lexicon.verbClass.get(deed) ?? 'read');
  if (item.verb === kind) score += points.verb;
  else if (near[kind].includes(item.verb)) score += points.verbNear;
  else if (!(deed !== null && item.deeds.has(deed))) score += points.verbWrong;
  if (kind === 'read' && frame.plural && item.verb === 'list') score += 3;
  if (kind === 'read' && !frame.plural && item.verb === 'read') score += 1;
  return score;
}

function levelScore(frame: Frame, item: OperationTerms): number {
  const wanted = levelOf(frame);
  if (wanted === null)
    return item.level === 'project' ? 2 : item.level === 'group' ? 0.5 : item.level === 'instance' ? -2 : 1;
  if (item.level === wanted) return points.level;
  if (wanted === 'instance' && item.level === null) return points.level;
  if (wanted === 'user' && item.level === null) return points.level - 1;
  return points.levelWrong;
}

/** The level a frame names, if any. */
export function levelOf(frame: Frame): Boundary | null {
  if (frame.flags.has('instance_level')) return 'instance';
  if (frame.within.includes('group') || frame.flags.has('group_level')) return 'group';
  if (frame.within.includes('project') || frame.flags.has('project_level')) return 'project';
  if (frame.flags.has('mine')) return 'user';
  return null;
}

function isLevel(term: string): boolean {
  return (
    term === 'project' || term === 'group' || term === 'user' || term === 'repository' || term === 'subgroup'
  );
}

function rarity(item: OperationTerms): number {
  const { id, kind } = item.operation;
  if (kind === 'graphql') return id.startsWith('mutation ') ? points.graphql : points.graphqlType;
  if (kind === 'rest')
    return /\/authorize$|^\w+ \/internal|^\w+ \/geo\/|\/virtual_registries|duo_workflows/.test(id)
      ? points.special
      : 0;
  return 0;
}
