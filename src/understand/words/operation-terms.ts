/** What each operation is about, in the vocabulary's concepts: the other side of the search over frames. */
import type { Boundary, Operation, Verb } from '../../model/catalog';
import { parseFrames } from './grammar';
import type { Lexicon } from './lexicon';
import { findMentions, type Mention } from './mentions';
import { nameStem } from './names';
import { type PathTerms, pathReader } from './path-terms';

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

/** Reads paths and titles; path segments are read once each. */
export interface TermReader {
  path(operation: Operation): PathTerms;
  full(operation: Operation): OperationTerms;
}

const places = new Set(['project', 'group', 'user', 'namespace', 'repository']);

/** A reader over one vocabulary. */
export function termReader(lexicon: Lexicon): TermReader {
  const path = pathReader(lexicon);
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
  if (heads.size === 0) heads.add(nameStem(operation.resource.toLowerCase()));
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

/** Stems of title and path. */
export function stemsOf(operation: Operation): string[] {
  return `${titleOf(operation)} ${operation.rest?.path ?? ''}`
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2)
    .map(nameStem);
}
