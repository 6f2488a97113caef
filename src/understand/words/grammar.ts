/**
 * From mentions to frames: what is done to which thing, where, and whether it is wished or ruled out.
 * One grammar for seven languages: it looks at the order of deeds and things, not at sentence structure.
 */
import { withCarrier } from './attributes';
import { isDeterminer } from './doers';
import type { FunctionWord } from './entries';
import { isHappening, outward } from './happenings';
import type { Mention } from './mentions';
import { isCredential, type Part, type Thing } from './parts';
import { type Segment, sentencesOf } from './sentences';

/** A deed and its thing. */
export interface Frame {
  /** Deed as named in the vocabulary; null when the text only names a thing. */
  readonly verb: string | null;
  /** Main thing; null when the text only names a deed. */
  readonly object: string | null;
  /** Things that say more about the main one: "comments on **merge requests**". */
  readonly within: readonly string[];
  /** Function words that hold for this frame: level, quantity, means. */
  readonly flags: ReadonlySet<FunctionWord>;
  /** Stems nobody taught us; titles may contain them. */
  readonly unknown: readonly string[];
  readonly plural: boolean;
  readonly negated: boolean;
  /** The deed was borrowed from a neighbour or is missing. */
  readonly borrowed: boolean;
  readonly mistyped: boolean;
  /** Said of what happens, not of what is wished: "when a tag **is pushed**". */
  readonly happens: boolean;
  readonly mentions: readonly Mention[];
}

/** The frames of a text, in order. */
export function parseFrames(mentions: readonly Mention[]): Frame[] {
  return sentencesOf(mentions).flatMap(framesOfSentence);
}

function framesOfSentence(segments: readonly Segment[]): Frame[] {
  const frames: Frame[] = [];
  let negated = false;
  let lastVerb: Mention | null = null;
  let lastThings: readonly Thing[] = [];
  /** Deeds that carry all of a list out of GitLab. */
  const carried = new Map<Mention, string>();
  for (const [index, segment] of segments.entries()) {
    const negations = segment.mentions.filter(isNegation);
    const startsOver = segment.mentions.some((mention) => mention.functions.has('break') || isLimit(mention));
    const ownVerb = segment.parts.some((part) => part.verb !== null);
    if (startsOver || (ownVerb && negations.length === 0)) negated = false;
    if (index === 0 && namesDoer(segments)) continue;
    for (const part of segment.parts) {
      const negatedHere = negated || negations.some((mention) => reaches(mention, part, segment.mentions));
      const happens = !segment.doubted && segment.conditional && isHappening(segment.mentions, part.verb);
      const verb = part.verb ?? (happens ? null : (lastVerb ?? followingVerb(segments, index)));
      const things =
        part.things.length > 0 || holdsItsThing(part.verb)
          ? withCarrier(part, lastThings)
          : thingsFor(segments, index, lastThings);
      const meant =
        verb === null
          ? null
          : (carried.get(verb) ??
            outward([...segment.mentions, ...listAhead(segments, index)], verb, part.things));
      if (verb !== null && meant === 'read') carried.set(verb, meant);
      const found = framesOfPart(segment, part, meant, things, negatedHere, happens);
      frames.push(...(segment.doubted ? found.flatMap((frame) => lookedAt(frame, segment.mentions)) : found));
      if (part.verb && !happens) lastVerb = part.verb;
      if (!negatedHere && part.things.some((thing) => !isCredential(part, thing))) lastThings = part.things;
    }
    if (negations.length > 0) negated = true;
  }
  return leavesGitLab(segments) ? frames.map((frame) => withFlag(frame, 'from_gitlab')) : frames;
}

/** "**push code**" takes no other thing. */
function holdsItsThing(verb: Mention | null): boolean {
  return verb !== null && verb.wordCount > 1 && (verb.verb === 'push' || verb.verb === 'clone');
}

/** "whether jobs are running": nothing is run, jobs are read. */
function lookedAt(frame: Frame, mentions: readonly Mention[]): Frame[] {
  const object = mentions.find((mention) => mention.object !== null)?.object ?? frame.object;
  return object === null ? [] : [{ ...frame, object, verb: 'read', borrowed: false }];
}

/** "issues, comments and merge requests **from GitLab**": said of all of them. */
function leavesGitLab(segments: readonly Segment[]): boolean {
  return segments.some(({ mentions }) => mentions.some(({ functions }) => functions.has('from_gitlab')));
}

function withFlag(frame: Frame, flag: FunctionWord): Frame {
  return { ...frame, flags: new Set([...frame.flags, flag]) };
}

/** "Kaniko builds and pushes images": what stands alone before "and" and a whole order does the deed. */
function namesDoer(segments: readonly Segment[]): boolean {
  const [first, second] = segments;
  if (!first || !second || first.mentions[0]?.functions.size !== 0 || first.mentions[0].object !== null)
    return false;
  const bare = first.parts.length > 0 && first.parts.every((part) => part.verb === null);
  const order = second.parts[0];
  const thing = order?.things[0]?.head;
  return bare && order?.verb != null && thing !== undefined && thing.start > order.verb.start;
}

