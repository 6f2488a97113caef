/** What the popup and the page say to each other. Both ends parse what they receive. */
import * as z from 'zod/mini';
import { TokenType } from './catalog';
import { TokenFieldValues, tokenFieldNames } from './token-fields';

/** What a token page holds right now. */
export const PageState = z.object({
  tokenType: TokenType,
  /** Generation of the form, for diagnostics: `V2`. */
  generation: z.string(),
  /** GitLab release read from the page, `19.5`; null when the page does not say. */
  gitlab: z.nullable(z.string()),
  /** `https://gitlab.com`, and the path of the page, for links and API calls in copies. */
  origin: z.string(),
  path: z.string(),
  /** What addresses of this GitLab begin with after the origin, `/gitlab`; usually empty. Part of `path`. */
  root: z.string(),
  /** `granular`: the form of fine-grained tokens; it has permissions instead of boxes. */
  form: z.enum(['classic', 'granular']),
  /** What the form holds, as plan items. */
  held: z.array(z.string()),
  /** Choice of projects and groups on a fine-grained form, as GitLab names it; null when it is open or there is none. */
  reach: z.nullable(z.string()),
  /** The page says that this GitLab refuses tokens with scopes. */
  classicRefused: z.boolean(),
  /** The scope boxes; none on a fine-grained form. */
  boxes: z.array(z.object({ scope: z.string(), ticked: z.boolean(), disabled: z.boolean() })),
  /** Access level of the role select, 10 to 50; null where there is none. */
  roleLevel: z.nullable(z.number()),
  /** Access levels the role select offers; empty where there is none. */
  roleLevels: z.array(z.number()),
  /** Fields around the scopes that this form has and we can write. */
  fields: z.array(z.enum(tokenFieldNames)),
  canUndo: z.boolean(),
});
export type PageState = z.infer<typeof PageState>;

/** How a change of the page ended. Names are GitLab's own, in page order; of fields, our own. */
export const ApplyOutcome = z.object({
  /** Ticked after all, read from the page. */
  held: z.array(z.string()),
  /** Wanted, but the page has no such box, or it is disabled. */
  unreachable: z.array(z.string()),
  /** True when the page holds exactly what was wanted. */
  exact: z.boolean(),
});
export type ApplyOutcome = z.infer<typeof ApplyOutcome>;

export const PageRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('state') }),
  z.object({ kind: z.literal('apply'), items: z.array(z.string()) }),
  z.object({ kind: z.literal('role'), level: z.number() }),
  /** Write these fields as far as they are still empty. */
  z.object({ kind: z.literal('fields'), values: TokenFieldValues }),
  z.object({ kind: z.literal('undo') }),
  /** Take everything of ours off the page, if it is of this withdrawn origin. */
  z.object({ kind: z.literal('leave'), origin: z.string() }),
]);
export type PageRequest = z.infer<typeof PageRequest>;

/** Why a token page has no state: no form open or understood, or two generations claim it. */
export const PageProblem = z.enum(['no-form', 'ambiguous']);
export type PageProblem = z.infer<typeof PageProblem>;

export const PageReply = z.object({
  /** Null when the tab shows no token form. */
  state: z.nullable(PageState),
  outcome: z.nullable(ApplyOutcome),
  problem: z.nullable(PageProblem),
});
export type PageReply = z.infer<typeof PageReply>;
