/**
 * The vocabulary: which words name which thing, deed or function, in seven languages.
 * Compiled once from the data files; looked up by the first word, the longest entry wins.
 */

import { once } from '../../model/once';
import { type FormLanguage, languages } from '../../model/packed-vocabulary';
import {
  type Entry,
  type ExtraName,
  type Form,
  formsIn,
  formsOf,
  type VerbClass,
  verbClasses,
} from './entries';
import { isCjk, stem } from './tokens';

/** Look-ups by the word an entry begins with. Entries found together keep the order of the data files. */
export interface Lexicon {
  /** Entries of all languages whose first word has this stem. */
  startingWith(stem: string): readonly Entry[];
  /** Entries of all languages whose first word has an open ending and may fit this stem. */
  openEndings(stem: string): readonly Entry[];
  /** What English alone has of both: enough for names of paths, and there at once. */
  readonly english: Pick<Lexicon, 'startingWith' | 'openEndings'>;
  /** Chinese and Japanese entries that begin with this character, longest first. */
  inScript(character: string): readonly Entry[];
  readonly verbClass: ReadonlyMap<string, VerbClass>;
  /** English stems that begin with this letter: what a mistyped word may have meant. */
  spellings(letter: string): readonly string[];
}

const home: readonly FormLanguage[] = ['en', 'any'];
const abroad = languages.filter((language) => !home.includes(language));

/**
 * Compiles the vocabulary, with the names of tools added. Entries are sorted by their first word and cut into words
 * when a text first comes near them: a text meets a few dozen of five thousand. Other languages than English are
 * sorted with the first text.
 */
export function compileLexicon(extra: readonly ExtraName[]): Lexicon {
  const own = [...formsIn(home), ...formsOf(extra)];
  const english = sorted(own);
  const others = once(() => sorted(formsIn(abroad)));
  const byCharacter = once(() => {
    const longestFirst = [...others().inScript].sort((a, b) => lengthOf(b) - lengthOf(a));
    return grouped(longestFirst, (form) => form.text.charAt(0));
  });
  const byLetter = once(() => grouped(spellingsOf(own), (word) => word.charAt(0)));
  return {
    startingWith: (stem) => joined(english.startingWith(stem), others().startingWith(stem)),
    openEndings: (stem) => joined(english.openEndings(stem), others().openEndings(stem)),
    english,
    inScript: (character) => byCharacter().get(character) ?? [],
    verbClass: verbClasses(),
    spellings: (letter) => byLetter().get(letter) ?? [],
  };
}

/** Most words are in one of both. */
function joined<Value>(first: readonly Value[], second: readonly Value[]): readonly Value[] {
  if (second.length === 0) return first;
  return first.length === 0 ? second : [...first, ...second];
}

/** Letters an entry with an open ending has at least. */
const openingLength = 3;

/** True for verbs that create, change or delete their object, whatever it is. */
export function isWriting({ verbClass }: Lexicon, verb: string | null): boolean {
  const kind = verbClass.get(verb ?? '');
  return kind === 'create' || kind === 'update' || kind === 'delete';
}

interface Sorted {
  startingWith(stem: string): readonly Form[];
  openEndings(stem: string): readonly Form[];
  readonly inScript: readonly Form[];
}

const none: readonly Form[] = [];

/** Many entries begin with the same word, which is stemmed once. */
function sorted(forms: readonly Form[]): Sorted {
  const byStem = new Map<string, Form[]>();
  const byWord = new Map<string, Form[]>();
  const openEnded: Form[] = [];
  const inScript: Form[] = [];
  for (const form of forms) {
    const { first } = form;
    const known = byWord.get(first);
    if (known) known.push(form);
    else if (first.endsWith('*')) openEnded.push(form);
    else if (isCjk(first)) inScript.push(form);
    else {
      const root = stem(first);
      const list = byStem.get(root) ?? [];
      list.push(form);
      byStem.set(root, list);
      byWord.set(first, list);
    }
  }
  const byOpening = once(() => grouped(openEnded, (form) => form.text.slice(0, openingLength)));
  return {
    startingWith: (word) => byStem.get(word) ?? none,
    openEndings: (word) => byOpening().get(word.slice(0, openingLength)) ?? none,
    inScript,
  };
}

function spellingsOf(forms: readonly Form[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const form of forms)
    for (const word of form.words) if (word.length > 3 && !word.endsWith('*')) words.add(word);
  return words;
}

function lengthOf(item: Entry): number {
  return item.words.reduce((sum, word) => sum + word.length, 0);
}

function grouped<Value>(values: Iterable<Value>, key: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const list = groups.get(key(value));
    if (list) list.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}
