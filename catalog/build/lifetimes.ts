import { SourceProblem } from './source-problem';
import type { Sources } from './sources';
import { oneOf } from './table';

export const lifetimeKinds = ['operation', 'permission', 'scope'] as const;
export type LifetimeKind = (typeof lifetimeKinds)[number];

/** First and last GitLab release, `17.1`; null when unknown, or while it still exists. */
export interface Lifetime {
  readonly since: string | null;
  readonly until: string | null;
}

export interface Lifetimes {
  /** The GitLab release the facts describe. */
  readonly release: string;
  /** What `lifetimes.tsv` says about an operation (by id), a permission or a scope (by name). */
  of(kind: LifetimeKind, id: string): Lifetime;
}

const unknown: Lifetime = { since: null, until: null };

/** Reads `gitlab_release.tsv` and `lifetimes.tsv`. */
export function readLifetimes(sources: Sources): Lifetimes {
  const release = sources.tables['gitlab_release.tsv'];
  const [row, second] = release.rows;
  if (row === undefined || second !== undefined) {
    throw new SourceProblem(release.file, second?.line ?? release.heading, 'not one release', 'one row');
  }
  const table = sources.tables['lifetimes.tsv'];
  const found = new Map<string, Lifetime>();
  for (const { line, cells } of table.rows) {
    const key = `${oneOf(table.file, line, cells.kind, lifetimeKinds)} ${cells.id}`;
    if (found.has(key)) throw new SourceProblem(table.file, line, `${key} twice`, 'one row each');
    found.set(key, {
      since: readRelease(table.file, line, cells.since),
      until: readRelease(table.file, line, cells.until),
    });
  }
  return {
    release: readRelease(release.file, row.line, row.cells.release) ?? '',
    of: (kind, id) => found.get(`${kind} ${id}`) ?? unknown,
  };
}

function readRelease(file: string, line: number, text: string): string | null {
  if (text === '') return null;
  if (/^\d{1,3}\.\d{1,3}$/.test(text)) return text;
  throw new SourceProblem(file, line, `"${text}" is no release`, 'major and minor, like 17.1');
}
