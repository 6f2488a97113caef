/** What the server tells the Vue pages, as one JSON attribute of the mount element. */
import type { GranularGeneration } from '../generations';
import type { PagePermission, PageSection } from '../granular/permissions';
import type { OfferedScope } from '../scopes';
import type { PageWords } from '../words';

/** A row of "Active tokens". */
export interface ExistingToken {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly description: string;
  /** ISO date. */
  readonly created: string;
  /** ISO time; null: never. */
  readonly lastUsed: string | null;
  readonly lastUsedIps: readonly string[];
  /** ISO date; null: never. */
  readonly expires: string | null;
  readonly role: string | null;
}

export interface GranularSettings {
  readonly generation: GranularGeneration;
  readonly permissions: readonly PagePermission[];
  readonly preselected: readonly { readonly section: PageSection; readonly permission: string }[];
  readonly search: string;
  readonly name: string;
  readonly description: string;
}

export interface PageSettings {
  readonly words: PageWords;
  readonly scopes: readonly OfferedScope[];
  readonly name: string;
  readonly description: string;
  readonly chosen: readonly string[];
  readonly disabled: readonly string[];
  readonly rekey: boolean;
  readonly mayCreate: boolean;
  /** Milliseconds before the app is mounted. */
  readonly delay: number;
  readonly tokens: readonly ExistingToken[];
  /** Where a new token is asked for. */
  readonly createPath: string;
  /** Of the fine-grained forms; null on the others. */
  readonly granular: GranularSettings | null;
}
