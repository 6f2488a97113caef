/** The drift report for people. */
import type { AnswerChange } from './answers';
import type { DriftEntry, DriftKind } from './drift/entry';
import { differs, type ImportResult } from './import';
import type { Checkout } from './read-checkout';

const headings: Readonly<Record<DriftKind, string>> = {
  removed: 'Gone from GitLab (kept with their last release)',
  renamed: 'Renamed, going by their shape',
  acceptance: 'Other classic scopes or token types',
  permission: 'Other fine-grained permissions',
  boundary: 'Other boundaries',
  role: 'Another least role',
  public: 'Openness on public projects',
  added: 'New',
  'by-hand': 'To be judged and put in by hand',
};
const order = Object.keys(headings) as readonly DriftKind[];

/** The whole report as lines; changes that alter an answer come first. */
export function reportLines(
  checkout: Checkout,
  result: ImportResult,
  answers: readonly AnswerChange[],
): readonly string[] {
  const { drift, problems, stops, findings, tables, respelled, release, before } = result;
  if (problems.length > 0) return ['Could not be read:', ...problems.map(indent)];
  return [
    `GitLab ${release ?? '(release not known)'} against the catalog of GitLab ${before}`,
    ...checkout.read.map(({ kind, files, imported: { lacks } }) => {
      const but = lacks === null ? '' : `; there is ${lacks}`;
      return indent(`read: ${kind.name}, ${files} ${files === 1 ? 'file' : 'files'}${but}`);
    }),
    ...checkout.missing.map(({ name, place }) => indent(`not there, so not judged: ${name} (${place})`)),
    ...(differs(result) ? [] : ['Nothing differs.']),
    ...answerLines(answers),
    ...order.flatMap((kind) => kindLines(kind, drift)),
    ...part(
      'Rows of the sources',
      tables.map(({ name, added, removed }) => `${name}: ${added} new, ${removed} dropped`),
    ),
    ...(respelled === 0
      ? []
      : [`${respelled} paths have other parameter names in GitLab; they keep those of the catalog.`]),
    ...part('Stopped', stops),
    ...part('The new catalog would break rules', findings),
  ];
}

function answerLines(answers: readonly AnswerChange[]): readonly string[] {
  return part(
    'Answers of npm run eval that change',
    answers.flatMap(({ id, query, before, after, because }) => [
      `${id}: ${query}`,
      `    was ${before}`,
      `    is  ${after}`,
      ...because.map((entry) => `    because ${describe(entry)}`),
    ]),
  );
}

function kindLines(kind: DriftKind, drift: readonly DriftEntry[]): readonly string[] {
  return part(headings[kind], drift.filter((entry) => entry.kind === kind).map(describe));
}

function describe({ kind, subject, id, before, after }: DriftEntry): string {
  const name = subject === 'operation' || subject === 'fact' ? id : `${subject} ${id}`;
  if (kind === 'renamed') return `${before} -> ${name}`;
  if (before === null) return `${name}: ${after}`;
  return after === null ? `${name}: ${before}` : `${name}: ${before} -> ${after}`;
}

function part(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `${heading}:`, ...lines.map(indent)];
}

function indent(line: string): string {
  return `  ${line}`;
}

/** The same for scripts. Keys stay; new ones may come. */
export function reportJson(
  checkout: Checkout,
  result: ImportResult,
  answers: readonly AnswerChange[],
  written: boolean,
) {
  return {
    gitlab: result.release,
    catalog: result.before,
    read: checkout.read.map(({ kind, files, imported }) => ({
      name: kind.name,
      files,
      lacks: imported.lacks,
    })),
    missing: checkout.missing.map(({ place }) => place),
    problems: result.problems,
    stops: result.stops,
    findings: result.findings,
    answers,
    drift: result.drift,
    tables: result.tables,
    respelled: result.respelled,
    written,
  };
}
