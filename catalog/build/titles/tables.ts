/** The word lists behind the titles: `catalog/sources/title-*.tsv`, read once on first use. */
import { readFileSync } from 'node:fs';
import { Verb } from '../../../src/model/catalog';
import { sourcePath } from '../sources';
import { readTable } from '../table';

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

const columns = {
  nouns: ['key', 'singular', 'plural', 'link', 'make', 'drop', 'homely'],
  actions: ['key', 'phrase', 'verb'],
  spellings: ['word', 'spelling'],
  integrations: ['slug', 'product'],
  packages: ['key', 'title', 'verb', 'resource'],
  overrides: ['id', 'title', 'verb', 'resource'],
  twins: ['title', 'reason'],
} as const;

/** Cells of the data rows of `title-<name>.tsv`, in column order; throws where the file is not well-formed. */
export function titleRows(name: keyof typeof columns): string[][] {
  const file = `title-${name}.tsv`;
  const heading: readonly string[] = columns[name];
  const { rows } = readTable(file, readFileSync(sourcePath(file), 'utf8'), heading);
  return rows.map(({ cells }) => heading.map((column) => cells[column] ?? ''));
}

function byKey<T>(name: keyof typeof columns, read: (cells: readonly string[]) => T): ReadonlyMap<string, T> {
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
