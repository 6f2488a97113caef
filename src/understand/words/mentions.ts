/** Finds what a text mentions: things, deeds, function words, tools, and words nobody taught us. */
import { type Entry, type FunctionWord, isCjk, type Language, type Lexicon } from './lexicon';
import { type Token, tokenize } from './tokens';
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
  /** Signs before it, blanks removed. */
  readonly before: string;
  readonly newLine: boolean;
  readonly mistyped: boolean;
}

/**
 * All mentions of `text`, in order, without overlap. Words without meaning for us stay in, as unknown.
 *
 * @param spoken the language of the text, when known
 */
export function findMentions(lexicon: Lexicon, text: string, spoken?: Language): Mention[] {
  const tokens = tokenize(text);
  const language = spoken ?? guessLanguage(lexicon, tokens, text);
  const mentions: Mention[] = [];
  let position: Position = { token: 0, offset: 0 };
  while (position.token < tokens.length) {
    const found = matchAt(lexicon, tokens, position, language);
    mentions.push(found.mention);
    position = found.next;
  }
  return mentions;
}

/** A place in the words: a token, and for Chinese and Japanese an offset inside it. */
interface Position {
  readonly token: number;
  readonly offset: number;
}

interface Match {
  readonly entry: Entry;
  readonly next: Position;
  readonly length: number;
}

function matchAt(
  lexicon: Lexicon,
  tokens: readonly Token[],
  position: Position,
  language: Language,
): { mention: Mention; next: Position } {
  const token = tokens[position.token];
  if (!token) throw new RangeError('no word at this position');
  let matches = longest(matchesAt(lexicon, tokens, position, language, null));
  let mistyped = false;
  if (matches.length === 0 && token.script === 'latin') {
    const word = correct(lexicon, token.stem);
    if (word !== null) {
      matches = longest(matchesAt(lexicon, tokens, position, language, word));
      mistyped = matches.length > 0;
    }
  }
  const next = matches[0]?.next ?? skip(tokens, position);
  return { mention: mentionOf(tokens, position, next, matches, mistyped), next };
}

function matchesAt(
  lexicon: Lexicon,
  tokens: readonly Token[],
  position: Position,
  language: Language,
  instead: string | null,
): Match[] {
  const token = tokens[position.token];
  if (!token) return [];
  const first = instead ?? token.stem;
  const candidates =
    token.script === 'cjk'
      ? (lexicon.byCharacter.get(token.word.charAt(position.offset)) ?? [])
      : [...(lexicon.byFirstWord.get(first) ?? []), ...(lexicon.byPrefix.get(first.slice(0, 3)) ?? [])];
  const matches: Match[] = [];
  for (const entry of candidates) {
    if (!speaks(entry, language)) continue;
    const next = matchEntry(entry, tokens, position, instead);
    if (next) matches.push({ entry, next, length: entry.words.join(' ').length });
  }
  return matches;
}

function speaks(entry: Entry, language: Language): boolean {
  if (entry.language === 'any' || entry.language === language) return true;
  // Things and deeds are often named in English inside another language; its small words are not.
  return (
    entry.language === 'en' &&
    (entry.kind !== 'function' || language === 'ja' || language === 'zh' || entry.words.length > 1)
  );
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
    if (order > 0 && offset === 0 && /[,.;:!?()]/.test(token.before)) return null;
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
      index += 1;
      offset = 0;
    }
  }
  return { token: index, offset };
}

/** The matches that reach furthest. */
function longest(matches: readonly Match[]): Match[] {
  let best: Match[] = [];
  for (const match of matches) {
    const order = best[0] ? compare(match.next, best[0].next) : 1;
    if (order > 0) best = [match];
    else if (order === 0) best.push(match);
  }
  return best;
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

function mentionOf(
  tokens: readonly Token[],
  from: Position,
  to: Position,
  matches: readonly Match[],
  mistyped: boolean,
): Mention {
  const first = tokens[from.token];
  const lastIndex = to.offset > 0 ? to.token : to.token - 1;
  const last = tokens[lastIndex];
  if (!first || !last) throw new RangeError('a mention needs words');
  const concept = (kind: Entry['kind']) =>
    matches.find((match) => match.entry.kind === kind)?.entry.concept ?? null;
  const functions = new Set<FunctionWord>();
  for (const { entry } of matches) {
    if (entry.kind === 'function') functions.add(entry.concept as FunctionWord);
  }
  return {
    start: first.start + from.offset,
    end: to.offset > 0 ? last.start + to.offset : last.end,
    object: concept('object'),
    verb: concept('verb'),
    tool: concept('tool'),
    functions,
    stem: first.stem,
    word: last.word,
    wordCount: lastIndex - from.token + 1,
    before: from.offset === 0 ? first.before : '',
    newLine: from.offset === 0 && first.newLine,
    mistyped,
  };
}

/** The language with the most function words of its own; English when in doubt. */
function guessLanguage(lexicon: Lexicon, tokens: readonly Token[], text: string): Language {
  if (/[\u3040-\u30ff]/.test(text)) return 'ja';
  if (/[\u3400-\u9fff]/.test(text)) return 'zh';
  const score: Partial<Record<Language, number>> = {};
  for (const token of tokens.slice(0, 200)) {
    const languages = lexicon.stopWords.get(token.stem) ?? [];
    for (const language of new Set(languages))
      score[language] = (score[language] ?? 0) + 1 / languages.length;
  }
  let best: Language = 'en';
  for (const language of ['de', 'fr', 'es', 'pt'] as const) {
    if ((score[language] ?? 0) > (score[best] ?? 0)) best = language;
  }
  return best;
}
