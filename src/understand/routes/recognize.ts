/** Recognizes `METHOD /path`, URLs of the API, web addresses, registry images and GraphQL documents. */
import type { Span } from '../../model/understanding';
import type { CatalogIndex, Finding, Recognized, Recognizer } from '../finding';
import { findInDocument, readDocuments } from './graphql';
import { readRequest } from './request';
import { exactRoute, routesOf } from './route-index';
import { opensRoute } from './route-trie';
import { type AddressToken, addressTokens } from './scan';

/** See `Recognizer`. Exact routes have confidence 1; a path that no route has is left alone. */
export const routes: Recognizer<CatalogIndex> = (index, text, taken) => {
  const lines = exactLines(index, text);
  if (lines !== null) return recognized(lines);
  const documents = /\b(?:query|mutation|subscription)\b/.test(text)
    ? graphqlFindings(index, text, taken)
    : [];
  const spokenFor = [...taken, ...documents.map((finding) => finding.span)];
  const findings = [...documents, ...requestFindings(index, text, spokenFor)];
  return recognized(dropBareEndpoint(findings, documents.length > 0));
};

/** The requests and addresses of a text outside `taken`, in its order. */
export function requestFindings(index: CatalogIndex, text: string, taken: readonly Span[]): Finding[] {
  const findings: Finding[] = [];
  for (const token of addressTokens(text, taken, (candidate) => mayBeAddress(index, candidate)))
    findings.push(...readToken(index, token));
  return findings;
}

function recognized(findings: readonly Finding[]): Recognized {
  return {
    kind: 'command',
    findings,
    refusals: [],
    hints: {},
    covered: findings.map((finding) => finding.span),
  };
}

/** `/projects`, `https://`, `$BASE/x`, `host/api/v4/x`, repositories, feeds and images. */
const addressLike =
  /^[([*_~"]*[/$#{<%@]|^(?:\.{3}|…)\/|:\/\/|\/api\/|\.(?:atom|ics|git)\b|registry|dependency_proxy|^[A-Z]+:?\//;

/** Without any of those marks a path must open a route and go on with a value: `projects/1/issues`. */
function mayBeAddress(index: CatalogIndex, token: string): boolean {
  if (addressLike.test(token)) return true;
  const [first = '', second = ''] = token.replace(/^[^A-Za-z]+/, '').split('/', 2);
  return opensRoute(routesOf(index), first) && /^(?:\d|[:{$<%#[]|$)/.test(second);
}

const mostLines = 50;
const longestLine = 400;

/** Every line is a route as the catalog or the OpenAPI document writes it, whatever characters it holds. */
function exactLines(index: CatalogIndex, text: string): Finding[] | null {
  const lines = text.length > 20_000 ? [] : text.split('\n');
  if (lines.length > mostLines || lines.some((line) => line.length > longestLine)) return null;
  const findings: Finding[] = [];
  let offset = 0;
  for (const line of lines) {
    const written = line.trim();
    const start = offset + line.indexOf(written);
    offset += line.length + 1;
    if (written === '') continue;
    const id = exactRoute(index, written);
    if (id === null) return null;
    const span = { start, end: start + written.length };
    findings.push({ span, words: [span], readings: [{ operations: [id], confidence: 1 }] });
  }
  return findings.length === 0 ? null : findings;
}

function graphqlFindings(index: CatalogIndex, text: string, taken: readonly Span[]): Finding[] {
  return readDocuments(text, false)
    .filter(({ span }) => !taken.some((other) => other.start < span.end && span.start < other.end))
    .map((document) => findInDocument(index, document));
}

function readToken(index: CatalogIndex, token: AddressToken): Finding[] {
  const methods = token.methods.length === 0 ? [null] : token.methods;
  const findings: Finding[] = [];
  for (const method of methods) {
    const readings = readRequest(index, method, token.text);
    if (readings.length === 0) continue;
    const words = token.methodSpan === null ? [token.span] : [token.methodSpan, token.span];
    const span = {
      start: Math.min(...words.map((word) => word.start)),
      end: Math.max(...words.map((word) => word.end)),
    };
    findings.push({ span, words, readings });
  }
  return findings;
}

/** Beside a document the endpoint's address says nothing new. */
function dropBareEndpoint(findings: readonly Finding[], hasDocument: boolean): Finding[] {
  if (!hasDocument) return [...findings];
  const isEndpoint = (finding: Finding): boolean =>
    finding.readings.length > 1 &&
    finding.readings.every(({ operations }) => operations[0]?.startsWith('graphql ') === true);
  return findings.filter((finding) => !isEndpoint(finding));
}
