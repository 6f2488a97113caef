import type { ScopeSet, TokenType } from '../../src/model/catalog';

/** What a token type needs for an operation, written down by hand from a source and not from our tables. */
export interface ClassicFact {
  readonly operation: string;
  readonly tokenTypes: readonly TokenType[];
  /** Alternatives as `api|read_registry+write_registry`; `-` is no scope at all, an empty text means impossible. */
  readonly enforced: string;
  /** Only where the documentation promises something else. */
  readonly documented?: string;
  readonly source: string;
}

/** What a fine-grained token needs: `Code: Push at project`, alternatives separated by ` | `, needed together by ` + `. */
export interface PermissionFact {
  readonly operation: string;
  readonly needs: string;
  readonly source: string;
}

/** All token types that belong to an account, deploy tokens and OAuth applications left out. */
export const accountTypes = ['personal', 'project', 'group', 'service_account', 'impersonation'] as const;
/** Token types of a person's own account. */
export const personTypes = ['personal', 'service_account', 'impersonation'] as const;

/** Alternatives in the spelling of a fact. */
export function spelled(sets: readonly ScopeSet[]): string {
  return sets.map((set) => (set.length === 0 ? '-' : set.join('+'))).join('|');
}
