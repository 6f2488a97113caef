/** Joins findings into wishes and decides whether a person has to be asked. */
import type { Catalog, OperationId } from '../model/catalog';
import type { Message } from '../model/message';
import type { Candidate, Question, Wish } from '../model/understanding';
import type { Finding, Reading } from './finding';
import { scopeKey } from './words/scope-key';

export interface Joined {
  readonly wishes: readonly Wish[];
  readonly question: Question | null;
  readonly notes: readonly Message[];
  readonly unsure: boolean;
}

/** Below this a reading is doubtful, and readings that lead elsewhere are offered. */
const sureFrom = 0.6;
const mostOptions = 4;
const longestQuote = 60;

/** Findings of all recognizers, in any order, as wishes in text order. */
export function join(
  catalog: Catalog,
  text: string,
  findings: readonly Finding[],
  contradictions: readonly OperationId[],
): Joined {
  const ordered = [...findings].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const known = ordered
    .map((finding) => knownReadings(catalog, finding))
    .filter((finding) => finding.readings.length > 0);
  const merged = withoutRepeats(known);
  const wishes = merged.map(wishOf);
  const question = questionOf(catalog, text, merged);
  const ruledOut = [...new Set(contradictions)].map((id) => catalog.operation(id)?.title ?? id);
  const notes: Message[] =
    ruledOut.length > 0 ? [{ key: 'understand_contradiction', values: [ruledOut.join(', ')] }] : [];
  return { wishes, question, notes, unsure: wishes.length === 0 || question !== null || ruledOut.length > 0 };
}

/** Recognizers may know operations that this catalog does not hold. */
function knownReadings(catalog: Catalog, finding: Finding): Finding {
  const readings = finding.readings
    .map((reading) => ({
      ...reading,
      operations: reading.operations.filter((id) => catalog.operation(id) !== undefined),
    }))
    .filter((reading) => reading.operations.length > 0);
  return { ...finding, readings };
}

/** A finding that says nothing new only adds its words to the earlier one. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings) {
    const operations = finding.readings[0]?.operations ?? [];
    const place = kept.findIndex((other) =>
      operations.every((id) => other.readings[0]?.operations.includes(id)),
    );
    const earlier = kept[place];
    if (earlier) kept[place] = { ...earlier, words: [...earlier.words, ...finding.words] };
    else kept.push(finding);
  }
  return kept;
}

function wishOf(finding: Finding): Wish {
  const candidates = new Map<OperationId, Candidate>();
  for (const [order, { operations, confidence }] of finding.readings.entries()) {
    for (const operation of operations) {
      if (candidates.has(operation)) continue;
      candidates.set(operation, {
        operation,
        confidence: clamp(confidence),
        chosen: order === 0,
        spans: finding.words,
      });
    }
  }
  return { span: finding.span, candidates: [...candidates.values()] };
}

function clamp(confidence: number): number {
  return Math.round(Math.min(1, Math.max(0, confidence)) * 1000) / 1000;
}

/** The first doubtful wish whose readings lead to different scopes for the whole text. */
function questionOf(catalog: Catalog, text: string, findings: readonly Finding[]): Question | null {
  for (const [wish, finding] of findings.entries()) {
    const [best] = finding.readings;
    if (!best || best.confidence >= sureFrom) continue;
    const rest = findings.flatMap((other, place) =>
      place === wish ? [] : (other.readings[0]?.operations ?? []),
    );
    const options = differing(catalog, finding.readings, rest);
    if (options.length < 2) continue;
    const quote = text.slice(finding.span.start, finding.span.end).replace(/\s+/g, ' ');
    const short = quote.length > longestQuote ? `${quote.slice(0, longestQuote)}…` : quote;
    return { wish, ask: { key: 'understand_ask', values: [short] }, options };
  }
  return null;
}

function differing(
  catalog: Catalog,
  readings: readonly Reading[],
  rest: readonly OperationId[],
): (readonly OperationId[])[] {
  const best = readings[0]?.confidence ?? 0;
  const byKey = new Map<string, readonly OperationId[]>();
  for (const { operations, confidence } of readings) {
    if (confidence < best * 0.35) continue;
    const key = scopeKey(catalog, [...rest, ...operations]);
    if (!byKey.has(key)) byKey.set(key, operations);
    if (byKey.size === mostOptions) break;
  }
  return [...byKey.values()];
}
