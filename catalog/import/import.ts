import { type BuiltCatalog, buildCatalog } from '../build/build';
import type { Override } from '../build/overrides';
import { SourceProblem } from '../build/source-problem';
import { readSources, type Sources, type TableName, tableColumns } from '../build/sources';
import { printTable } from '../build/table';
import { runChecks } from '../checks/all';
import { compareCatalogs } from './drift/compare';
import type { DriftEntry } from './drift/entry';
import { updateLifetimes } from './lifetimes';
import { mergeTables } from './merge';
import type { Checkout } from './read-checkout';
import { findStops } from './stops';

export interface ImportOptions {
  readonly sources: Sources;
  readonly overrides: readonly Override[];
  /** The GitLab release as told by hand, before what the checkout says; null when it was not told. */
  readonly release: string | null;
  /** Why an import that would be stopped is taken all the same; null when it is not. */
  readonly accept: string | null;
  /** The day of the import, `2026-11-21`. */
  readonly today: string;
}

/** Rows of one source. */
export interface TableChange {
  readonly name: string;
  readonly added: number;
  readonly removed: number;
}

/** True when GitLab says something else than the catalog; a later release that says the same is no difference. */
export function differs({ drift, texts }: Pick<ImportResult, 'drift' | 'texts'>): boolean {
  return drift.length > 0 || [...texts.keys()].some((name) => name !== 'gitlab_release.tsv');
}

/** What an import would do; nothing is written yet. */
export interface ImportResult {
  readonly release: string | null;
  /** The release that the catalog describes so far. */
  readonly before: string;
  /** The catalog as it is and as it would be; null when it could not be made. */
  readonly catalogs: { readonly before: BuiltCatalog; readonly after: BuiltCatalog } | null;
  readonly drift: readonly DriftEntry[];
  /** New text of each source that changes, by file name. */
  readonly texts: ReadonlyMap<string, string>;
  /** How many rows come and go in each source that changes. */
  readonly tables: readonly TableChange[];
  /** Paths that GitLab spells with other parameter names than the catalog. */
  readonly respelled: number;
  /** Why nothing can be read or made; place and remedy in each. */
  readonly problems: readonly string[];
  /** Why it should not be taken unseen. A reason to accept them lets it through. */
  readonly stops: readonly string[];
  /** Rules the new catalog would break. */
  readonly findings: readonly string[];
}

/** Works out what a checkout changes. The same checkout and sources always give the same result. */
export function planImport(checkout: Checkout, options: ImportOptions): ImportResult {
  const release = options.release ?? checkout.release;
  const nothing = {
    release,
    before: options.sources.tables['gitlab_release.tsv'].rows[0]?.cells.release ?? '',
    catalogs: null,
    drift: [],
    texts: new Map<string, string>(),
    tables: [],
    respelled: 0,
    stops: [],
    findings: [],
  };
  if (checkout.problems.length > 0) {
    return { ...nothing, problems: checkout.problems.map(({ message }) => message) };
  }
  try {
    return { ...nothing, ...merge(checkout, options, release), problems: [] };
  } catch (error) {
    if (!(error instanceof SourceProblem)) throw error;
    return { ...nothing, problems: [error.message] };
  }
}