function isNegation(mention: Mention): boolean {
  return mention.functions.has('negation') && !mention.functions.has('read_only');
}

/** "only pull" after "never push" is wished again. */
function isLimit(mention: Mention): boolean {
  return mention.functions.has('only');
}

/** A negation holds for what follows it; in Japanese and German it may also stand last. */
function reaches(negation: Mention, part: Part, mentions: readonly Mention[]): boolean {
  const anchor = part.verb ?? part.things[0]?.head;
  if (!anchor) return false;
  return anchor.start >= negation.start || mentions.at(-1) === negation;
}

const relative = new Set(['that', 'this', 'it', 'they', 'which']);

/** "create and close issues": the first deed takes the thing of the second; else the thing named before. */
function thingsFor(segments: readonly Segment[], index: number, before: readonly Thing[]): readonly Thing[] {
  const here = segments[index];
  const deed = here?.parts[0]?.verb?.start ?? 0;
  // "that both publishes": a relative before its deed points to the doer.
  const pointsBack = here?.mentions.some(
    (mention) =>
      mention.functions.has('pronoun') &&
      mention.object === null &&
      (mention.start > deed || !relative.has(mention.word)),
  );
  const next = segments[index + 1];
  const following = next?.parts[0];
  if (next?.conditional && !here?.conditional && !pointsBack && following) return following.things;
  if (before.length > 0 || pointsBack) return before;
  if (here?.parts.length !== 1 || !following || following.verb === null) return [];
  return following.things;
}

/** Things before their deed, as in German or Japanese: "Issues und Merge Requests lesen". */
function followingVerb(segments: readonly Segment[], index: number): Mention | null {
  for (const { parts } of segments.slice(index + 1)) {
    const first = parts.find((part) => part.verb !== null);
    if (!first?.verb) continue;
    const thing = first.things[0];
    return thing && thing.head.start < first.verb.start ? first.verb : null;
  }
  return null;
}

/** "copy issues, **merge requests and pipelines to the warehouse**": the rest of a list, with where it goes. */
function listAhead(segments: readonly Segment[], index: number): readonly Mention[] {
  const rest = segments.slice(index + 1);
  const end = rest.findIndex(
    ({ parts, conditional }) => conditional || parts.some((part) => part.verb !== null),
  );
  return rest.slice(0, end < 0 ? rest.length : end).flatMap(({ mentions }) => mentions);
}

function framesOfPart(
  segment: Segment,
  part: Part,
  verb: string | null,
  things: readonly Thing[],
  negated: boolean,
  happens: boolean,
): Frame[] {
  const base = {
    verb,
    happens,
    flags: new Set(
      segment.mentions.flatMap((mention) => [...mention.functions, ...leadsHome(segment.mentions, mention)]),
    ),
    unknown: segment.mentions.filter(isUnknown).map((mention) => mention.stem),
    negated,
    borrowed: part.verb === null,
  };
  const wished = things.filter((thing) => !isCredential(part, thing));
  if (wished.length === 0) {
    if (!part.verb) return [];
    return [
      {
        ...base,
        object: null,
        within: [],
        plural: false,
        mistyped: part.verb.mistyped,
        mentions: [part.verb],
      },
    ];
  }
  return wished.map((thing) => ({
    ...base,
    object: thing.head.object,
    within: thing.within.flatMap((mention) => (mention.object === null ? [] : [mention.object])),
    plural: thing.head.plural,
    mistyped: thing.head.mistyped || (part.verb?.mistyped ?? false),
    mentions: [...(part.verb ? [part.verb] : []), thing.head, ...thing.within].sort(
      (a, b) => a.start - b.start,
    ),
  }));
}

const inward = new Set(['to', 'into', 'onto', 'zu', 'vers', 'hacia', 'para']);

/** "**to** the university **GitLab**", but not "to the GitLab issues". */
function leadsHome(mentions: readonly Mention[], preposition: Mention): readonly FunctionWord[] {
  if (!inward.has(preposition.word)) return [];
  const place = mentions.indexOf(preposition);
  const target = mentions
    .slice(place + 1, place + 6)
    .findIndex((mention) => !isUnknown(mention) && !isDeterminer(mention));
  const home = mentions[place + 1 + target];
  const after = mentions[place + 2 + target];
  return home?.word === 'gitlab' && (after === undefined || after.object === null || after.before !== '')
    ? ['towards']
    : [];
}

/** Products around GitLab are no words of ours, but integrations are named after them. */
function isUnknown({ object, verb, tool, functions }: Mention): boolean {
  return !object && !verb && !tool && [...functions].every((word) => word === 'outside');
}
