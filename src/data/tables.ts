import {
  boundaries,
  type ClassicAcceptance,
  type FineGrained,
  type LeastRole,
  type Permission,
  Role,
  type ScopeSet,
  type TokenType,
  tokenTypes,
} from '../model/catalog';
import type { PackedCatalog } from '../model/packed-catalog';
import { lineEnd, readDigit, readLine, readNumber, type WordMode } from '../model/packed-words';
import { permissionName } from '../model/permission-name';
import { CatalogDamagedError } from './catalog-error';

/** The entry at a place; a place outside the table means the catalog is damaged. */
export function entry<Value>(table: readonly Value[], place: number | undefined, name: string): Value {
  const value = place === undefined ? undefined : table[place];
  if (value === undefined) throw new CatalogDamagedError(`${name} has no entry ${place}`);
  return value;
}

/** The same where nothing may be said. */
function entryOrNull<Value>(table: readonly Value[], place: number | null, name: string): Value | null {
  return place === null ? null : entry(table, place, name);
}

/** The value if it is one of the options. */
export function option<Value extends string>(options: readonly Value[], name: string): Value {
  const found = options.find((candidate) => candidate === name);
  if (found === undefined) throw new CatalogDamagedError(`unknown word ${name}`);
  return found;
}

/** The lines of a coded text; an empty text has none. */
export function readLines(words: readonly string[], text: string, mode: WordMode): readonly string[] {
  return text === '' ? [] : text.split(lineEnd).map((line) => readLine(words, line, mode));
}

/** The permissions, in packed order. */
export function readPermissions(packed: PackedCatalog, words: readonly string[]): readonly Permission[] {
  const resources = readLines(words, packed.permissionResources, 'title');
  const sets = packed.boundarySets.map((places) =>
    places.map((place) => entry(boundaries, place, 'boundaries')),
  );
  const releases = new Map(
    packed.permissionReleases.map(([place, since, until]) => [place, { since, until }]),
  );
  return Array.from({ length: packed.permissions.length / 8 }, (_, index): Permission => {
    const at = index * 8;
    const resource = entry(resources, readNumber(packed.permissions, at), 'permissionResources');
    const action = entry(packed.actions, readNumber(packed.permissions, at + 2), 'actions');
    return {
      name: permissionName(action, resource),
      resource,
      action,
      category: entry(packed.categories, readNumber(packed.permissions, at + 4), 'categories'),
      boundaries: entry(sets, readNumber(packed.permissions, at + 6), 'boundarySets'),
      since: releases.get(index)?.since ?? null,
      until: releases.get(index)?.until ?? null,
    };
  });
}

/**
 * Reads what fine-grained tokens need for the operation at a place; equal requirements share one object.
 *
 * @param permissions called when the first permission is named
 */
export function fineGrainedReader(
  packed: PackedCatalog,
  permissions: () => readonly Permission[],
): (place: number) => FineGrained {
  const lines = packed.operations.fineGrained.split(lineEnd);
  const known = new Map<string, FineGrained>();
  return (place) => {
    const line = entry(lines, place, 'fineGrained');
    const value = known.get(line) ?? readRequirement(packed, permissions, line);
    known.set(line, value);
    return value;
  };
}

function readRequirement(
  packed: PackedCatalog,
  permissions: () => readonly Permission[],
  line: string,
): FineGrained {
  if (line === 'o') return { kind: 'open' };
  if (line === 'u') return { kind: 'unknown' };
  if (line.length === 2) {
    return { kind: 'impossible', credential: entry(packed.credentials, readDigit(line, 1), 'credentials') };
  }
  const alternatives = line.split(' ').map((grants) =>
    Array.from({ length: grants.length / 3 }, (_, index) => ({
      boundary: entry(boundaries, readDigit(grants, index * 3), 'boundaries'),
      permission: entry(permissions(), readNumber(grants, index * 3 + 1), 'permissions').name,
    })),
  );
  return { kind: 'permissions', alternatives };
}

/** What classic tokens need: one record per profile, its acceptances shared. */
export function readAcceptances(
  packed: PackedCatalog,
): readonly Readonly<Record<TokenType, ClassicAcceptance>>[] {
  const alternatives = packed.alternatives.map(readAlternatives);
  const acceptances = packed.acceptances.map(
    ([enforced, documented, condition, refusal]): ClassicAcceptance => ({
      enforced: entry(alternatives, enforced, 'alternatives'),
      documented: entry(alternatives, documented, 'alternatives'),
      condition: entryOrNull(packed.remarks, condition, 'remarks'),
      refusal: entryOrNull(packed.remarks, refusal, 'remarks'),
    }),
  );
  return packed.acceptanceProfiles.map((profile) => {
    const of = (tokenType: TokenType) =>
      entry(acceptances, profile[tokenTypes.indexOf(tokenType)], 'acceptances');
    return {
      personal: of('personal'),
      project: of('project'),
      group: of('group'),
      service_account: of('service_account'),
      impersonation: of('impersonation'),
      deploy: of('deploy'),
      oauth: of('oauth'),
    };
  });
}

function readAlternatives(text: string): readonly ScopeSet[] {
  if (text === '') return [];
  return text.split('|').map((set) => (set === '-' ? [] : set.split(',')));
}

/** Roles per packed entry. */
export function readRoles(packed: PackedCatalog): readonly LeastRole[] {
  return packed.roles.map(([role, source, otherRole, otherSource]) => ({
    role: option(Role.options, role),
    source,
    otherwise: otherRole === '' ? null : { role: option(Role.options, otherRole), source: otherSource },
  }));
}
