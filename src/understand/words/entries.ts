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
  #words: readonly string[] | null = null;

  constructor(kind: Entry['kind'], concept: string, language: Entry['language'], text: string) {
    this.kind = kind;
    this.concept = concept;
    this.language = language;
    this.text = text;
  }

  get words(): readonly string[] {
    this.#words ??= splitForm(this.text);
    return this.#words;
  }

  get rigid(): boolean {
    return this.kind === 'object' && this.words.length > 1 && !inflected.test(this.text);
  }
}

/** All entries by kind and language, names of tools last. */
export function allForms(extra: readonly ExtraName[]): readonly Form[] {
  const forms: Form[] = [];
  const add = (kind: Entry['kind'], table: PackedTable) =>
    readForms(table, (concept, language, text) => forms.push(new Form(kind, concept, language, text)));
  add('object', objects);
  add('verb', verbs);
  add('function', functions);
  for (const { concept, name } of extra) forms.push(new Form('tool', concept, 'any', plainLetters(name)));
  return forms;
}

/** What each verb does, by its concept. */
export function verbClasses(): ReadonlyMap<string, VerbClass> {
  return readClasses(verbs) as ReadonlyMap<string, VerbClass>;
}

/** Endings of deeds, which stems leave out. */
export const inflected = /(?:ing|ed)$/;

/** Cuts a form into the units the tokenizer makes: Latin stems, and runs of script. */
function splitForm(text: string): string[] {
  const words = text.match(/[\u3040-\u30ff\u3400-\u9fff]+|[\p{L}\p{N}]+\*?/gu) ?? [];
  return words.map((word) => (word.endsWith('*') || isCjk(word) ? word : stem(word)));
}

/** The first of the words of an entry, before it is stemmed. */
export function firstWord(text: string): string {
  const end = text.search(/[^a-z0-9*]/);
  if (end === -1) return text;
  return end === 0 ? (splitForm(text)[0] ?? '') : text.slice(0, end);
}
