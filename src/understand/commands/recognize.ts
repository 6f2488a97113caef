/** Recognizes commands of a shell: curl, git, glab, Docker, Helm, kubectl, package managers, Terraform, tools. */
import type { Hints, Span } from '../../model/understanding';
import type { CatalogIndex, Finding, Recognized, Recognizer } from '../finding';
import { containerPrograms } from './containers';
import { credentialSettings } from './credentials';
import { gitPrograms } from './git';
import { glabPrograms } from './glab';
import { httpPrograms } from './http';
import { infrastructurePrograms } from './infrastructure';
import { libraryPrograms } from './library-commands';
import { packagePrograms } from './packages';
import type { Call, Effects, Program } from './program';
import { commandsIn, type Found, overlaps } from './scan';
import { readTool, toolNamed } from './tools';
import { expand, type Variables, variablesOf } from './variables';

const programs: readonly Program[] = [
  ...httpPrograms,
  ...gitPrograms,
  ...glabPrograms,
  ...containerPrograms,
  ...packagePrograms,
  ...infrastructurePrograms,
  ...libraryPrograms,
];

const byName = new Map(programs.flatMap((program) => program.names.map((name) => [name, program] as const)));

interface Names {
  readonly pattern: RegExp;
}

const patterns = new WeakMap<CatalogIndex, Names>();

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** One pattern for all program names; tools of the catalog count by the aliases that look like a program. */
function namesOf(index: CatalogIndex): RegExp {
  const known = patterns.get(index);
  if (known !== undefined) return known.pattern;
  const tools = index.catalog.tools.flatMap(({ aliases }) =>
    aliases.filter((alias) => /^[@\w/.-]+$/.test(alias)),
  );
  const names = [...byName.keys(), ...tools].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(
    String.raw`(?<![\w./@:=-])(?:(?:\.\/|\/)(?:[\w.-]+\/){0,4})?(${names.join('|')})(?:\.exe)?(?=[\s]|$|[.,;:!?'"\`)\]](?:\s|$))`,
    'gi',
  );
  patterns.set(index, { pattern });
  return pattern;
}

function effectsOf(index: CatalogIndex, text: string, found: Found, variables: Variables): Effects {
  const args = found.line.words.map((word) => ({ ...word, text: expand(word.text, variables) }));
  const call: Call = {
    index,
    program: found.program,
    args,
    stdin: found.line.stdin,
    variables,
    after: text.slice(found.line.span.end, found.line.span.end + 100).split('\n', 1)[0] ?? '',
    sure: found.sure,
  };
  const program = byName.get(found.program);
  if (program !== undefined) return program.read(call);
  // A tool's name inside a sentence is for plain words to read.
  const tool = found.sure ? toolNamed(index.catalog.tools, found.program) : null;
  return tool === null ? null : readTool(call, tool);
}

/** "composer token for private packages of ours": words, words, and nothing only a shell would understand. */
function readsAsProse({ line }: Found): boolean {
  return line.words.length > 4 && line.words.every(({ text }) => /^[\p{L}][\p{L}'-]*[,.?!]?$/u.test(text));
}

/** Weak readings (`npm install`) say nothing beside certain ones. */
const weak = 0.65;

function settle(findings: readonly Finding[], preparing: ReadonlySet<Finding>): Finding[] {
  const confidence = ({ readings }: Finding): number => readings[0]?.confidence ?? 0;
  const acting = new Set(
    findings.filter((finding) => !preparing.has(finding) && confidence(finding) > weak).flatMap(familiesOf),
  );
  const telling = findings.filter(
    (finding) => !preparing.has(finding) || familiesOf(finding).every((family) => !acting.has(family)),
  );
  const certain = telling.some((finding) => confidence(finding) >= 0.9);
  return telling.filter((finding) => !certain || confidence(finding) > weak);
}

/** What a token is handed over for: `git` for `git push`, `npm package` for `npm package download`. */
function familiesOf({ readings }: Finding): string[] {
  return (readings[0]?.operations ?? []).map((id) => id.replace(/ (?:clone|push|download|publish)$/, ''));
}

/** See `Recognizer`. A command that is understood but asks nothing of GitLab is covered without a finding. */
export const commands: Recognizer<CatalogIndex> = (index, text, taken) => {
  const variables = variablesOf(text);
  const covered: Span[] = [];
  const findings: Finding[] = [];
  const preparing = new Set<Finding>();
  let hints: Partial<Hints> = {};
  const argumentSpans: Span[] = [];
  const consumed = (at: number): boolean => {
    const inside = covered.some((span) => span.start <= at && at < span.end);
    if (overlaps(taken, at, at + 1)) return true;
    return inside && !startsSubstitution(text, at) && !goesOn(text, at, argumentSpans);
  };
  for (const found of commandsIn(text, namesOf(index), consumed)) {
    const effects = effectsOf(index, text, found, variables);
    if (effects === null || (effects.length === 0 && readsAsProse(found))) continue;
    const { span } = found.line;
    const name = { start: span.start, end: span.start + found.program.length };
    const kept = found.sure ? span : proseSpan(name, effects);
    covered.push(kept);
    argumentSpans.push(...found.line.words.map((word) => word.span));
    for (const { readings, words, hints: more, prepares } of effects) {
      const finding = { span: kept, words: [name, ...words.map((word) => word.span)], readings };
      findings.push(finding);
      if (prepares === true) preparing.add(finding);
      hints = { ...hints, ...more };
    }
  }
  for (const setting of credentialSettings(text, [...taken, ...findings.map(({ span }) => span)])) {
    findings.push(setting);
    preparing.add(setting);
  }
  return {
    kind: 'command',
    findings: settle(findings, preparing),
    refusals: [],
    hints,
    covered: coverage(covered, findings),
  } satisfies Recognized;
};

/** `$(curl ...)` and `bash -c "curl ..."` inside a command are commands of their own. */
function startsSubstitution(text: string, at: number): boolean {
  return /(?:\$\(|`|-c\s+["'])\s*$/.test(text.slice(Math.max(0, at - 12), at));
}

/** Words that join commands in a sentence: `docker login host, then docker push image`. */
const joiner =
  /(?:\b(?:then|and|after(?:wards)?|followed by|finally|und|dann|puis|et|y|luego|e|depois)|,|->|→|➜)\s+(?:(?:a|run|do)\s+)?["'`]?$/i;

/** True for a program's name that is a word of its own behind such a word, not part of a quoted argument. */
function goesOn(text: string, at: number, words: readonly Span[]): boolean {
  if (!joiner.test(text.slice(Math.max(0, at - 24), at))) return false;
  return !words.some(({ start, end }) => start < at - 1 && at < end);
}

/** Inside a sentence only the words that decided belong to the command. */
function proseSpan(name: Span, effects: NonNullable<Effects>): Span {
  const ends = effects.flatMap(({ words }) => words.map((word) => word.span.end));
  return { start: name.start, end: Math.max(name.end, ...ends) };
}

function coverage(covered: readonly Span[], findings: readonly Finding[]): Span[] {
  const extra = findings.map(({ span }) => span).filter((span) => !covered.includes(span));
  return [...covered, ...extra];
}
