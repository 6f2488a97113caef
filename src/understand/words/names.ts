/** Reads the names of the catalog: words of paths, of GraphQL fields and of titles. They are few and come again. */
import { inflected } from './entries';
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
  let length = 0;
  let thing: string | null = null;
  let deed: string | null = null;
  for (const entries of [lexicon.startingWith(first), lexicon.openEndings(first)])
    for (const entry of entries) {
      if (entry.language !== 'en' && entry.language !== 'any') continue;
      const own = lengthAt(entry.words, entry.rigid, words, at);
      if (own === 0 || own < length) continue;
      if (own > length) {
        length = own;
        thing = null;
        deed = null;
      }
      if (entry.kind === 'object') thing ??= entry.concept;
      if (entry.kind === 'verb') deed ??= entry.concept;
    }
  return { length, thing, deed };
}

/** How many words of the name the entry takes; 0 when it does not fit. */
function lengthAt(entry: readonly string[], rigid: boolean, words: readonly string[], at: number): number {
  for (const [place, expected] of entry.entries()) {
    const word = words[at + place];
    if (word === undefined) return 0;
    const fits = expected.endsWith('*')
      ? word.startsWith(expected.slice(0, -1))
      : nameStem(word) === expected;
    if (!fits || (rigid && place === entry.length - 1 && inflected.test(word))) return 0;
  }
  return entry.length;
}
