/** What the notes beside the checkboxes say, computed beforehand so that a token page needs no catalog for them. */
import type { DescribedScope, OperationId, OperationKind, RiskTag, ScopeName, TokenType } from './catalog';

/** What one scope opens for one token type. */
export interface ScopeFigures {
  readonly operations: number;
  /** Kinds of which something is opened, largest number first. */
  readonly byKind: readonly { readonly kind: OperationKind; readonly opened: number }[];
  /** Most frequent first. */
  readonly tags: readonly { readonly tag: RiskTag; readonly count: number }[];
  /** The most dangerous operations, by place in `dangerous` of the facts. */
  readonly dangerous: readonly number[];
}

export type NotedScope = Omit<DescribedScope, 'sinceNote' | 'inTokenForm'>;

export interface NoteFacts {
  /** Release of GitLab the facts were taken from. */
  readonly gitlab: string;
  readonly scopes: readonly NotedScope[];
  /** How many operations of each kind there are. */
  readonly totals: Readonly<Partial<Record<OperationKind, number>>>;
  readonly dangerous: readonly { readonly id: OperationId; readonly title: string }[];
  readonly figures: Readonly<Record<TokenType, Readonly<Record<ScopeName, ScopeFigures>>>>;
}
