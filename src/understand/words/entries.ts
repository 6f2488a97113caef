/** The entries of the vocabulary as the data files have them, with the names of tools. */
import { type FormLanguage, type PackedTable, readClasses, readForms } from '../../model/packed-vocabulary';
import { type FunctionWord, functions, objects, verbs } from './generated/vocabulary';
import { isCjk, plainLetters, stem } from './tokens';

export type { FunctionWord };
/** Languages people write in. */
export type Language = Exclude<FormLanguage, 'any'>;

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
  readonly language: FormLanguage;
  /** One Latin word, so that its first word is all of it. */
  readonly single: boolean;
  /** A name of several words, in its plain form: "pipeline triggering" is no "pipeline trigger". */
  readonly rigid: boolean;
}

/** A name that is not in the data files, such as a tool's. */
export interface ExtraName {
  readonly concept: string;
  readonly name: string;
}

/** An entry as the data files have it; what it is made of is worked out when first asked for. */
export class Form implements Entry {
  readonly kind: Entry['kind'];
  readonly concept: string;
  readonly language: Entry['language'];
  /** Small letters without accents. */
  readonly text: string;
  readonly single: boolean;
  /** The first of its words, before it is stemmed. */
  readonly first: string;
  #words: readonly string[] | null = null;

  constructor(kind: Entry['kind'], concept: string, language: Entry['language'], text: string) {
    this.kind = kind;
    this.concept = concept;
    this.language = language;
    this.text = text;
    this.first = firstWord(text);
    this.single = this.first.length === text.length && !text.endsWith('*');
  }

  get words(): readonly string[] {
    this.#words ??= splitForm(this.text);
    return this.#words;
  }

  get rigid(): boolean {
    return this.kind === 'object' && this.words.length > 1 && !inflected.test(this.text);
  }
}

/** The entries in these languages, by kind and language. */
export function formsIn(languages: readonly FormLanguage[]): Form[] {
  const forms: Form[] = [];
  const add = (kind: Entry['kind'], table: PackedTable) =>
    readForms(table, languages, (concept, language, text) =>
      forms.push(new Form(kind, concept, language, text)),
    );
  add('object', objects);
  add('verb', verbs);
  add('function', functions);
  return forms;
}

/** Names that are the same in all languages. */
export function formsOf(extra: readonly ExtraName[]): Form[] {
  return extra.map(({ concept, name }) => new Form('tool', concept, 'any', plainLetters(name)));
}

/** What each verb does, by its concept. */
export function verbClasses(): ReadonlyMap<string, VerbClass> {
  return readClasses(verbs) as ReadonlyMap<string, VerbClass>;
}

/** Endings of deeds, which stems leave out. */
export const inflected = /(?:ing|ed)$/;

/** Cuts a form into the units the tokenizer makes: Latin stems, and runs of script. */
function splitForm(text: string): string[] {
  const words = latin.test(text) ? text.split(' ') : (text.match(unit) ?? []);
  return words.map((word) => (word.endsWith('*') || isCjk(word) ? word : stem(word)));
}

const latin = /^[a-z0-9* ]+$/;
const unit = /[\u3040-\u30ff\u3400-\u9fff]+|[\p{L}\p{N}]+\*?/gu;

function firstWord(text: string): string {
  const blank = text.indexOf(' ');
  const start = blank === -1 ? text : text.slice(0, blank);
  return isPlain(start) ? start : (text.match(unit)?.[0] ?? '');
}

/** Small Latin letters, digits and the star. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 42)) return false;
  }
  return text !== '';
}
