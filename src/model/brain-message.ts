/** What panel and popup ask the background, where the catalog and the understanding live. */
import * as z from 'zod/mini';
import { Boundary, TokenType } from './catalog';
import { copyFormats } from './copy-format';
import { PageState } from './page-message';

const ids = z.array(z.string());

/** What a person has decided on top of the understanding. Survives further typing as far as it still applies. */
export const Decisions = z.object({
  removed: ids,
  /** Found operation to the one taken in its place. */
  exchanged: z.record(z.string(), z.string()),
  added: ids,
  /** The reading picked for the question with this signature. */
  answered: z.nullable(z.object({ signature: z.string(), operations: ids })),
  /** Where fine-grained permissions are granted that could be at several places. */
  boundary: z.nullable(Boundary),
});
export type Decisions = Readonly<z.infer<typeof Decisions>>;

/** Everything a plan is made from. */
export const PlanInput = z.object({
  text: z.string(),
  decisions: Decisions,
  /** What the token page holds; null without one. */
  page: z.nullable(PageState),
  /** Chosen in the popup; null when the person has not chosen. */
  selectedType: z.nullable(TokenType),
});
export type PlanInput = Readonly<z.infer<typeof PlanInput>>;

export const BrainRequest = z.discriminatedUnion('ask', [
  /** Open the catalog and the index now, so that the first answer comes at once. */
  z.object({ ask: z.literal('wake') }),
  z.object({ ask: z.literal('plan'), input: PlanInput }),
  /** What the permissions of one resource open, for a note on the fine-grained form. */
  z.object({ ask: z.literal('resource'), resource: z.string(), section: z.string() }),
  /** The browsable list of operations. */
  z.object({ ask: z.literal('browse') }),
  /** The plan as text in one of the copy formats. */
  z.object({ ask: z.literal('copy'), format: z.enum(copyFormats), input: PlanInput }),
]);
export type BrainRequest = z.infer<typeof BrainRequest>;
