/** What the path of an operation names, or its name where it has none. Cheap, for every operation of the catalog. */
import type { Boundary, Operation } from '../../model/catalog';
import segmentRows from './data/segments.json' with { type: 'json' };
import type { Lexicon } from './lexicon';
import { nameStem, type ThingAndDeed, thingAndDeed } from './names';

export interface PathTerms {
  readonly things: readonly string[];
  readonly deed: string | null;
  readonly level: Boundary | null;
}

type SegmentReader = (part: string) => ThingAndDeed;

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
    stem: nameStem(text),
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
/** A reader of paths over one vocabulary; each segment and each beginning is read once. */
export function pathReader(lexicon: Lexicon): (operation: Operation) => PathTerms {
  const known = new Map<string, ThingAndDeed>();
  const readSegment: SegmentReader = (part) => {
    let segment = known.get(part);
    if (segment === undefined) {
      segment = thingAndDeed(lexicon, part);
      known.set(part, segment);
    }
    return segment;
  };
  const readRoute = routeReader(readSegment, beginningReader(readSegment));
  return (operation) => pathTerms(operation, readSegment, readRoute);
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

function namedUnder(parent: string, part: string, own: PathPart, readSegment: SegmentReader): ThingAndDeed {
  const named = (own.underParent ? segments.get(`${parent}/${part}`) : undefined) ?? own.named;
  return named === undefined ? readSegment(part) : { thing: named, deed: null };
}

/** What a path says to methods that read, and to those that do. */
interface Route {
  readonly reading: PathTerms;
  readonly doing: PathTerms;
}

type RouteReader = (path: string) => Route;

/** Neighbours in the catalog often differ in their method alone. */
function routeReader(readSegment: SegmentReader, readBeginning: BeginningReader): RouteReader {
  let lastPath = '';
  let lastRoute: Route | null = null;
  return (path) => {
    if (lastRoute === null || path !== lastPath) lastRoute = readRoute(path, readSegment, readBeginning);
    lastPath = path;
    return lastRoute;
  };
}

function readRoute(path: string, readSegment: SegmentReader, readBeginning: BeginningReader): Route {
  const second = path.indexOf('/', 1);
  const level = levels[path.slice(1, second < 0 ? path.length : second)] ?? null;
  const [cut, end] = lastWordOf(path);
  const word = path.slice(cut + 1, end);
  const before = readBeginning(path.slice(0, cut));
  const own = partOf(word);
  if (own.hollow) return always({ things: before.things, deed: null, level });
  const { thing, deed } = namedUnder(before.lastWord, word, own, readSegment);
  const reading = { things: [...before.things, thing ?? own.stem], deed: null, level };
  if (deed === null || cut === 0 || word.endsWith('s')) return always(reading);
  return { reading, doing: { things: before.things, deed, level } };
}

function always(terms: PathTerms): Route {
  return { reading: terms, doing: terms };
}

function pathTerms(operation: Operation, readSegment: SegmentReader, readRoute: RouteReader): PathTerms {
  if (operation.rest === null) return nameTerms(operation, readSegment);
  const { method, path } = operation.rest;
  const { reading, doing } = readRoute(path);
  return method === 'GET' ? reading : doing;
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
