/** Imports of a checkout that says what our sources say, but for what a test changes. For tests only. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Override, readOverrides } from '../build/overrides';
import { readSources, type Sources } from '../build/sources';
import { checkoutFiles, writeFiles } from './checkout.fixture';
import { type ImportResult, planImport } from './import';
import { readCheckout } from './read-checkout';

export const presentSources = readSources();
const presentOverrides = readOverrides();
/** The release that the catalog describes, and the two after it. */
export const last = presentSources.tables['gitlab_release.tsv'].rows[0]?.cells.release ?? '';
export const [next, afterNext] = [1, 2].map((more) =>
  last.replace(/\d+$/, (minor) => String(Number(minor) + more)),
) as [string, string];
/** The text of every file of the checkout by its path. */
export const presentFiles = checkoutFiles(presentSources);

export const rest = 'doc/auth/tokens/fine_grained_access_tokens_rest.md';
export const graphql = 'doc/auth/tokens/fine_grained_access_tokens_graphql.md';

export interface ImportCase {
  /** What GitLab changed, by path of the file. */
  readonly changes?: Readonly<Record<string, (text: string) => string>>;
  /** Which files are there; the pages about fine-grained permissions when left out. */
  readonly only?: RegExp;
  readonly release?: string | null;
  readonly from?: Sources;
  readonly corrections?: readonly Override[];
}

/** What the import of a checkout would do. */
export function importOf({
  changes = {},
  only = /^doc\/auth\//,
  release = next,
  from = presentSources,
  corrections = presentOverrides,
}: ImportCase): ImportResult {
  const folder = mkdtempSync(join(tmpdir(), 'checkout-'));
  const all = [...presentFiles].filter(([path]) => only.test(path));
  const changed = all.map(([path, text]): [string, string] => {
    const fresh = changes[path]?.(text) ?? text;
    if (path in changes && fresh === text) throw new Error(`${path} is not changed`);
    return [path, fresh];
  });
  try {
    writeFiles(folder, new Map(changed));
    return planImport(readCheckout(folder), {
      sources: from,
      overrides: corrections,
      release,
      accept: null,
      today: '2026-11-22',
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The sources once an import is written. */
export function written(from: Sources, { texts }: ImportResult): Sources {
  return readSources((name) => texts.get(name) ?? from.texts.get(name) ?? null);
}
