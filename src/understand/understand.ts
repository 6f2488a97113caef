/** Turns a text into operations: asks every recognizer in turn and joins what they found. */
import type { Catalog } from '../model/catalog';
import type { Hints, InputKind, Refusal, Span, Understanding } from '../model/understanding';
import { actingAs } from './acting-as';
import { throughDoors } from './doors';
import { isGuessed } from './errors/failing-request';
import type { CatalogIndex, Finding, Recognized } from './finding';
import { findHints } from './hints';
import { join } from './join';
import { type Unmarked, unmark } from './markup';
import { beyondGit } from './not-enough';
import { onlyGit } from './only-git';
import { recognizers } from './recognizers';
import { readSpoken } from './spoken';
import { type Trimmed, textLimit, trim } from './trim';
import { buildWords, type WordIndex } from './words/recognize';
import { confidenceOf } from './words/settle';

/** Look-ups over one catalog, made once. Opaque to callers. */
export interface Index extends CatalogIndex {
  readonly words: WordIndex;
}

/** Builds the look-ups. About 40 ms for the whole catalog, the first time. */
export function buildIndex(catalog: Catalog): Index {
  return { catalog, words: buildWords(catalog) };
}

/**
 * Reads a text of any kind and length. Pure and deterministic; never throws.
 *
 * Spans are UTF-16 offsets of `text`. Texts over `textLimit` are cut to their telling lines, which a note says.
 */
export function understand(index: Index, text: string): Understanding {
  const trimmed = trim(text);
  const unmarked = unmark(trimmed.text);
  const read = unmarked.text;
  const back = (span: Span): Span => spanOf(trimmed, unmarked, span);
  const parts = recognizeAll(index, read);
  const refusals = parts.flatMap((part) => part.refusals);
  const pasted = parts.some((part) => part.findings.length > 0 && part.kind !== 'error');
  const words = readSpoken(index.words, read, parts, pasted);
  const shown = parts.flatMap((part) => part.findings);
  const plain = words.findings.filter(
    (finding) =>
      confidenceOf(finding) >= leastBeside(parts, pasted) && !shown.some((other) => agree(finding, other)),
  );
  const findings = [...parts.flatMap((part) => tellingFindings(part, parts, plain)), ...plain];
  const joined = join(
    index.catalog,
    read,
    actingAs(index, read, onlyGit(index.catalog, read, beyondGit(read, throughDoors(read, findings)))),
    words.contradictions,
  );
  return {
    text,
    kind: kindOf(parts, plain),
    wishes: joined.wishes.map((wish) => ({
      span: back(wish.span),
      candidates: wish.candidates.map((candidate) => ({
        ...candidate,
        spans: candidate.spans.map(back),
      })),
    })),
    question: joined.question,
    refusals: refusals.map((refusal): Refusal => ({ ...refusal, span: back(refusal.span) })),
    hints: mergeHints(parts, findHints(index.catalog, read, [])),
    notes: [
      ...(trimmed.cut ? [{ key: 'understand_cut' as const, values: [String(textLimit)] }] : []),
      ...joined.notes,
    ],
    unsure: joined.unsure,
  };
}

function recognizeAll(index: Index, text: string): Recognized[] {
  const parts: Recognized[] = [];
  let taken: readonly Span[] = [];
  for (const recognize of recognizers) {
    const part = recognize(index, text, taken);
    parts.push(part);
    taken = [...taken, ...part.covered];
  }
  return parts;
}

/** How sure plain words must be beside what the others read: sentences around a paste often only describe it. */
function leastBeside(parts: readonly Recognized[], pasted: boolean): number {
  const refused = parts.find((part) => part.kind === 'error');
  if (refused?.findings.some((finding) => confidenceOf(finding) >= certainRefusal)) return noWords;
  if (refused && refused.findings.length > 0) return clearWords;
  if (refused && refused.refusals.length > 0 && pasted) return noWords;
  return pasted ? besidePaste : 0;
}

/** Beside a request and its refusal, words tell how the token was made, what else works and in which tool. */
const noWords = Number.POSITIVE_INFINITY;

/** The refusal shows the request, or a message that says it all. */
const certainRefusal = 0.9;

/** Deed and thing are both named and known, or a tool is. */
const clearWords = 0.85;

/** A known wish, even with a word left unread. Less is a deed whose thing is not named, which only describes the paste. */
const besidePaste = 0.8;

/**
 * A refused address without a method gives way to the command or the code that sent it, and a refusal whose message
 * only suggests an operation to words that name it.
 */
function tellingFindings(
  part: Recognized,
  parts: readonly Recognized[],
  plain: readonly Finding[],
): readonly Finding[] {
  if (part.kind !== 'error') return part.findings;
  const sent = parts.flatMap((other) => (other.kind === 'error' ? [] : other.findings));
  const told = part.findings.filter(
    (finding) => !isGuessed(finding) || !sent.some((other) => agree(finding, other)),
  );
  if (plain.every((finding) => confidenceOf(finding) < clearWords)) return told;
  return told.filter((finding) => confidenceOf(finding) >= clearWords);
}

/** True when one reading of the one is what the other says. */
function agree(guess: Finding, other: Finding): boolean {
  const said = other.readings[0]?.operations ?? [];
  return guess.readings.some(({ operations }) => operations.some((id) => said.includes(id)));
}

function kindOf(parts: readonly Recognized[], plain: readonly Finding[]): InputKind {
  const kinds = new Set<InputKind>();
  for (const part of parts) if (part.findings.length > 0 || part.refusals.length > 0) kinds.add(part.kind);
  if (kinds.has('error') && kinds.size === 1) return 'error';
  if (plain.length > 0 && !kinds.has('error')) kinds.add('plain');
  if (kinds.size === 0) return 'plain';
  return kinds.size === 1 ? ([...kinds][0] ?? 'plain') : 'mixed';
}

/** The recognizers of special forms know better than the words around them. */
function mergeHints(parts: readonly Recognized[], words: Hints): Hints {
  const first = <Key extends keyof Hints>(key: Key): Hints[Key] | null =>
    parts.map((part) => part.hints[key]).find((value) => value !== null && value !== undefined) ?? null;
  return {
    tokenType: first('tokenType') ?? words.tokenType,
    boundary: first('boundary') ?? words.boundary,
    gitlab: first('gitlab') ?? words.gitlab,
    has: [...new Set([...parts.flatMap((part) => part.hints.has ?? []), ...words.has])],
  };
}

/** Where a stretch of the read text stands in the given one. */
function spanOf(trimmed: Trimmed, unmarked: Unmarked, span: Span): Span {
  const start = trimmed.original(unmarked.original(span.start));
  return { start, end: Math.max(start, trimmed.original(unmarked.original(span.end))) };
}
