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
  return requestFindings(index, text, [...taken, ...outside]);
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
