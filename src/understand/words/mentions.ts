/** Finds what a text mentions: things, deeds, function words, tools, and words nobody taught us. */

import type { FunctionWord } from './entries';
import { type Entry, inflected, type Language } from './entries';
import { type Guess, guessLanguage } from './language';
import type { Lexicon } from './lexicon';
import { isCjk, type Token, tokenize } from './tokens';
import { correct } from './typos';

/** One word or set phrase. It may be a thing and a deed at once ("release"); the grammar decides by its place. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly object: string | null;
  readonly verb: string | null;
  readonly tool: string | null;
  readonly functions: ReadonlySet<FunctionWord>;
  /** Stem of the single word, or the first of several. */
  readonly stem: string;
  /** The last word as typed, lower case. */
  readonly word: string;
  readonly wordCount: number;
  /** Names several of its kind; true as well where the language does not tell. */
  readonly plural: boolean;
  /** Signs before it, blanks removed. */
  readonly before: string;
  readonly newLine: boolean;
  /** The sign before it belongs to a name. */
  readonly glued: boolean;
  readonly mistyped: boolean;
}

/** A place in the words: a token, and for Chinese and Japanese an offset inside it. */
interface Position {
  readonly token: number;
  readonly offset: number;
}

interface Match {
  readonly entry: Entry;
  readonly next: Position;
}

interface Found {
  readonly matches: readonly Match[];
  readonly mistyped: boolean;
}

/**
 * All mentions of `text`, in order, without overlap. Words without meaning for us stay in, as unknown.
 *
 * @param spoken the language of the text, when known; then it is our own text, without typing mistakes
 */
export function findMentions(lexicon: Lexicon, text: string, spoken?: Language): Mention[] {
  const tokens = tokenize(text);
  const spokenIn =
    spoken === undefined ? guessLanguage(lexicon, tokens, text) : { language: spoken, sure: true };
  const mentions: Mention[] = [];
  let position: Position = { token: 0, offset: 0 };
  while (position.token < tokens.length) {
    const found = matchAt(lexicon, tokens, position, spokenIn, spoken === undefined);
    const next = found.matches[0]?.next ?? skip(tokens, position);
    mentions.push(mentionOf(tokens, position, next, found));
    position = next;
  }
  return mentions;
}

function matchAt(
  lexicon: Lexicon,
  tokens: readonly Token[],
  position: Position,
  { language, sure }: Guess,
  mayBeMistyped: boolean,
): Found {
  const own = matchesAt(lexicon, tokens, position, null, (entry) => speaks(entry, language));
  if (own.length > 0) return { matches: own, mistyped: false };
  // Short texts do not tell their language: a thing or deed of any language is better than nothing.
  const foreign = sure
    ? []
    : matchesAt(lexicon, tokens, position, null, (entry) => entry.kind !== 'function');
  if (foreign.length > 0) return { matches: foreign, mistyped: false };
  const token = tokens[position.token];
  const word = mayBeMistyped && token?.script === 'latin' ? correct(lexicon, token.stem) : null;
  if (word === null) return { matches: [], mistyped: false };
  const corrected = matchesAt(lexicon, tokens, position, word, (entry) => speaks(entry, language));
  return { matches: corrected, mistyped: corrected.length > 0 };
}

/** The matches that reach furthest. Most entries fail with their first look, so nothing is made before it. */
function matchesAt(
  lexicon: Lexicon,
  tokens: readonly Token[],
  position: Position,
  instead: string | null,
  counts: (entry: Entry) => boolean,
): Match[] {
  const token = tokens[position.token];
  if (!token) return [];
  const first = instead ?? token.stem;
  let best: Match[] = [];
  const tryAll = (entries: readonly Entry[]): void => {
    for (const entry of entries) {
      const next = counts(entry) ? matchEntry(entry, tokens, position, instead) : null;
      if (next === null) continue;
      const order = best[0] ? compare(next, best[0].next) : 1;
      if (order > 0) best = [{ entry, next }];
      else if (order === 0) best.push({ entry, next });
    }
  };
  if (token.script === 'cjk') tryAll(lexicon.inScript(token.word.charAt(position.offset)));
  else {
    tryAll(lexicon.startingWith(first));
    tryAll(lexicon.openEndings(first));
  }
  return best;
}

function speaks(entry: Entry, language: Language): boolean {
  if (entry.language === 'any' || entry.language === language) return true;
  if (entry.language !== 'en') return false;
  // Things and deeds are often named in English inside another language; its small words are not.
  return entry.kind !== 'function' || language === 'ja' || language === 'zh' || entry.words.length > 1;
}

function matchEntry(
  entry: Entry,
  tokens: readonly Token[],
  from: Position,
  instead: string | null,
): Position | null {
  let { token: index, offset } = from;
  for (const [order, word] of entry.words.entries()) {
    const token = tokens[index];
    if (!token) return null;
    if (order > 0 && offset === 0 && !token.glued && /[,.;:!?()]/.test(token.before)) return null;
    if (token.script === 'cjk') {
      if (!isCjk(word) || !token.word.startsWith(word, offset)) return null;
      offset += word.length;
      if (offset >= token.word.length) {
        index += 1;
        offset = 0;
      }
    } else {
      const stem = order === 0 && instead !== null ? instead : token.stem;
      if (word.endsWith('*') ? !token.word.startsWith(word.slice(0, -1)) : word !== stem) return null;
      if (entry.rigid && order === entry.words.length - 1 && inflected.test(token.word)) return null;
      index += 1;
      offset = 0;
    }
  }
  return { token: index, offset };
}

function compare(a: Position, b: Position): number {
  return a.token - b.token || a.offset - b.offset;
}

function skip(tokens: readonly Token[], position: Position): Position {
  const token = tokens[position.token];
  if (token?.script !== 'cjk' || position.offset + 1 >= token.word.length) {
    return { token: position.token + 1, offset: 0 };
  }
  return { token: position.token, offset: position.offset + 1 };
}

function mentionOf(tokens: readonly Token[], from: Position, to: Position, found: Found): Mention {
  const first = tokens[from.token];
  const lastIndex = to.offset > 0 ? to.token : to.token - 1;
  const last = tokens[lastIndex];
  if (!first || !last) throw new RangeError('a mention needs words');
  const object = found.matches.find(({ entry }) => entry.kind === 'object')?.entry ?? null;
  const functions = found.matches.filter(({ entry }) => entry.kind === 'function');
  return {
    start: first.start + from.offset,
    end: to.offset > 0 ? last.start + to.offset : last.end,
    object: object?.concept ?? null,
    verb: conceptOf(found.matches, 'verb'),
    tool: conceptOf(found.matches, 'tool'),
    functions: new Set(functions.map(({ entry }) => entry.concept as FunctionWord)),
    stem: first.stem,
    word: last.word,
    wordCount: lastIndex - from.token + 1,
    plural: isPlural(last.word, object?.language ?? 'en'),
    before: from.offset === 0 ? first.before : '',
    newLine: from.offset === 0 && first.newLine,
    glued: from.offset > 0 || first.glued,
    mistyped: found.mistyped,
  };
}

function conceptOf(matches: readonly Match[], kind: Entry['kind']): string | null {
  return matches.find(({ entry }) => entry.kind === kind)?.entry.concept ?? null;
}

function isPlural(word: string, language: Entry['language']): boolean {
  if (language === 'ja' || language === 'zh') return true;
  if (language === 'de') return /(?:e|en|s)$/.test(word);
  return word.length > 2 && /[^su]s$/.test(word);
}
