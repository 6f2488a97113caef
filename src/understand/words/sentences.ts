/** Cuts what a text mentions into sentences, and sentences into the stretches between commas and "and". */
import { isName } from './doers';
import type { Mention } from './mentions';
import { type Part, partsOf } from './parts';

/** A stretch between separators. */
export interface Segment {
  readonly mentions: readonly Mention[];
  readonly parts: readonly Part[];
  /** It begins with "when" or "if": what happens, not what is wished. */
  readonly conditional: boolean;
  /** It begins with "whether": looked at, not done. */
  readonly doubted: boolean;
}

/** Signs that end a thought when a blank follows, and signs that always do. */
const softEnd = /[.!?;:]/;
const hardEnd = /[。！？；：|•]|--|—|–/;
const comma = /[,、，+&/*)(]/;

/** No order is this long without a comma; what is would only cost time. */
const longestSegment = 50;

const doubts = new Set(['whether', 'ob']);
const aside = new Set(['included', 'inclusive']);

/** The sentences of a text, in order. */
export function sentencesOf(mentions: readonly Mention[]): Segment[][] {
  const sentences: Segment[][] = [];
  let sentence: Segment[] = [];
  let current: Mention[] = [];
  let conditional = false;
  let doubted = false;
  const endSegment = () => {
    if (current.length > 0)
      sentence.push({
        mentions: current,
        parts: partsOf(current, isListing(sentence)),
        conditional,
        doubted,
      });
    current = [];
  };
  const endSentence = () => {
    endSegment();
    if (sentence.length > 0) sentences.push(withParallels(sentence));
    sentence = [];
    conditional = false;
    doubted = false;
  };
  for (const mention of mentions) {
    if (endsThought(mention) || current.length >= longestSegment) endSentence();
    else if (comma.test(mention.before)) {
      endSegment();
      conditional = false;
      doubted = false;
    }
    const joins = joinsSegments(mention);
    // "..., private projects included" says how far, not what.
    if (joins && aside.has(mention.word)) current = [];
    if (joins) endSegment();
    if (mention.functions.has('condition')) {
      conditional = true;
      doubted = doubts.has(mention.word);
    }
    if (!joins || mention.functions.has('break')) current.push(mention);
  }
  endSentence();
  return sentences;
}

const thirdPerson = /[^s]s$/;

/**
 * Words for things that stand in a row of deeds: "checks merge requests, **comments** and approves them", "pull and
 * **commit** notebooks".
 */
function withParallels(segments: readonly Segment[]): Segment[] {
  return segments.map((segment, index) => {
    const [first, second] = segment.mentions;
    const part = segment.parts[0];
    if (!first?.verb || !part || part.verb !== null || part.things[0]?.head !== first) return segment;
    const before = segments[index - 1]?.parts.at(-1)?.verb;
    const after = segments[index + 1]?.parts[0]?.verb;
    const rows =
      second === undefined
        ? [before, after].every((deed) => deed != null && thirdPerson.test(deed.word)) && first.plural
        : before != null &&
          segments[index - 1]?.parts.at(-1)?.things.length === 0 &&
          isName(second) &&
          !first.plural;
    if (!rows) return segment;
    return { ...segment, parts: [{ verb: first, things: part.things.slice(1) }, ...segment.parts.slice(1)] };
  });
}

/** "events, open issues": things alone stand before. */
function isListing(before: readonly Segment[]): boolean {
  const parts = before.at(-1)?.parts ?? [];
  return parts.length > 0 && before.every((segment) => segment.parts.every(({ verb }) => verb === null));
}

function endsThought({ newLine, before, glued }: Mention): boolean {
  return newLine || hardEnd.test(before) || (softEnd.test(before) && !glued);
}

function joinsSegments({ functions, verb, object }: Mention): boolean {
  return (functions.has('and') || functions.has('condition')) && verb === null && object === null;
}
