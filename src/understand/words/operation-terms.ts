/** What each operation is about, in the vocabulary's concepts: the other side of the search over frames. */
import type { Boundary, Operation, Verb } from '../../model/catalog';
import segmentRows from './data/segments.json' with { type: 'json' };
import { parseFrames } from './grammar';
import type { Lexicon } from './lexicon';
import { findMentions, type Mention, thingAndDeed } from './mentions';
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

/** What the path alone says; cheap, for every operation. */
export interface PathTerms {
  readonly things: readonly string[];
  readonly deed: string | null;
  readonly level: Boundary | null;
}

/** Reads paths and titles; path segments are read once each. */
export interface TermReader {
  path(operation: Operation): PathTerms;
  full(operation: Operation): OperationTerms;
}

/** What one path segment names. */
interface Segment {
  readonly thing: string | null;
  readonly deed: string | null;
}

type SegmentReader = (part: string) => Segment;

/** Things by segment, and by `parent/segment` where the parent decides. */
const segments = new Map(Object.entries(segmentRows));

/** A path segment by itself; a few thousand paths are made of a few hundred. */
interface PathPart {
  readonly parameter: boolean;
  readonly hollow: boolean;
  readonly stem: string;
  /** What the table calls it, under any parent. */
  readonly named: string | undefined;
  /** The table has it under some parent. */
  readonly underParent: boolean;
}

const underParents = new Set([...segments.keys()].map((key) => key.split('/')[1]));
const partsByText = new Map<string, PathPart>();

function partOf(text: string): PathPart {
  const known = partsByText.get(text);
  if (known) return known;
  const part = {
    parameter: text === '' || /^[:*(]/.test(text),
    hollow: hollow.has(text),
    stem: stem(text),
    named: segments.get(text),
    underParent: underParents.has(text),
  };
  partsByText.set(text, part);
  return part;
}

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
]);
const places = new Set(['project', 'group', 'user', 'namespace', 'repository']);

/** A reader over one vocabulary. */
export function termReader(lexicon: Lexicon): TermReader {
  const known = new Map<string, Segment>();
  const readSegment: SegmentReader = (part) => {
    let segment = known.get(part);
    if (segment === undefined) {
      segment = thingAndDeed(lexicon, part.replace(/[_.-]/g, ' '));
      known.set(part, segment);
    }
    return segment;
  };
  const readBeginning = beginningReader(readSegment);
  const path = (operation: Operation) => pathTerms(operation, readSegment, readBeginning);
  return {
    path,
    full: (operation) =>
      fullTerms(operation, path(operation), findMentions(lexicon, titleOf(operation), 'en')),
  };
}

function titleOf(operation: Operation): string {
  return operation.title.replace(/ \([^)]*\)$/, '');
}

function fullTerms(operation: Operation, path: PathTerms, mentions: readonly Mention[]): OperationTerms {
  const frame = parseFrames(mentions)[0];
  const heads = new Set<string>();
  if (frame?.object) heads.add(frame.object);
  const last = path.things.at(-1);
  if (last !== undefined) heads.add(last);
  if (heads.size === 0) heads.add(stem(operation.resource.toLowerCase()));
  const around = [...path.things.slice(0, -1), ...(frame?.within ?? [])];
  const named = mentions[0]?.verb;
  return {
    operation,
    verb: operation.verb,
    pathDeed: path.deed !== null && operation.rest !== null,
    deeds: new Set([path.deed, named].filter((deed) => deed !== null && deed !== undefined)),
    heads,
    within: [...new Set(around)].filter(
      (thing) => !heads.has(thing) && !(places.has(thing) && path.level !== null),
    ),
    level: path.level,
    stems: new Set(stemsOf(operation)),
  };
}

/** What the part of a path before its last word names; routes are many, their beginnings few. */
interface Beginning {
  readonly things: readonly string[];
  readonly lastWord: string;
}

type BeginningReader = (path: string) => Beginning;

function beginningReader(readSegment: SegmentReader): BeginningReader {
  const known = new Map<string, Beginning>([['', { things: [], lastWord: '' }]]);
  const read = (path: string): Beginning => {
    let beginning = known.get(path);
    if (beginning === undefined) {
      const cut = path.lastIndexOf('/');
      beginning = extended(read(path.slice(0, cut)), path.slice(cut + 1), cut === 0);
      known.set(path, beginning);
    }
    return beginning;
  };
  const extended = (before: Beginning, part: string, first: boolean): Beginning => {
    const own = partOf(part);
    if (own.parameter) return before;
    if (own.hollow || (first && part in levels)) return { things: before.things, lastWord: part };
    const { thing } = namedUnder(before.lastWord, part, own, readSegment);
    return { things: [...before.things, thing ?? own.stem], lastWord: part };
  };
  return read;
}

function namedUnder(parent: string, part: string, own: PathPart, readSegment: SegmentReader): Segment {
  const named = (own.underParent ? segments.get(`${parent}/${part}`) : undefined) ?? own.named;
  return named === undefined ? readSegment(part) : { thing: named, deed: null };
}

function pathTerms(
  operation: Operation,
  readSegment: SegmentReader,
  readBeginning: BeginningReader,
): PathTerms {
  if (operation.rest === null) return nameTerms(operation, readSegment);
  const { method, path } = operation.rest;
  const level = levels[path.split('/', 2)[1] ?? ''] ?? null;
  const [cut, end] = lastWordOf(path);
  const word = path.slice(cut + 1, end);
  const before = readBeginning(path.slice(0, cut));
  const own = partOf(word);
  if (own.hollow) return { things: before.things, deed: null, level };
  const { thing, deed } = namedUnder(before.lastWord, word, own, readSegment);
  if (deed !== null && cut > 0 && method !== 'GET' && !word.endsWith('s'))
    return { things: before.things, deed, level };
  return { things: [...before.things, thing ?? own.stem], deed: null, level };
}

/** Where the last segment begins and ends that is no parameter. */
function lastWordOf(path: string): readonly [cut: number, end: number] {
  let end = path.length;
  let cut = path.lastIndexOf('/');
  while (cut > 0 && partOf(path.slice(cut + 1, end)).parameter) {
    end = cut;
    cut = path.lastIndexOf('/', end - 1);
  }
  return [cut, end];
}

/** GraphQL names are words run together; other operations are named by their id. */
function nameTerms({ id, kind }: Operation, readSegment: SegmentReader): PathTerms {
  const name = id.replace(/^(?:mutation|query) /, '');
  const words = kind === 'graphql' ? name.replace(/([a-z0-9])([A-Z])/g, '$1 $2') : name;
  const { thing, deed } = readSegment(words);
  return { things: thing === null ? [] : [thing], deed, level: null };
}

/** Stems of title and path. */
export function stemsOf(operation: Operation): string[] {
  return `${titleOf(operation)} ${operation.rest?.path ?? ''}`
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2)
    .map(stem);
}
