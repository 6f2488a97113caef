import {
  type ClassicAcceptance,
  type Operation,
  type Permission,
  RiskTag,
  type TokenType,
  Verb,
} from '../model/catalog';
import type { PackedCatalog } from '../model/packed-catalog';
import { readNumbers } from '../model/packed-words';
import { CatalogDamagedError } from './catalog-error';
import { readIdentities } from './operation-ids';
import { entry, option, readAcceptances, readFineGrained, readLines, readRoles } from './tables';

/** What each token type needs for one operation. */
export type AcceptanceProfile = Readonly<Record<TokenType, ClassicAcceptance>>;

/** Operations, and at the same place what classic tokens need for each. */
export interface UnpackedOperations {
  readonly operations: readonly Operation[];
  readonly profiles: readonly AcceptanceProfile[];
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
  const openOnPublic = new Set(readNumbers(columns.openOnPublic));
  const at = {
    categories: readNumbers(columns.categories),
    resources: readNumbers(columns.resources),
    verbs: readNumbers(columns.verbs),
    risks: readNumbers(columns.risks),
    roles: readNumbers(columns.roles),
    since: readNumbers(columns.since),
    until: readNumbers(columns.until),
    docs: readNumbers(columns.docs),
    sources: readNumbers(columns.sources),
  };
  const operations = identities.map(
    ({ id, kind, rest }, place): Operation => ({
      id,
      kind,
      title: entry(titles, place, 'titles'),
      category: entry(packed.categories, at.categories[place], 'categories'),
      resource: entry(resources, at.resources[place], 'resources'),
      verb: entry(verbs, at.verbs[place], 'verbs'),
      rest,
      fineGrained: entry(fineGrained, place, 'fineGrained'),
      openOnPublic: openOnPublic.has(place),
      risks: entry(risks, at.risks[place], 'risks'),
      leastRole: raisedEntry(roles, at.roles[place], 'roles'),
      since: raisedEntry(packed.releases, at.since[place], 'releases'),
      until: raisedEntry(packed.releases, at.until[place], 'releases'),
      docs: raisedEntry(packed.docs, at.docs[place], 'docs'),
      sources: entry(sources, at.sources[place], 'sources'),
    }),
  );
  const table = readAcceptances(packed);
  const profiles = readNumbers(columns.acceptances).map((place) => entry(table, place, 'acceptanceProfiles'));
  if (profiles.length !== operations.length) {
    throw new CatalogDamagedError(`${operations.length} operations, ${profiles.length} acceptance profiles`);
  }
  return { operations, profiles };
}

/** Places of these columns are raised by one; 0 is nothing. */
function raisedEntry<Value>(table: readonly Value[], raised: number | undefined, name: string): Value | null {
  return raised === 0 ? null : entry(table, raised === undefined ? undefined : raised - 1, name);
}