function merge(
  checkout: Checkout,
  { sources, overrides, accept, today }: ImportOptions,
  release: string | null,
) {
  const before = buildCatalog(sources, overrides);
  const said = checkout.read.map((read) => read.imported.say({ sources, catalog: before }));
  const imported = said.flatMap(({ tables }) => tables);
  const merged = mergeTables(sources, imported, release);
  const present = { sources, catalog: before };
  const drafted = merged.texts.size === 0 ? sources : withTexts(sources, merged.texts);
  const draft =
    drafted === sources
      ? { catalog: before, needed: overrides, unneeded: [] }
      : asWritten(() => buildWithNeeded(drafted, overrides));
  const texts = new Map<string, string>([
    ...merged.texts,
    ...updateLifetimes(present, { sources: drafted, catalog: draft.catalog }, merged, release),
  ]);
  if (release !== null && (texts.size > 0 || release !== before.gitlab)) {
    const text = releaseText(sources, release, accept);
    if (text !== sources.texts.get('gitlab_release.tsv')) texts.set('gitlab_release.tsv', text);
  }
  const finished = texts.size === 0 ? sources : withTexts(sources, texts);
  const after = finished === sources ? before : buildCatalog(finished, draft.needed);
  const drift = distinct([...compareCatalogs(before, after), ...said.flatMap((one) => one.drift)]).filter(
    (entry) => !isJudged(sources, entry),
  );
  const subject = { sources: finished, catalog: after, overrides: draft.needed, today };
  return {
    catalogs: { before, after },
    drift,
    texts,
    tables: [...texts.keys()].map((name) => countRows(sources, finished, name)),
    respelled: merged.respelled,
    stops: findStops(imported, before, drift, release),
    findings: [...draft.unneeded, ...(finished === sources ? [] : runChecks(subject))],
  };
}

/** What a build gives; a problem tells that its table is not the present one but the one the import would write. */
function asWritten<Value>(build: () => Value): Value {
  try {
    return build();
  } catch (error) {
    if (!(error instanceof SourceProblem)) throw error;
    const { file, line, tip, message } = error;
    const what = message.slice(`${file}:${line}: `.length, -` (${tip})`.length);
    throw new SourceProblem(
      file,
      line,
      `as the import would write it: ${what}`,
      `import all pages of the release together; if they were, ${tip}`,
    );
  }
}

/** True for what somebody judged already, as long as GitLab says the same. */
function isJudged({ tables }: Sources, { kind, id, after }: DriftEntry): boolean {
  if (kind !== 'by-hand') return false;
  return tables['judged_drift.tsv'].rows.some(({ cells }) => cells.id === id && cells.says === (after ?? ''));
}

/** Each difference once: what a table shows the catalog made of it may show too. */
function distinct(drift: readonly DriftEntry[]): readonly DriftEntry[] {
  return [...new Map(drift.map((entry) => [`${entry.kind} ${entry.subject} ${entry.id}`, entry])).values()];
}

/** The catalog with the corrections whose claim the sources still make, and what to do with each of the others. */
function buildWithNeeded(
  sources: Sources,
  overrides: readonly Override[],
): {
  readonly catalog: BuiltCatalog;
  readonly needed: readonly Override[];
  readonly unneeded: readonly string[];
} {
  try {
    return { catalog: buildCatalog(sources, overrides), needed: overrides, unneeded: [] };
  } catch (error) {
    const problem = error instanceof SourceProblem ? error : null;
    const rest = overrides.filter(({ file }) => file !== problem?.file);
    if (problem === null || rest.length === overrides.length) throw error;
    const built = buildWithNeeded(sources, rest);
    return { ...built, unneeded: [`overrides/${problem.message}`, ...built.unneeded] };
  }
}

/** The sources with some files replaced. */
function withTexts(sources: Sources, texts: ReadonlyMap<string, string>): Sources {
  return readSources((name) => texts.get(name) ?? sources.texts.get(name) ?? null);
}

function releaseText(sources: Sources, release: string, accept: string | null): string {
  const table = sources.tables['gitlab_release.tsv'];
  const source = `import of GitLab ${release}${accept === null ? '' : `, taken although it was stopped: ${accept}`}`;
  return printTable({ ...table, rows: [{ line: table.heading + 1, cells: { release, source } }] });
}

function countRows(before: Sources, after: Sources, name: string): TableChange {
  const rowsOf = (sources: Sources) =>
    name in tableColumns
      ? sources.tables[name as TableName].rows.map(({ cells }) => Object.values<string>(cells).join('\t'))
      : [];
  const [was, is] = [new Set(rowsOf(before)), new Set(rowsOf(after))];
  const missing = (from: ReadonlySet<string>, to: ReadonlySet<string>) =>
    [...from].filter((row) => !to.has(row)).length;
  return { name, added: missing(is, was), removed: missing(was, is) };
}
