/** Finds the request a refusal is about, in the log lines around it. */
import type { Span } from '../../model/understanding';
import type { CatalogIndex, Finding } from '../finding';
import { requestFindings } from '../routes/recognize';

/** Lines that are commands or code belong to the readers of those. */
const command =
  /^\s*(?:[$>#]\s+)?(?:\w+=\S*\s+)*(?:sudo\s+)?(?:curl|wget|git|glab|docker|podman|helm|http|https|npm|pip|twine|mvn|terraform|kubectl|Invoke-\w+)\s+(?!ERR|error)/i;
const code =
  /\b(?:requests?|httpx|session|client|axios|fetch|http|gl|project|group)\.\w+\(|\bfetch\(|=\s*["'`]https?:/;

/** Stretches of the text whose lines are neither commands nor code. */
export function logLines(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (!command.test(line.slice(0, 300)) && !code.test(line.slice(0, 2000))) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** Requests named in log lines, each with the method beside it. */
export function failingRequests(index: CatalogIndex, text: string, taken: readonly Span[]): Finding[] {
  const lines = logLines(text);
  const outside = complement(lines, text.length);
  const method = methodByName(text);
  return requestFindings(index, text, [...taken, ...outside]).map((request) => asked(request, method));
}

function complement(spans: readonly Span[], length: number): Span[] {
  const rest: Span[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start > at) rest.push({ start: at, end: start });
    at = end;
  }
  if (at < length) rest.push({ start: at, end: length });
  return rest;
}

const refused =
  /\b40[134]\b|insufficient|forbidden|unauthori[sz]ed|denied|\brefus|not (?:allowed|permitted|found)|invalid_token/i;

/**
 * Of several requests in a log only the refused one: those whose line says so, else the last one before the
 * refusal, else the first one after it.
 */
export function refusedOnes(text: string, requests: readonly Finding[], refusal: Span): readonly Finding[] {
  if (requests.length < 2) return requests;
  const marked = requests.filter(({ span }) => refused.test(lineAround(text, span)));
  if (marked.length > 0) return marked;
  const before = requests.filter(({ span }) => span.start < refusal.start);
  const nearest = before.at(-1) ?? requests[0];
  return requests.filter(({ span }) => lineStart(text, span) === lineStart(text, nearest?.span ?? span));
}

/** The line without the request itself, whose path may hold a number such as 401. */
function lineAround(text: string, span: Span): string {
  const end = text.indexOf('\n', span.end);
  return `${text.slice(lineStart(text, span), span.start)} ${text.slice(span.end, end < 0 ? text.length : end)}`;
}

function lineStart(text: string, { start }: Span): number {
  return text.lastIndexOf('\n', start - 1) + 1;
}

/** Calls and options that name the method apart from the address. */
const spelled =
  /\.(post|put|patch|delete)\(|(?:--request|-X|-Method)[ =]?["']?(POST|PUT|PATCH|DELETE)\b|\bmethod["']?\s*[:=]\s*["'](POST|PUT|PATCH|DELETE)/i;

/** Exceptions and functions named after what they do; `gitlab/exceptions.py` of python-gitlab, `lib/gitlab/client` of the gem. */
const deeds: readonly (readonly [RegExp, string])[] = [
  [/GitlabCreateError|(?:\bin [`'](?:\w+#)?|\()(?:create|add)_\w+|failed to (?:create|add|post)\b/i, 'POST'],
  [
    /GitlabUpdateError|(?:\bin [`'](?:\w+#)?|\()(?:edit|update)_\w+|failed to (?:update|edit|change)\b/i,
    'PUT',
  ],
  [
    /GitlabDeleteError|(?:\bin [`'](?:\w+#)?|\()(?:delete|remove)_\w+|failed to (?:delete|remove)\b/i,
    'DELETE',
  ],
];

function methodByName(text: string): string | null {
  const [, ...methods] = spelled.exec(text) ?? [];
  const method = methods.find((found) => found !== undefined)?.toUpperCase();
  return method ?? deeds.find(([name]) => name.test(text))?.[1] ?? null;
}

/** An address without a method reads as GET; the name of the failure knows better. */
function asked(request: Finding, method: string | null): Finding {
  const { readings } = request;
  if (method === null || !isGuessed(request)) return request;
  const meant = readings.find(({ operations }) => operations[0]?.startsWith(`${method} `));
  if (meant === undefined) return request;
  const others = readings.filter((reading) => reading !== meant);
  return { ...request, readings: [{ ...meant, confidence: 0.9 }, ...others] };
}

/** True when no method stood beside the address. */
export function isGuessed({ readings }: Finding): boolean {
  return (readings[0]?.confidence ?? 0) < 0.9;
}
