/** The word lists behind the titles: `catalog/sources/title-*.tsv`, read once on first use. */
import { readFileSync } from 'node:fs';
import { Verb } from '../../../src/model/catalog';

/** How we name a thing. `plural` is empty for things that exist once per parent, such as the log of a job. */
export interface Noun {
  readonly singular: string;
  readonly plural: string;
  /** Word between the thing and what holds it: a comment `on` an issue. */
  readonly link: string;
  /** What making one is called: `Create`, `Add`, `Upload`. */
  readonly make: string;
  /** What taking one away is called: `Delete`, `Remove`. */
  readonly drop: string;
  /** True where the thing exists in one kind of place only, so that the place need not be said. */
  readonly homely: boolean;
}

/** What a path segment or a GraphQL word does to its target, `%` in `phrase`. */
export interface Action {
  readonly phrase: string;
  readonly verb: Verb;
}

export interface Title {
  readonly title: string;
  /** Singular noun: `Merge request`. */
  readonly resource: string;
  readonly verb: Verb;
}

export interface TitleTables {
  readonly nouns: ReadonlyMap<string, Noun>;
  readonly actions: ReadonlyMap<string, Action>;
  /** Words with a spelling of their own: `npm`, `CI/CD`, `SSH`. */
  readonly spellings: ReadonlyMap<string, string>;
  /** Products by the word GitLab's integration routes end with. */
  readonly integrations: ReadonlyMap<string, string>;
  /** Package protocol routes by method and the path behind `packages/`. */
  readonly packages: ReadonlyMap<string, Title>;
  readonly overrides: ReadonlyMap<string, Title>;
}

/** Rows of one `title-<name>.tsv`; comment lines and the header are left out. */
export function titleRows(name: string): string[][] {
  const file = new URL(`../../sources/title-${name}.tsv`, import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));
}

function byKey<T>(name: string, read: (cells: readonly string[]) => T): ReadonlyMap<string, T> {
  return new Map(titleRows(name).map(([key = '', ...cells]) => [key, read(cells)]));
}

function readNoun([
  singular = '',
  plural = '',
  link = '',
  make = '',
  drop = '',
  homely = '',
]: readonly string[]): Noun {
  return {
    singular,
    plural,
    link: link || 'of',
    make: make || 'Create',
    drop: drop || 'Delete',
    homely: homely === 'yes',
  };
}

function readTitle([title = '', verb = '', resource = '']: readonly string[]): Title {
  return { title, verb: Verb.parse(verb), resource };
}

let tables: TitleTables | undefined;

/** All word lists; throws where a row names a verb the model does not know. */
export function titleTables(): TitleTables {
  tables ??= {
    nouns: byKey('nouns', readNoun),
    actions: byKey('actions', ([phrase = '', verb = '']) => ({ phrase, verb: Verb.parse(verb) })),
    spellings: byKey('spellings', ([spelling = '']) => spelling),
    integrations: byKey('integrations', ([product = '']) => product),
    packages: byKey('packages', readTitle),
    overrides: byKey('overrides', readTitle),
  };
  return tables;
}
