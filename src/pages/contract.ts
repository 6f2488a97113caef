/**
 * What every page generation must provide. Types only: a new generation is written from this file alone,
 * and `contract-suite.ts` turns each sentence below into a test.
 */
import type { TokenType } from '../model/catalog';
import type { GranularForm, GranularGenerationId } from './granular/contract';

/** GitLab's forms as `gitlab-pages` counts them: Rails (R), Vue (V), deploy tokens (D), OAuth applications (O). */
export type GenerationId = 'R1' | 'R2' | 'R3' | 'V1' | 'V2' | 'V3' | 'D1' | 'D2' | 'O';

/** One scope checkbox, read freshly from the page. */
export interface ScopeBox {
  /** GitLab's name, from value or test id, never from a label. */
  readonly scope: string;
  readonly input: HTMLInputElement;
  /** The element in which our note is appended LAST; never a label (a click inside would tick the box). */
  readonly row: HTMLElement;
}

/** The member role of project and group tokens. */
export interface RoleSelect {
  readonly element: HTMLSelectElement;
  /** GitLab's access level, 10 guest to 50 owner. */
  readonly level: number | null;
  readonly levels: readonly number[];
}

/** An open token form. Methods read the page each time; nothing is cached, because pages reset without events. */
export interface TokenForm {
  readonly generation: GenerationId;
  readonly tokenType: TokenType;
  /** The form is gone when this node has left the document. */
  readonly root: HTMLElement;
  /**
   * All scope checkboxes in page order, each scope once, unknown ones as GitLab spells them. Empty when one of them
   * cannot be told apart beyond doubt, as while the page is still building the form: all or none, never a guess.
   */
  boxes(): readonly ScopeBox[];
  /** Where the panel goes: inserted into `parent` before `before` (null: appended). Never inside a label or a framework list. */
  panelPlace(): { readonly parent: Element; readonly before: Node | null } | null;
  /** The role select, or null where this form has none. */
  role(): RoleSelect | null;
}

/** One page generation. */
export interface PageAdapter {
  readonly id: GenerationId;
  /** For people: "Rails form behind a button, GitLab 15 to 17". */
  readonly title: string;
  /** GitLab releases it was seen in, first and last (null: still current). */
  readonly gitlab: readonly [from: string, to: string | null];
  /** Token types this generation carries. */
  readonly tokenTypes: readonly TokenType[];
  /** Addresses it was seen at; every example is tested against every adapter. */
  readonly examples: readonly { readonly url: string; readonly dataPage: string }[];
  /**
   * The form if this document shows one of this generation, else null. Decides by `dataPage` and DOM, never by
   * the address alone, reads no text field, changes nothing, and does not throw on foreign mark-up.
   */
  find(document: Document, dataPage: string): TokenForm | null;
}

/** Result of looking at a page. */
export type Detection =
  | { readonly kind: 'form'; readonly form: TokenForm }
  | { readonly kind: 'granular-form'; readonly form: GranularForm }
  /** A token page, its form not there (yet), not understood, or a created token is shown beside it. */
  | { readonly kind: 'no-form'; readonly tokenType: TokenType }
  /** Two generations claim the page: we do nothing and say so. */
  | { readonly kind: 'ambiguous'; readonly claims: readonly (GenerationId | GranularGenerationId)[] }
  | { readonly kind: 'not-a-token-page' };
