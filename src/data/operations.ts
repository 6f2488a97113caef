import {
  type ClassicAcceptance,
  type Operation,
  OperationKind,
  type Permission,
  type TokenType,
  Verb,
} from '../model/catalog';
import type { PackedCatalog } from '../model/packed-catalog';
import { CatalogDamagedError } from './catalog-error';
import {
  entry,
  entryOrNull,
  unpackAcceptances,
  unpackFineGrained,
  unpackRisks,
  unpackRoles,
  unpackRoute,
} from './tables';

/** Operations with what classic tokens need for each, by the operation's own object. */
export interface UnpackedOperations {
  readonly operations: readonly Operation[];
  readonly acceptances: ReadonlyMap<Operation, Readonly<Record<TokenType, ClassicAcceptance>>>;
}

/** Turns the columns into operations; every table entry is shared, not copied. */
export function unpackOperations(
  packed: PackedCatalog,
  permissions: readonly Permission[],
): UnpackedOperations {
  const columns = packed.operations;
  const ids = columns.ids.split('\n');
  const titles = columns.titles.split('\n');
  const kinds = packed.kinds.map((name) => oneOf(OperationKind.options, name));
  const verbs = packed.verbs.map((name) => oneOf(Verb.options, name));
  const profiles = unpackAcceptances(packed);
  const fineGrained = unpackFineGrained(packed, permissions);
  const risks = unpackRisks(packed);
  const roles = unpackRoles(packed);
  const sources = packed.sources.map((places) =>
    places.map((place) => entry(packed.sourceNames, place, 'sourceNames')),
  );
  const openOnPublic = new Set(columns.openOnPublic);
  const acceptances = new Map<Operation, Readonly<Record<TokenType, ClassicAcceptance>>>();
  const operations = ids.map((id, place): Operation => {
    const kind = entry(kinds, columns.kinds[place], 'kinds');
    const operation: Operation = {
      id,
      kind,
      title: entry(titles, place, 'titles'),
      category: entry(packed.categories, columns.categories[place], 'categories'),
      resource: entry(packed.resources, columns.resources[place], 'resources'),
      verb: entry(verbs, columns.verbs[place], 'verbs'),
      rest: unpackRoute(kind, id),
      fineGrained: entry(fineGrained, columns.fineGrained[place], 'fineGrained'),
      openOnPublic: openOnPublic.has(place),
      risks: entry(risks, columns.risks[place], 'risks'),
      leastRole: entryOrNull(roles, columns.roles[place], 'roles'),
      since: entryOrNull(packed.since, columns.since[place], 'since'),
      docs: entryOrNull(packed.docs, columns.docs[place], 'docs'),
      sources: entry(sources, columns.sources[place], 'sources'),
    };
    acceptances.set(operation, entry(profiles, columns.acceptances[place], 'acceptanceProfiles'));
    return operation;
  });
  return { operations, acceptances };
}

function oneOf<Value extends string>(options: readonly Value[], name: string): Value {
  const found = options.find((option) => option === name);
  if (found === undefined) throw new CatalogDamagedError(`unknown word ${name}`);
  return found;
}
