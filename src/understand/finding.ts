/**
 * What the recognizers in this folder hand to `understand`: stretches of the text and the operations they may mean.
 */
import type { Catalog, OperationId } from '../model/catalog';
import type { Hints, Refusal, Span } from '../model/understanding';

/** One way to read a stretch of text; several operations when they are meant together (hidden calls of a tool). */
export interface Reading {
  readonly operations: readonly OperationId[];
  /** 0 to 1. Exact look-ups (a route, a git command) are 1. */
  readonly confidence: number;
}

export interface Finding {
  readonly span: Span;
  /** The words inside `span` that decided. */
  readonly words: readonly Span[];
  /** Best first, never empty. */
  readonly readings: readonly Reading[];
}

/** The result of one recognizer over a whole text. */
export interface Recognized {
  readonly kind: 'plain' | 'command' | 'code' | 'error';
  readonly findings: readonly Finding[];
  readonly refusals: readonly Refusal[];
  readonly hints: Partial<Hints>;
  /** What is spoken for: later recognizers, plain words last, do not read these stretches. */
  readonly covered: readonly Span[];
}

/** Reads one kind of text. `taken` are the stretches earlier recognizers have covered. Never throws. */
export type Recognizer<Index> = (index: Index, text: string, taken: readonly Span[]) => Recognized;

/** Look-ups made once per catalog. Each recognizer keeps its own part, made lazily. */
export interface CatalogIndex {
  readonly catalog: Catalog;
}
