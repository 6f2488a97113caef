import {
  type ClassicAcceptance,
  type FineGrained,
  type LeastRole,
  type Operation,
  type Permission,
  RiskTag,
  type TokenType,
  Verb,
} from '../model/catalog';
import type { PackedCatalog } from '../model/packed-catalog';
import { lineEnd, readLine, readNumber, readNumbers } from '../model/packed-words';
import { CatalogDamagedError, readable } from './catalog-error';
import { type Identity, readIdentities } from './operation-ids';
import { entry, fineGrainedReader, option, readAcceptances, readLines, readRoles } from './tables';

/** What each token type needs for one operation. */
export type AcceptanceProfile = Readonly<Record<TokenType, ClassicAcceptance>>;

/** Operations, and at the same place what classic tokens need for each. */
export interface UnpackedOperations {
  readonly operations: readonly Operation[];
  readonly profiles: readonly AcceptanceProfile[];
}

/** What the columns refer to. */
interface Tables {
  readonly columns: PackedCatalog['operations'];
  readonly words: readonly string[];
  readonly titles: readonly string[];
  readonly categories: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly Verb[];
  readonly risks: readonly (readonly RiskTag[])[];
  readonly roles: readonly LeastRole[];
  readonly releases: readonly string[];
  readonly docs: readonly string[];
  readonly sources: readonly (readonly string[])[];
  readonly openOnPublic: ReadonlySet<number>;
  fineGrained(place: number): FineGrained;
}

/**
 * Turns the columns into operations. What identifies one is read at once, the rest each time it is asked for:
 * an answer looks at a few dozen of three thousand. Entries of tables are shared, not copied.
 *
 * @param permissions called when the first fine-grained requirement is asked for
 * @throws CatalogDamagedError here for columns of different length, later for a place outside its table
 */
export function readOperations(
  packed: PackedCatalog,
  words: readonly string[],
  permissions: () => readonly Permission[],
): UnpackedOperations {
  const identities = readIdentities(packed, words);
  const tables = readTables(packed, words, permissions);
  checkLengths(tables, identities.length);
  const profiles = readAcceptances(packed);
  return {
    operations: identities.map((identity, place) => new PackedOperation(identity, tables, place)),
    profiles: readNumbers(packed.operations.acceptances).map((place) =>
      entry(profiles, place, 'acceptanceProfiles'),
    ),
  };
}

function readTables(
  packed: PackedCatalog,
  words: readonly string[],
  permissions: () => readonly Permission[],
): Tables {
  return {
    columns: packed.operations,
    words,
    titles: packed.operations.titles.split(lineEnd),
    categories: packed.categories,
    resources: readLines(words, packed.resources, 'sentence'),
    verbs: packed.verbs.map((verb) => option(Verb.options, verb)),
    risks: packed.risks.map((tags) => tags.map((tag) => option(RiskTag.options, tag))),
    roles: readRoles(packed),
    releases: packed.releases,
    docs: packed.docs,
    sources: packed.sources.map((set) => set.map((place) => entry(packed.sourceNames, place, 'sourceNames'))),
    openOnPublic: new Set(readNumbers(packed.operations.openOnPublic)),
    fineGrained: fineGrainedReader(packed, permissions),
  };
}

const numberColumns = [
  'categories',
  'resources',
  'verbs',
  'acceptances',
  'risks',
  'roles',
  'since',
  'until',
  'docs',
  'sources',
] as const;
type NumberColumn = (typeof numberColumns)[number];

function checkLengths({ columns, titles }: Tables, count: number): void {
  if (titles.length !== count) throw new CatalogDamagedError(`${count} operations, ${titles.length} titles`);
  for (const name of numberColumns)
    if (columns[name].length !== count * 2)
      throw new CatalogDamagedError(`${count} operations, ${columns[name].length / 2} ${name}`);
}

/** One row of the columns. */
class PackedOperation implements Operation {
  readonly id: Operation['id'];
  readonly kind: Operation['kind'];
  readonly rest: Operation['rest'];
  readonly #tables: Tables;
  readonly #place: number;

  constructor(identity: Identity, tables: Tables, place: number) {
    this.id = identity.id;
    this.kind = identity.kind;
    this.rest = identity.rest;
    this.#tables = tables;
    this.#place = place;
  }

  get title(): string {
    const { titles, words } = this.#tables;
    return readable(() => readLine(words, entry(titles, this.#place, 'titles'), 'sentence'));
  }

  get category(): string {
    return this.#entryOf(this.#tables.categories, 'categories');
  }

  get resource(): string {
    return this.#entryOf(this.#tables.resources, 'resources');
  }

  get verb(): Verb {
    return this.#entryOf(this.#tables.verbs, 'verbs');
  }

  get fineGrained(): FineGrained {
    return readable(() => this.#tables.fineGrained(this.#place));
  }

  get openOnPublic(): boolean {
    return this.#tables.openOnPublic.has(this.#place);
  }

  get risks(): readonly RiskTag[] {
    return this.#entryOf(this.#tables.risks, 'risks');
  }

  get leastRole(): LeastRole | null {
    return this.#raisedEntry(this.#tables.roles, 'roles');
  }

  get since(): string | null {
    return this.#raisedEntry(this.#tables.releases, 'since');
  }

  get until(): string | null {
    return this.#raisedEntry(this.#tables.releases, 'until');
  }

  get docs(): string | null {
    return this.#raisedEntry(this.#tables.docs, 'docs');
  }

  get sources(): readonly string[] {
    return this.#entryOf(this.#tables.sources, 'sources');
  }

  #number(column: NumberColumn): number {
    return readable(() => readNumber(this.#tables.columns[column], this.#place * 2));
  }

  #entryOf<Value>(table: readonly Value[], column: NumberColumn): Value {
    return entry(table, this.#number(column), column);
  }

  /** Places of these columns are raised by one; 0 is nothing. */
  #raisedEntry<Value>(table: readonly Value[], column: NumberColumn): Value | null {
    const raised = this.#number(column);
    return raised === 0 ? null : entry(table, raised - 1, column);
  }
}
