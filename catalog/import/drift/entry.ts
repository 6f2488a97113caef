/** What an import would change in the catalog. */

/** How something changed. */
export type DriftKind =
  | 'added'
  | 'removed'
  | 'renamed'
  /** The same permissions at other boundaries. */
  | 'boundary'
  /** Other fine-grained permissions. */
  | 'permission'
  /** Other classic scopes, or other token types that may carry a scope. */
  | 'acceptance'
  | 'role'
  /** Open on public projects, or not any more. */
  | 'public'
  /** Facts that somebody must put into the catalog by hand. */
  | 'by-hand';

export type DriftSubject = 'operation' | 'permission' | 'scope' | 'fact';

export interface DriftEntry {
  readonly kind: DriftKind;
  readonly subject: DriftSubject;
  /** Operation id, permission or scope name; after a renaming the new one. */
  readonly id: string;
  /** What the catalog says; null for something new. */
  readonly before: string | null;
  /** What GitLab says; null for something that is gone. */
  readonly after: string | null;
}
