import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SourceProblem } from '../build/source-problem';
import type { GitlabFile } from './gitlab-file';
import { readRelease } from './gitlab-release';
import type { Imported, Kind } from './kind';
import { kinds } from './kinds';

/** What was found in a checkout of GitLab. */
export interface Checkout {
  /** The GitLab release, `19.6`; null when nothing in the folder says it. */
  readonly release: string | null;
  /** Per kind of file that is there: how many files, and what they say. */
  readonly read: readonly { readonly kind: Kind; readonly files: number; readonly imported: Imported }[];
  /** Kinds of which there is no file. */
  readonly missing: readonly Kind[];
  /** Every file that could not be read, with place and remedy. */
  readonly problems: readonly SourceProblem[];
}

/** Reads what a folder holds of a GitLab checkout; any part of it may be missing. */
export function readCheckout(folder: string): Checkout {
  const found = kinds.map((kind) => ({ kind, files: filesOf(folder, kind) }));
  const problems: SourceProblem[] = [];
  const attempt = <Value>(read: () => Value): Value | null => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof SourceProblem)) throw error;
      problems.push(error);
      return null;
    }
  };
  if (found.every(({ files }) => files.length === 0)) {
    problems.push(
      new SourceProblem(
        folder,
        0,
        existsSync(folder) ? 'no file of GitLab that this reads' : 'no such folder',
        `a checkout of GitLab at a tag; it holds ${kinds[0]?.place}`,
      ),
    );
  }
  const read = found.flatMap(({ kind, files }) => {
    if (files.length === 0) return [];
    const imported = attempt(() => kind.read(files.map((path) => readFile(folder, path))));
    return imported === null ? [] : [{ kind, files: files.length, imported }];
  });
  const version = attempt(() =>
    existsSync(join(folder, 'VERSION')) ? readRelease(readFile(folder, 'VERSION')) : null,
  );
  return {
    release: version ?? read.map(({ imported }) => imported.release).find((one) => one !== null) ?? null,
    read,
    missing: found.filter(({ files }) => files.length === 0).map(({ kind }) => kind),
    problems,
  };
}

/** Paths inside the checkout, sorted, so that the same checkout is always read in the same order. */
function filesOf(folder: string, { roots, beside, matches }: Kind): readonly string[] {
  const below = (places: readonly string[]) =>
    places
      .flatMap((root) => walk(folder, root))
      .filter((path) => matches.test(path))
      .sort();
  const own = below(roots);
  return own.length === 0 ? [] : [...own, ...below(beside)];
}

function walk(folder: string, path: string): readonly string[] {
  const full = join(folder, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full).flatMap((name) => walk(folder, `${path}/${name}`));
}

function readFile(folder: string, path: string): GitlabFile {
  return { path, text: readFileSync(join(folder, path), 'utf8') };
}
