import type { Catalog, Operation, ScopeName, ScopeSet, TokenType } from '../model/catalog';
import type { Surplus } from '../model/recommendation';
import { opens } from './classic';

/** The ticked scopes that the plan does not need, in the order given, each with the planned scope that contains it. */
export function surplus(
  catalog: Catalog,
  ticked: readonly ScopeName[],
  plan: readonly ScopeName[],
  tokenType: TokenType,
): readonly Surplus[] {
  return ticked
    .filter((scope) => !plan.includes(scope))
    .map((scope) => ({
      scope,
      containedIn: plan.find((planned) => contains(catalog, planned, scope, tokenType)) ?? null,
    }));
}

/**
 * True when holding `inner` beside `outer` opens nothing more than `outer` alone, and `inner` does open something.
 * A scope that is only half of a pair opens little by itself, so the pairs are looked at too: `read_registry` does
 * not contain `write_registry`, because both together can push.
 */
export function contains(
  catalog: Catalog,
  outer: ScopeName,
  inner: ScopeName,
  tokenType: TokenType,
): boolean {
  const touched = operationsWith(catalog, inner, tokenType);
  const alone = new Set([inner]);
  const one = new Set([outer]);
  const both = new Set([outer, inner]);
  if (touched.some((sets) => !opens(sets, one) && opens(sets, both))) return false;
  const isOpenedAlone = touched.some((sets) => opens(sets, alone));
  return isOpenedAlone || (touched.length > 0 && touched.every((sets) => opens(sets, one)));
}

const touchedByCatalog = new WeakMap<Catalog, Map<string, readonly (readonly ScopeSet[])[]>>();

/** What is asked by the operations in which a scope takes part; those that take most scopes say nothing about this one. */
function operationsWith(
  catalog: Catalog,
  scope: ScopeName,
  tokenType: TokenType,
): readonly (readonly ScopeSet[])[] {
  const known = touchedByCatalog.get(catalog) ?? new Map<string, readonly (readonly ScopeSet[])[]>();
  touchedByCatalog.set(catalog, known);
  const key = `${tokenType} ${scope}`;
  const found = known.get(key);
  if (found) return found;
  const carried = catalog.scopes.filter(({ tokenTypes }) => tokenTypes.includes(tokenType)).length;
  const asked = (operation: Operation): readonly ScopeSet[] =>
    catalog.acceptance(operation, tokenType).enforced;
  const touched = [...new Set(catalog.operations.map(asked))].filter(
    (sets) => sets.length * 2 < carried && sets.some((set) => set.includes(scope)),
  );
  known.set(key, touched);
  return touched;
}
