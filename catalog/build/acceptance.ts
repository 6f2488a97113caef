import {
  type ClassicAcceptance,
  type ScopeName,
  type ScopeSet,
  type TokenType,
  tokenTypes,
} from '../../src/model/catalog';

/** Everything the token types need for one operation. */
export type AcceptanceProfile = Readonly<Record<TokenType, ClassicAcceptance>>;

/** Whether a token of this type can hold a scope that a person may choose. */
export type Carries = (tokenType: TokenType, scope: ScopeName) => boolean;

/** What a source says about one token type, before it is cut down to what that type can carry. */
export interface Claim {
  readonly enforced: readonly ScopeSet[];
  /** Absent where the documentation says the same. */
  readonly documented?: readonly ScopeSet[];
  readonly condition?: string | null;
  /** Used when no alternative is left. */
  readonly refusal: string;
}

/**
 * Settles a claim for a token type: alternatives with a scope it cannot carry are dropped, sets that contain
 * another alternative too, and the rest is put in a fixed order.
 */
export function settle(claim: Claim, tokenType: TokenType, carries: Carries): ClassicAcceptance {
  const possible = (sets: readonly ScopeSet[]) =>
    minimal(sets.filter((set) => set.every((scope) => carries(tokenType, scope))));
  const enforced = possible(claim.enforced);
  const documented = claim.documented === undefined ? enforced : possible(claim.documented);
  return {
    enforced,
    documented: spell(documented) === spell(enforced) ? enforced : documented,
    condition: enforced.length === 0 ? null : (claim.condition ?? null),
    refusal: enforced.length === 0 ? claim.refusal : null,
  };
}

/** The sets that contain no other one, each sorted, all sorted. */
export function minimal(sets: readonly ScopeSet[]): readonly ScopeSet[] {
  const sorted = [...new Map(sets.map((set) => [[...set].sort().join(','), [...set].sort()])).values()];
  return sorted
    .filter((set) => !sorted.some((other) => other !== set && other.every((scope) => set.includes(scope))))
    .sort((left, right) => left.length - right.length || left.join().localeCompare(right.join(), 'en'));
}

/** `api|read_registry,write_registry`; `-` for the empty set. */
export function spell(sets: readonly ScopeSet[]): string {
  return sets.map((set) => (set.length === 0 ? '-' : set.join(','))).join('|');
}

/** A profile from one claim per token type. */
export function profile(carries: Carries, claimFor: (tokenType: TokenType) => Claim): AcceptanceProfile {
  return Object.fromEntries(
    tokenTypes.map((tokenType) => [tokenType, settle(claimFor(tokenType), tokenType, carries)]),
  ) as Record<TokenType, ClassicAcceptance>;
}
