/** What a page that lists tokens says about each of them. Types only. */
import type { ScopeName } from '../../model/catalog';

/** One token of the list, read freshly from the page. Dates are ISO dates, `2027-01-31`. */
export interface ExistingToken {
  readonly name: string;
  /** As GitLab spells them, in the order of the page; at least one. */
  readonly scopes: readonly ScopeName[];
  /** Null where the page does not show it, or shows it in words only. The same for the other dates. */
  readonly created: string | null;
  readonly lastUsed: string | null;
  /** The page says that it was never used. */
  readonly neverUsed: boolean;
  readonly expires: string | null;
  /** The page says that it does not expire. */
  readonly neverExpires: boolean;
  /** The cell of the scopes, in which our mark is appended LAST. */
  readonly mark: HTMLElement;
}

/** The cells of one row; null where the table has no such column. */
export interface TokenCells {
  readonly name: HTMLElement;
  readonly scopes: HTMLElement;
  readonly created: HTMLElement | null;
  readonly lastUsed: HTMLElement | null;
  readonly expires: HTMLElement | null;
}

/** One way in which GitLab lists tokens. */
export interface ListLayout {
  /** Finds the tables; reads no text. */
  readonly tables: string;
  /** The cells of a row, or null when it is no row of a token. Reads no text. */
  cells(table: Element, row: Element): TokenCells | null;
  /** Shape of every scope of this list. */
  readonly scope: RegExp;
  /** Whether a cell of dates without one says "never". */
  never(cell: HTMLElement): boolean;
}
