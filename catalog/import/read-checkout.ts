import { existsSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
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
  const found = kinds.map((kind) => ({ kind, ...filesOf(folder, kind) }));
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
  if (found.every(({ own }) => own.length === 0)) {
    problems.push(
      new SourceProblem(
        folder,
        0,
        existsSync(folder) ? 'no file of GitLab that this reads' : 'no such folder',
        `a checkout of GitLab at a tag, which holds ${kinds[0]?.place}, or single files like permissions.md`,
      ),
    );
  }
  const read = found.flatMap(({ kind, own, beside }) => {
    if (own.length === 0) return [];
    const imported = attempt(() => kind.read([...own, ...beside].map((path) => readFile(folder, path))));
    return imported === null ? [] : [{ kind, files: own.length, imported }];
  });
  const version = attempt(() =>
    existsSync(join(folder, 'VERSION')) ? readRelease(readFile(folder, 'VERSION')) : null,
  );
  return {
    release: version ?? read.map(({ imported }) => imported.release).find((one) => one !== null) ?? null,
    read,
    missing: found.filter(({ own }) => own.length === 0).map(({ kind }) => kind),
    problems,
  };
}

/** Paths inside the checkout, sorted, so that the same checkout is always read in the same order. */
interface Found {
  readonly own: readonly string[];
  readonly beside: readonly string[];
}

function filesOf(folder: string, { roots, beside, matches, loose }: Kind): Found {
  const below = (places: readonly string[]) =>
    places
      .flatMap((root) => walk(folder, root))
      .filter((path) => matches.test(path))
      .sort();
  const own = below(roots);
  return own.length === 0 ? { own: looseFiles(folder, loose), beside: [] } : { own, beside: below(beside) };
}

/** Single files that somebody took out of a checkout and laid side by side. */
function looseFiles(folder: string, names: RegExp | null): readonly string[] {
  if (names === null || !statOf(folder)?.isDirectory()) return [];
  return readdirSync(folder)
    .filter((name) => names.test(name) && statOf(join(folder, name))?.isFile())
    .sort();
}

/**
 * Every file below a path. Folders are not followed through links, which may lead in circles, and what macOS leaves
 * beside a file (`._name`) is none.
 */
function walk(folder: string, path: string): readonly string[] {
  const found = statOf(join(folder, path));
  if (found === null) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
    const own = `${path}/${entry.name}`;
    if (entry.name.startsWith('._')) return [];
    if (entry.isDirectory()) return walk(folder, own);
    return statOf(join(folder, own))?.isFile() ? [own] : [];
  });
}

/** Null where there is nothing, and where a link leads nowhere or to itself. */
function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/** The text of a file. A replacement sign that GitLab wrote is a sign like others; one made by reading is damage. */
function readFile(folder: string, path: string): GitlabFile {
  const bytes = bytesOf(folder, path);
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\uFFFD', '?') };
  } catch {
    return { path, text: new TextDecoder('utf-8').decode(bytes) };
  }
}

function bytesOf(folder: string, path: string): Uint8Array {
  try {
    return readFileSync(join(folder, path));
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    throw new SourceProblem(path, 0, `cannot be opened: ${what}`, 'give it back its rights, or take it out');
  }
}
