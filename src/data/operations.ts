import {
  type ClassicAcceptance,
  type Operation,
  type Permission,
  RiskTag,
  type TokenType,
  Verb,
} from '../model/catalog';
import type { PackedCatalog } from '../model/packed-catalog';
import { readNumber, readNumbers } from '../model/packed-words';
import { CatalogDamagedError } from './catalog-error';
import { readIdentities } from './operation-ids';
import { entry, entryOrNull, option, readAcceptances, readFineGrained, readLines, readRoles } from './tables';

/** Operations with what classic tokens need for each, by the operation's own object. */
export interface UnpackedOperations {
  readonly operations: readonly Operation[];
  readonly acceptances: ReadonlyMap<Operation, Readonly<Record<TokenType, ClassicAcceptance>>>;
}

/** Turns the columns into operations; entries of tables are shared, not copied. */
export function readOperations(
  packed: PackedCatalog,
  words: readonly string[],
  permissions: readonly Permission[],
): UnpackedOperations {
  const columns = packed.operations;
  const identities = readIdentities(packed, words);
  const titles = readLines(words, columns.titles, 'sentence');
  if (titles.length !== identities.length) {
    throw new CatalogDamagedError(`${identities.length} operations, ${titles.length} titles`);
  }
  const resources = readLines(words, packed.resources, 'sentence');
  const verbs = packed.verbs.map((verb) => option(Verb.options, verb));
  const risks = packed.risks.map((tags) => tags.map((tag) => option(RiskTag.options, tag)));
  const roles = readRoles(packed);
  const sources = packed.sources.map((set) =>
    set.map((place) => entry(packed.sourceNames, place, 'sourceNames')),
  );
  const fineGrained = readFineGrained(packed, permissions);
  const profiles = readAcceptances(packed);
  const openOnPublic = new Set(readNumbers(columns.openOnPublic));
  const acceptances = new Map<Operation, Readonly<Record<TokenType, ClassicAcceptance>>>();
  const operations = identities.map(({ id, kind, rest }, place): Operation => {
    const at = (column: string) => readNumber(column, place * 2);
    const atOrNull = (column: string) => at(column) - 1;
    const operation: Operation = {
      id,
      kind,
      title: entry(titles, place, 'titles'),
      category: entry(packed.categories, at(columns.categories), 'categories'),
      resource: entry(resources, at(columns.resources), 'resources'),
      verb: entry(verbs, at(columns.verbs), 'verbs'),
      rest,
      fineGrained: entry(fineGrained, place, 'fineGrained'),
      openOnPublic: openOnPublic.has(place),
      risks: entry(risks, at(columns.risks), 'risks'),
      leastRole: entryOrNull(roles, orNull(atOrNull(columns.roles)), 'roles'),
      since: entryOrNull(packed.since, orNull(atOrNull(columns.since)), 'since'),
      docs: entryOrNull(packed.docs, orNull(atOrNull(columns.docs)), 'docs'),
      sources: entry(sources, at(columns.sources), 'sources'),
    };
    acceptances.set(operation, entry(profiles, at(columns.acceptances), 'acceptanceProfiles'));
    return operation;
  });
  return { operations, acceptances };
}

/** Places of these columns are raised by one; 0 is nothing. */
function orNull(lowered: number): number | null {
  return lowered < 0 ? null : lowered;
}
