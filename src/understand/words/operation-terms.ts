/** What each operation is about, in the vocabulary's concepts: the other side of the search over frames. */
import type { Boundary, Operation, Verb } from '../../model/catalog';
import segmentRows from './data/segments.json' with { type: 'json' };
import { parseFrames } from './grammar';
import type { Lexicon } from './lexicon';
import { findMentions, type Mention } from './mentions';
import { stem } from './tokens';

export interface OperationTerms {
  readonly operation: Operation;
  readonly verb: Verb;
  /** Deeds that path, name or title spell out: `/retry`, `JobPlay`, "Rebase a merge request". */
  readonly deeds: ReadonlySet<string>;
  /** The path ends with a deed, so another one is not meant by it. */
  readonly pathDeed: boolean;
  /** Main thing, as path and title see it. */
  readonly heads: ReadonlySet<string>;
  /** Things around it, the level (project, group) left out. */
  readonly within: readonly string[];
  readonly level: Boundary | null;
  /** Stems of title and path, for words nobody taught us. */
  readonly stems: ReadonlySet<string>;
}

const segments: Readonly<Record<string, string>> = segmentRows;
const levels: Readonly<Record<string, Boundary>> = {
  projects: 'project',
  groups: 'group',
  group: 'group',
  user: 'user',
  users: 'user',
  admin: 'instance',
  application: 'instance',
};
/** Path words that only hold the path together. */
const hollow = new Set([
  'api',
  'v4',
  'repository',
  '-',
  'packages',
  'all',
  'self',
  'ci',
  'by-hash',
  'manage',
  '(-',
]);
const places = new Set(['project', 'group', 'user', 'namespace', 'repository']);

/** The terms of every operation of the catalog. */
export function termsOf(lexicon: Lexicon, operations: readonly Operation[]): OperationTerms[] {
  const cache = new Map<string, readonly Mention[]>();
  const read = (text: string) => {
    const known = cache.get(text);
    if (known) return known;
    const mentions = findMentions(lexicon, text, 'en');
    cache.set(text, mentions);
    return mentions;
  };
  return operations.map((operation) => termsOfOne(operation, read));
}

type Read = (text: string) => readonly Mention[];

function termsOfOne(operation: Operation, read: Read): OperationTerms {
  const title = operation.title.replace(/ \([^)]*\)$/, '');
  const mentions = read(title);
  const frame = parseFrames(mentions)[0];
  const path = operation.rest
    ? pathTerms(operation, operation.rest.path, read)
    : { things: [], deeds: [], level: null };
  const heads = new Set<string>();
  if (frame?.object) heads.add(frame.object);
  const last = path.things.at(-1);
  if (last !== undefined) heads.add(last);
  if (heads.size === 0) heads.add(stem(operation.resource.toLowerCase()));
  const around = [...path.things.slice(0, -1), ...(frame?.within ?? [])];
  return {
    operation,
    verb: operation.verb,
    pathDeed: path.deeds.length > 0,
    deeds: new Set([...path.deeds, ...(mentions[0]?.verb ? [mentions[0].verb] : [])]),
    heads,
    within: [...new Set(around)].filter(
      (thing) => !heads.has(thing) && !(places.has(thing) && path.level !== null),
    ),
    level: path.level,
    stems: new Set([...stemsOf(title), ...stemsOf(operation.rest?.path ?? '')]),
  };
}

function pathTerms(
  operation: Operation,
  path: string,
  read: Read,
): { things: string[]; deeds: string[]; level: Boundary | null } {
  const parts = path.split('/').filter((part) => part !== '');
  const level = levels[parts[0] ?? ''] ?? null;
  const things: string[] = [];
  const deeds: string[] = [];
  const final = parts.findLastIndex((part) => !/^[:*(]/.test(part));
  for (const [index, part] of parts.entries()) {
    if (/^[:*(]/.test(part) || hollow.has(part)) continue;
    if (index === 0 && level !== null && final > 0) continue;
    const parent = parts.findLast((other, place) => place < index && !/^[:*(]/.test(other)) ?? '';
    const named = segments[`${parent}/${part}`] ?? segments[part];
    const mentions = named === undefined ? read(part.replace(/[_.-]/g, ' ')) : [];
    const thing = named ?? mentions.findLast((mention) => mention.object !== null)?.object;
    const deed = mentions.find((mention) => mention.verb !== null)?.verb;
    const isDeed =
      index === final && index > 0 && deed && operation.rest?.method !== 'GET' && !part.endsWith('s');
    if (isDeed) deeds.push(deed);
    else if (thing) things.push(thing);
    else things.push(stem(part));
  }
  return { things, deeds, level };
}

function stemsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2)
    .map(stem);
}
