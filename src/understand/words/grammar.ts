/**
 * From mentions to frames: who does what to which thing, where, and whether it is wished or ruled out.
 * One grammar for seven languages: it looks at the order of deeds and things, not at sentence structure.
 */
import type { FunctionWord } from './lexicon';
import type { Mention } from './mentions';

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
  /** Deed was borrowed from a neighbour or assumed. */
  readonly borrowed: boolean;
  readonly mistyped: boolean;
  readonly mentions: readonly Mention[];
}

/** A stretch between separators. */
interface Segment {
  readonly mentions: Mention[];
  /** A new thought begins here: verbs and negation of earlier segments do not reach over. */
  readonly fresh: boolean;
}

interface Part {
  readonly verb: Mention | null;
  readonly things: Thing[];
}

/** A thing with what surrounds it. */
interface Thing {
  readonly head: Mention;
  readonly within: Mention[];
}

const sentenceEnd = /[.!?;:。！？；：\n|•]|--|—|–/;
const comma = /[,、，+&/*)(]/;
const nominal = /(?:ion|ment|al|ing|access|update|upload|download|import|export|rotation|zugriff)$/;

/** The frames of a text, in order. */
export function parseFrames(mentions: readonly Mention[]): Frame[] {
  const frames: Frame[] = [];
  for (const sentence of sentencesOf(mentions)) frames.push(...framesOfSentence(sentence));
  return frames;
}

function sentencesOf(mentions: readonly Mention[]): Segment[][] {
  const sentences: Segment[][] = [];
  let sentence: Segment[] = [];
  let current: Mention[] = [];
  const endSegment = (fresh: boolean) => {
    if (current.length > 0) sentence.push({ mentions: current, fresh });
    current = [];
  };
  const endSentence = () => {
    endSegment(false);
    if (sentence.length > 0) sentences.push(sentence);
    sentence = [];
  };
  for (const mention of mentions) {
    if (
      mention.newLine ||
      (sentenceEnd.test(mention.before) && !/^\.$/.test(mention.before)) ||
      endsSentence(mention)
    )
      endSentence();
    else if (comma.test(mention.before)) endSegment(false);
    if (mention.functions.has('and') && mention.verb === null && mention.object === null) {
      endSegment(mention.functions.has('break'));
      if (mention.functions.has('break')) current.push(mention);
      continue;
    }
    current.push(mention);
  }
  endSentence();
  return sentences;
}

/** A full stop followed by a blank was one sign; a stop inside a name has a neighbour on both sides. */
function endsSentence(mention: Mention): boolean {
  return mention.before === '.';
}

function framesOfSentence(segments: readonly Segment[]): Frame[] {
  const parsed = segments.map((segment) => ({ segment, parts: partsOf(segment.mentions) }));
  const frames: Frame[] = [];
  let negated = false;
  let lastVerb: Mention | null = null;
  let lastThings: Thing[] = [];
  for (const [index, { segment, parts }] of parsed.entries()) {
    const negations = segment.mentions.filter((mention) => isNegation(mention));
    const startsOver = segment.mentions.some((mention) => mention.functions.has('break'));
    if (startsOver) negated = false;
    const ownVerb = parts.some((part) => part.verb !== null);
    if (ownVerb && negations.length === 0 && index > 0 && !continuesNegation(segment)) negated = false;
    for (const part of parts) {
      const negatedHere = negated || negations.some((mention) => reaches(mention, part, segment.mentions));
      const verb = part.verb ?? lastVerb ?? nextVerb(parsed, index);
      const things =
        part.things.length > 0 ? part.things : part.verb ? thingsFor(parsed, index, lastThings) : [];
      frames.push(...framesOfPart(segment, part, verb, things, negatedHere));
      if (part.verb) lastVerb = part.verb;
      if (part.things.length > 0) lastThings = part.things;
    }
    if (negations.length > 0) negated = true;
  }
  return frames;
}

function continuesNegation(segment: Segment): boolean {
  return !segment.fresh && segment.mentions[0]?.functions.has('negation') === true;
}

function isNegation(mention: Mention): boolean {
  return mention.functions.has('negation') && !mention.functions.has('read_only');
}

/** A negation holds for what follows it; in Japanese and German it may also stand last. */
function reaches(negation: Mention, part: Part, mentions: readonly Mention[]): boolean {
  const anchor = part.verb ?? part.things[0]?.head;
  if (!anchor) return false;
  return anchor.start >= negation.start || mentions.at(-1) === negation;
}

/** "create and close issues": the first deed takes the thing of the second; else the thing named before. */
function thingsFor(
  parsed: readonly { parts: readonly Part[]; segment: Segment }[],
  index: number,
  before: Thing[],
): Thing[] {
  const here = parsed[index]?.segment.mentions ?? [];
  if (
    here.some((mention) => mention.functions.has('pronoun') && mention.object === null) &&
    before.length > 0
  ) {
    return before;
  }
  const following = parsed[index + 1]?.parts.find((part) => part.things.length > 0);
  if (
    following &&
    index + 1 < parsed.length &&
    parsed[index]?.parts.length === 1 &&
    following.verb !== null
  ) {
    return before.length > 0 ? before : following.things;
  }
  return before;
}

/** Things before their deed, as in German or Japanese: "Issues und Merge Requests lesen". */
function nextVerb(parsed: readonly { parts: readonly Part[] }[], index: number): Mention | null {
  for (const { parts } of parsed.slice(index + 1)) {
    const first = parts[0];
    if (!first) continue;
    if (first.verb === null) continue;
    const thing = first.things[0];
    return thing && thing.head.start < first.verb.start ? first.verb : null;
  }
  return null;
}

function framesOfPart(
  segment: Segment,
  part: Part,
  verb: Mention | null,
  things: readonly Thing[],
  negated: boolean,
): Frame[] {
  const flags = new Set(segment.mentions.flatMap((mention) => [...mention.functions]));
  const unknown = segment.mentions
    .filter((mention) => !mention.object && !mention.verb && !mention.tool && mention.functions.size === 0)
    .map((mention) => mention.stem);
  const base = {
    verb: verb?.verb ?? null,
    flags,
    unknown,
    negated,
    borrowed: part.verb === null,
  };
  if (things.length === 0) {
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
  return things.map((thing) => ({
    ...base,
    object: thing.head.object,
    within: thing.within.map((mention) => mention.object ?? mention.stem),
    plural: isPlural(thing.head),
    mistyped: thing.head.mistyped || (part.verb?.mistyped ?? false),
    mentions: [...(part.verb ? [part.verb] : []), thing.head, ...thing.within].sort(
      (a, b) => a.start - b.start,
    ),
  }));
}

function isPlural(mention: Mention): boolean {
  return /[^su]s$/.test(mention.word) && mention.word.length > 2;
}

/** Splits a segment into deeds with their things. */
function partsOf(mentions: readonly Mention[]): Part[] {
  const roles = mentions.map((mention, index) => roleOf(mentions, index, mention));
  const parts: { verb: Mention | null; things: Thing[] }[] = [];
  let current: { verb: Mention | null; things: Thing[] } = { verb: null, things: [] };
  let open: Thing | null = null;
  let joined = false;
  const push = () => {
    if (current.verb !== null || current.things.length > 0) parts.push(current);
    current = { verb: null, things: [] };
    open = null;
  };
  for (const [index, mention] of mentions.entries()) {
    const role = roles[index];
    if (role === 'thing') {
      if (open === null) addThing(current, mention);
      else attach(open, mention, joined, current);
      open = current.things.at(-1) ?? null;
      joined = false;
    } else if (role === 'deed') {
      const thingsFirst = current.verb === null && current.things.length > 0;
      if (thingsFirst && takesThingBefore(mentions, index, roles)) {
        current.verb = mention;
        push();
      } else if (current.verb !== null && isIdle(current)) {
        parts.push(current);
        current = { verb: mention, things: [] };
        open = null;
      } else {
        push();
        current.verb = mention;
      }
      joined = false;
    } else if (mention.functions.has('preposition')) {
      joined = true;
    }
  }
  push();
  return parts;
}

function isIdle(part: Part): boolean {
  return part.things.length === 0;
}

function addThing(part: { things: Thing[] }, mention: Mention): void {
  part.things.push({ head: mention, within: [] });
}

/** Joins a further thing: after a preposition it narrows, directly after another it becomes the main one. */
function attach(open: Thing, mention: Mention, joined: boolean, part: { things: Thing[] }): void {
  if (joined || open.head.object === mention.object) {
    open.within.push(mention);
    return;
  }
  part.things.pop();
  part.things.push({ head: mention, within: [...open.within, open.head] });
}

/** "issue creation", "Issues lesen": the deed follows its thing and nothing follows the deed. */
function takesThingBefore(mentions: readonly Mention[], index: number, roles: readonly Role[]): boolean {
  const mention = mentions[index];
  const next = roles.slice(index + 1).find((role) => role !== 'none');
  if (next !== 'thing') return true;
  const following = mentions[index + 1];
  return (
    mention !== undefined && nominal.test(mention.word) && following?.functions.has('preposition') === true
  );
}

type Role = 'thing' | 'deed' | 'none';

/** Settles words that are both, such as "release" or "comment". */
function roleOf(mentions: readonly Mention[], index: number, mention: Mention): Role {
  if (mention.verb === null) return mention.object === null ? 'none' : 'thing';
  if (mention.object === null) return 'deed';
  const before = mentions[index - 1];
  const after = mentions[index + 1];
  if (/(?:ing|ed)$/.test(mention.word) && mention.wordCount === 1) return 'deed';
  if (before?.word === 'to') return 'deed';
  if (before && (before.verb !== null || before.object !== null) && mention.before === '') return 'thing';
  if (before && (before.functions.has('determiner') || before.functions.has('preposition'))) return 'thing';
  if (isPlural(mention) && !after?.functions.has('determiner'))
    return followedByThing(mentions, index) && !before ? 'deed' : 'thing';
  if (after === undefined)
    return index > 0 && mentions.slice(0, index).some((other) => other.object && !other.verb)
      ? 'deed'
      : 'thing';
  if (followedByThing(mentions, index)) return 'deed';
  return after.functions.has('pronoun') || after.word === 'on' || after.word === 'to' ? 'deed' : 'thing';
}

/** A thing follows, at most with determiners or a preposition between. */
function followedByThing(mentions: readonly Mention[], index: number): boolean {
  for (const mention of mentions.slice(index + 1, index + 5)) {
    if (mention.object !== null) return true;
    if (
      !mention.functions.has('determiner') &&
      !mention.functions.has('preposition') &&
      mention.functions.size > 0
    )
      return false;
    if (mention.verb !== null) return false;
  }
  return false;
}
