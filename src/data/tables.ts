import {
  boundaries,
  type ClassicAcceptance,
  type FineGrained,
  type LeastRole,
  type OperationKind,
  type Permission,
  type RiskTag,
  Role,
  riskTags,
  type ScopeSet,
  type TokenType,
  tokenTypes,
} from '../model/catalog';
import type { PackedCatalog } from '../model/packed-catalog';
import { CatalogDamagedError } from './catalog-error';

/** The entry at a place; a place outside the table means the catalog is damaged. */
export function entry<Value>(table: readonly Value[], place: number | undefined, name: string): Value {
  const value = place === undefined ? undefined : table[place];
  if (value === undefined) throw new CatalogDamagedError(`${name} has no entry ${place}`);
  return value;
}

/** The same where nothing may be said. */
export function entryOrNull<Value>(
  table: readonly Value[],
  place: number | null | undefined,
  name: string,
): Value | null {
  return place === null ? null : entry(table, place, name);
}

/** The permissions, in packed order. */
export function unpackPermissions(packed: PackedCatalog): readonly Permission[] {
  const sets = packed.boundarySets.map((digits) =>
    [...digits].map((digit) => entry(boundaries, Number(digit), 'boundaries')),
  );
  const lines = packed.permissions.split('\n');
  if (lines.length !== packed.permissionBoundaries.length) {
    throw new CatalogDamagedError('permissions and their boundaries differ in number');
  }
  return lines.map((line, place) => {
    const [name, resource, action, category] = line.split('\t');
    if (name === undefined || resource === undefined || action === undefined || category === undefined) {
      throw new CatalogDamagedError(`permission ${place} is cut off`);
    }
    const at = entry(sets, packed.permissionBoundaries[place], 'boundarySets');
    return { name, resource, action, category, boundaries: at };
  });
}

/** What fine-grained tokens need, one value per packed entry, shared by all operations that refer to it. */
export function unpackFineGrained(
  packed: PackedCatalog,
  permissions: readonly Permission[],
): readonly FineGrained[] {
  const grant = (numbers: readonly number[], at: number) => ({
    boundary: entry(boundaries, numbers[at], 'boundaries'),
    permission: entry(permissions, numbers[at + 1], 'permissions').name,
  });
  return packed.fineGrained.map((value): FineGrained => {
    if (value === 'open' || value === 'unknown') return { kind: value };
    if (isImpossible(value)) return { kind: 'impossible', credential: value[1] };
    return {
      kind: 'permissions',
      alternatives: value.map((numbers) =>
        Array.from({ length: numbers.length / 2 }, (_, index) => grant(numbers, index * 2)),
      ),
    };
  });
}

function isImpossible(
  value: readonly (string | readonly number[])[],
): value is readonly ['impossible', string] {
  return value[0] === 'impossible';
}

/** What classic tokens need: one record per profile, its acceptances shared. */
export function unpackAcceptances(
  packed: PackedCatalog,
): readonly Readonly<Record<TokenType, ClassicAcceptance>>[] {
  const alternatives = packed.alternatives.map(unpackAlternatives);
  const acceptances = packed.acceptances.map(
    ([enforced, documented, condition, refusal]): ClassicAcceptance => ({
      enforced: entry(alternatives, enforced, 'alternatives'),
      documented: entry(alternatives, documented, 'alternatives'),
      condition: entryOrNull(packed.remarks, condition, 'remarks'),
      refusal: entryOrNull(packed.remarks, refusal, 'remarks'),
    }),
  );
  return packed.acceptanceProfiles.map(
    (profile) =>
      Object.fromEntries(
        tokenTypes.map((tokenType, place) => [tokenType, entry(acceptances, profile[place], 'acceptances')]),
      ) as Record<TokenType, ClassicAcceptance>,
  );
}

function unpackAlternatives(text: string): readonly ScopeSet[] {
  if (text === '') return [];
  return text.split('|').map((set) => (set === '-' ? [] : set.split(',')));
}

/** Risk tags per packed entry. */
export function unpackRisks(packed: PackedCatalog): readonly (readonly RiskTag[])[] {
  return packed.risks.map((text) => riskTags.filter((tag) => text.split(',').includes(tag)));
}

/** Roles per packed entry. */
export function unpackRoles(packed: PackedCatalog): readonly LeastRole[] {
  return packed.roles.map(([role, source]) => {
    const known = Role.options.find((option) => option === role);
    if (known === undefined) throw new CatalogDamagedError(`unknown role ${role}`);
    return { role: known, source };
  });
}

/** Method and path of a REST operation; null for every other kind. */
export function unpackRoute(
  kind: OperationKind,
  id: string,
): { readonly method: string; readonly path: string } | null {
  if (kind !== 'rest') return null;
  const blank = id.indexOf(' ');
  return { method: id.slice(0, blank), path: id.slice(blank + 1) };
}
