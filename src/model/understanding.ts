import type { Boundary, OperationId, TokenType } from './catalog';
import type { Message } from './message';

/** What the text looks like. `mixed` holds more than one of the others. */
export type InputKind = 'plain' | 'command' | 'code' | 'error' | 'mixed';

/** A stretch of the given text, UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One operation that may be meant. */
export interface Candidate {
  readonly operation: OperationId;
  /** 0 to 1; calibrated so that about this share of such readings is right. */
  readonly confidence: number;
  /** True when it belongs to the answer. */
  readonly chosen: boolean;
  /** The words that led to it. */
  readonly spans: readonly Span[];
}

/** One thing the text asks for: "open a merge request", one command, one call. Reads as one row of the panel. */
export interface Wish {
  readonly span: Span;
  /** Best first; chosen ones may be several (a tool, a command with hidden calls). */
  readonly candidates: readonly Candidate[];
}

/** A short question that must be answered before anything is applied. */
export interface Question {
  /** Index into `wishes`. */
  readonly wish: number;
  readonly ask: Message;
  /** Two to four readings, best first; each is a set of operations meant together. */
  readonly options: readonly (readonly OperationId[])[];
}

/** A pasted refusal, explained. */
export interface Refusal {
  readonly code:
    | 'insufficient_scope'
    | 'insufficient_granular_scope'
    | 'role'
    | 'token_type'
    | 'expired'
    | 'revoked'
    | 'bad_token'
    | 'two_factor'
    | 'hidden'
    | 'git'
    | 'registry'
    | 'kubernetes'
    | 'other';
  readonly span: Span;
  /** What it means and what to do, most important first. */
  readonly explanation: readonly Message[];
}

/** What the text says about the token itself rather than about an operation. */
export interface Hints {
  readonly tokenType: TokenType | null;
  readonly boundary: Boundary | null;
  /** GitLab release named in the text, `16.11`. */
  readonly gitlab: string | null;
  /** Classic scopes the text says the token has. */
  readonly has: readonly string[];
}

/** The answer of `understand`. Empty `wishes` with `unsure` true means: I do not know. */
export interface Understanding {
  readonly text: string;
  readonly kind: InputKind;
  readonly wishes: readonly Wish[];
  readonly question: Question | null;
  readonly refusals: readonly Refusal[];
  readonly hints: Hints;
  /** Remarks such as "cut to the first 20,000 characters" or "these wishes contradict each other". */
  readonly notes: readonly Message[];
  /** True when nothing may be applied before a person has decided. */
  readonly unsure: boolean;
}
