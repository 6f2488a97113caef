import type { BuiltCatalog } from '../build/build';
import type { Sources, TableName } from '../build/sources';
import type { Row } from '../build/table';
import type { DriftEntry } from './drift/entry';
import type { GitlabFile } from './gitlab-file';

/** The new rows of a table, and the file or files of GitLab that say them. */
export interface ImportedTable {
  readonly name: TableName;
  readonly origin: string;
  readonly rows: readonly Row<string>[];
  /** True when what has no row here may exist all the same: present rows without one stay, and nothing is gone. */
  readonly partial?: boolean;
  /** Which present rows these take the place of, where not all; the others stay. */
  readonly covers?: (cells: Row<string>['cells']) => boolean;
}

/** The catalog and its sources before an import. */
export interface Present {
  readonly sources: Sources;
  readonly catalog: BuiltCatalog;
}

/** What files say about the present catalog. */
export interface Said {
  readonly tables: readonly ImportedTable[];
  /** Differences that the compiled catalog would not show by itself. */
  readonly drift: readonly DriftEntry[];
}

/** What one kind of file holds. */
export interface Imported {
  /** The GitLab release, where these files say it. */
  readonly release: string | null;
  /** What is missing and what follows from it, for people, behind "there is"; null when nothing is. */
  readonly lacks: string | null;
  say(present: Present): Said;
}

/** A kind of file in a GitLab checkout. */
export interface Kind {
  readonly name: string;
  /** Where to find it, for people. */
  readonly place: string;
  /** Files or folders of the checkout to look into. */
  readonly roots: readonly string[];
  /** Folders that are read too when there is something at the roots. */
  readonly beside: readonly string[];
  /** Which paths below the roots are meant. */
  readonly matches: RegExp;
  /** Names that tell its files where they lie by themselves in the folder, out of their checkout; null when none do. */
  readonly loose: RegExp | null;
  /** Throws a SourceProblem at the first place it does not understand. */
  read(files: readonly GitlabFile[]): Imported;
}
