/**
 * The page's own truth, for tests: what the form would send if it were submitted now. Lives in the page's world,
 * which no content script can see.
 */

/** What a form would send. */
export interface FormModel {
  readonly name: string;
  readonly description: string;
  /** ISO date; null for a token that does not expire. */
  readonly expires: string | null;
  readonly scopes: readonly string[];
  /** Access level, or null where the form has no role. */
  readonly role: number | null;
  /** What a fine-grained form would send, one entry per section with permissions; absent on forms with scopes. */
  readonly granular?: readonly {
    readonly access: string | null;
    readonly section: string;
    readonly permissions: readonly string[];
  }[];
}

declare global {
  interface Window {
    /** Put there by each stand-in page. */
    standIn: { model(): FormModel | null };
  }
}

let read: (() => FormModel) | null = null;

window.standIn = { model: () => read?.() ?? null };

/** The form that exists from now on; null when it is destroyed. */
export function adoptForm(reader: (() => FormModel) | null): void {
  read = reader;
}
