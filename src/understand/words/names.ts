/** Reads the names of the catalog: words of paths, of GraphQL fields and of titles. They are few and come again. */
import { type Entry, inflected } from './entries';
import type { Lexicon } from './lexicon';
import { stem } from './tokens';

/** What a name says. */
export interface ThingAndDeed {
  readonly thing: string | null;
  readonly deed: string | null;
}

const stems = new Map<string, string>();

/** `stem` for words of the catalog, worked out once each. */
export function nameStem(word: string): string {
  let known = stems.get(word);
  if (known === undefined) {
    known = stem(word);
    stems.set(word, known);
  }
  return known;
}

/**
 * The last thing and the first deed of a name in English, as paths and GraphQL have them: `job_token_scope`.
 * The same as `findMentions` would read, without what only sentences have: other languages, signs, typing mistakes.
 */
export function thingAndDeed(lexicon: Lexicon, name: string): ThingAndDeed {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  let thing: string | null = null;
  let deed: string | null = null;
  for (let at = 0; at < words.length; ) {
    const match = longestAt(lexicon, words, at);
    thing = match.thing ?? thing;
    deed ??= match.deed;
    at += Math.max(1, match.length);
  }
  return { thing, deed };
}

interface Match extends ThingAndDeed {
  readonly length: number;
}

function longestAt(lexicon: Lexicon, words: readonly string[], at: number): Match {
  const first = nameStem(words[at] ?? '');
  const best: Best = { length: 0, thing: null, deed: null };
  takeLongest(best, lexicon.english.startingWith(first), words, at);
  takeLongest(best, lexicon.english.openEndings(first), words, at);
  return best;
}

interface Best {
  length: number;
  thing: string | null;
  deed: string | null;
}

/** Loops without callbacks here: every word of every path of the catalog comes through. */
function takeLongest(best: Best, entries: readonly Entry[], words: readonly string[], at: number): void {
  for (const entry of entries) {
    const length = entry.single ? 1 : lengthAt(entry, words, at);
    if (length === 0 || length < best.length) continue;
    if (length > best.length) {
      best.length = length;
      best.thing = null;
      best.deed = null;
    }
    if (entry.kind === 'object') best.thing ??= entry.concept;
    if (entry.kind === 'verb') best.deed ??= entry.concept;
  }
}

/** How many words of the name the entry takes; 0 when it does not fit. */
function lengthAt(entry: Entry, words: readonly string[], at: number): number {
  const expected = entry.words;
  if (at + expected.length > words.length) return 0;
  for (let place = 0; place < expected.length; place += 1) {
    const part = expected[place] ?? '';
    const word = words[at + place] ?? '';
    const fits = part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : nameStem(word) === part;
    if (!fits) return 0;
  }
  return entry.rigid && inflected.test(words[at + expected.length - 1] ?? '') ? 0 : expected.length;
}
