/**
 * The vocabulary: which words name which thing, deed or function, in seven languages.
 * Compiled once from the data files; looked up by the first word, the longest entry wins.
 */
import functionRows from './data/function-words.json' with { type: 'json' };
import objectRows from './data/objects.json' with { type: 'json' };
import verbRows from './data/verbs.json' with { type: 'json' };
import { plainLetters, stem } from './tokens';

export type Language = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'ja' | 'zh';
export type FunctionWord = keyof typeof functionRows;
/** What a verb does to its object. `manage` is all of create, read, update and delete; `none` names no call. */
export type VerbClass =
  | 'list'
  | 'read'
  | 'create'
  | 'update'
  | 'delete'
  | 'run'
  | 'download'
  | 'upload'
  | 'manage'
  | 'none';

export interface Entry {
  /** Stems; a final `*` stands for any ending. One string of script for Chinese and Japanese. */
  readonly words: readonly string[];
  readonly kind: 'object' | 'verb' | 'function' | 'tool';
  readonly concept: string;
  readonly language: Language | 'any';
  /** A name of several words, in its plain form: "pipeline triggering" is no "pipeline trigger". */
  readonly rigid: boolean;
}

export interface Lexicon {
  readonly byFirstWord: ReadonlyMap<string, readonly Entry[]>;
  /** Entries whose first word has an open ending, by its first three letters. */
  readonly byPrefix: ReadonlyMap<string, readonly Entry[]>;
  /** Chinese and Japanese entries by first character, longest first. */
  readonly byCharacter: ReadonlyMap<string, readonly Entry[]>;
  readonly verbClass: ReadonlyMap<string, VerbClass>;
  /** Function words per language, for guessing the language of a text. */
  readonly stopWords: ReadonlyMap<string, readonly Language[]>;
  /** English stems by first letter: what a mistyped word may have meant. */
  spellings(): ReadonlyMap<string, readonly string[]>;
}

type Row = Readonly<Record<string, string>>;

/** A name that is not in the data files, such as a tool's. */
export interface ExtraName {
  readonly concept: string;
  readonly name: string;
}

/** Compiles the vocabulary, with the names of tools added. */
export function compileLexicon(extra: readonly ExtraName[]): Lexicon {
  const entries: Entry[] = [];
  addRows(entries, 'object', objectRows);
  addRows(entries, 'verb', verbRows);
  addRows(entries, 'function', functionRows);
  for (const { concept, name } of extra) addForm(entries, 'tool', concept, 'any', name);
  let spellings: ReadonlyMap<string, readonly string[]> | null = null;
  const byFirstWord = new Map<string, Entry[]>();
  const byPrefix = new Map<string, Entry[]>();
  const byCharacter = new Map<string, Entry[]>();
  for (const item of entries) {
    const first = item.words[0];
    if (first === undefined) continue;
    if (isCjk(first)) append(byCharacter, first.charAt(0), item);
    else if (first.endsWith('*')) append(byPrefix, first.slice(0, 3), item);
    else append(byFirstWord, first, item);
  }
  for (const list of byCharacter.values()) list.sort((a, b) => lengthOf(b) - lengthOf(a));
  return {
    byFirstWord,
    byPrefix,
    byCharacter,
    verbClass: new Map(Object.entries(verbRows).map(([concept, row]) => [concept, row.class as VerbClass])),
    stopWords: stopWordsOf(entries),
    spellings: () => {
      spellings ??= spellingsOf(entries);
      return spellings;
    },
  };
}

/** True for verbs that create, change or delete their object, whatever it is. */
export function isWriting({ verbClass }: Lexicon, verb: string | null): boolean {
  const kind = verbClass.get(verb ?? '');
  return kind === 'create' || kind === 'update' || kind === 'delete';
}

/** True when `text` begins with Chinese or Japanese script. */
export function isCjk(text: string): boolean {
  return /^[\u3040-\u30ff\u3400-\u9fff]/.test(text);
}

/** Loops rather than chains here: thousands of short lists would be made only to be joined. */
function addRows(entries: Entry[], kind: Entry['kind'], rows: Readonly<Record<string, Row>>): void {
  for (const concept in rows) {
    const row = rows[concept];
    for (const language in row) {
      if (language === 'class') continue;
      for (const form of (row[language] ?? '').split(', '))
        addForm(entries, kind, concept, language as Language, form);
    }
  }
}

function addForm(
  entries: Entry[],
  kind: Entry['kind'],
  concept: string,
  language: Entry['language'],
  form: string,
): void {
  const words = splitForm(form);
  const rigid = kind === 'object' && words.length > 1 && !inflected.test(form);
  if (words.length > 0) entries.push({ words, kind, concept, language, rigid });
}

/** Endings of deeds, which stems leave out. */
export const inflected = /(?:ing|ed)$/;

/** Cuts a form into the units the tokenizer makes: Latin stems, and runs of script. */
function splitForm(form: string): string[] {
  if (/^[a-z]+$/.test(form)) return [stem(form)];
  if (/^[a-z ]+$/.test(form)) return form.split(' ').map(stem);
  return (plainLetters(form).match(/[\u3040-\u30ff\u3400-\u9fffー]+|[\p{L}\p{N}]+\*?/gu) ?? []).map((word) =>
    word.endsWith('*') || isCjk(word) ? word : stem(word),
  );
}

function stopWordsOf(entries: readonly Entry[]): Map<string, Language[]> {
  const words = new Map<string, Language[]>();
  for (const { kind, words: parts, language } of entries) {
    const [word, second] = parts;
    if (kind !== 'function' || word === undefined || second !== undefined || language === 'any') continue;
    append(words, word, language);
  }
  return words;
}

function spellingsOf(entries: readonly Entry[]): Map<string, string[]> {
  const words = new Set<string>();
  for (const item of entries) {
    if (item.language !== 'en' && item.language !== 'any') continue;
    for (const word of item.words) if (word.length > 3 && !word.endsWith('*')) words.add(word);
  }
  const byLetter = new Map<string, string[]>();
  for (const word of words) append(byLetter, word.charAt(0), word);
  return byLetter;
}

function lengthOf(item: Entry): number {
  return item.words.reduce((sum, word) => sum + word.length, 0);
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
