/** Cuts running text into the tokens that may be addresses, with the method that stands beside them. */
import type { Span } from '../../model/understanding';
import { methodOf } from './request';
import { placeholderEnd } from './segments';

/** A stretch without blanks that holds a slash. */
export interface AddressToken {
  readonly span: Span;
  readonly text: string;
  /** Methods named beside it, upper case; empty when none. */
  readonly methods: readonly string[];
  /** Where the methods stand, empty span when none. */
  readonly methodSpan: Span | null;
}

const stops = new Set([
  ' ',
  '\t',
  '\n',
  '\r',
  '"',
  "'",
  '`',
  '|',
  '\u00a0',
  '\u3000',
  '，',
  '。',
  '、',
  '；',
  '“',
  '”',
]);
const trailing = /[.,;:!?)\]}>*_~\\]+$/;
const longestToken = 2000;

/** Placeholders such as `{project id}` may hold blanks; everything else ends at one. */
function tokenEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && !stops.has(text.charAt(at))) {
    const close = placeholderEnd(text, at);
    at = close > at ? close : at + 1;
    if (at - start > longestToken) return at;
  }
  return at;
}

/** Balanced closing brackets belong to the token, loose ones to the sentence around it. */
function withoutTail(token: string): string {
  let cut = token;
  for (;;) {
    const tail = trailing.exec(cut);
    if (tail === null) return cut;
    const last = cut.charAt(cut.length - 1);
    if (last === '}' && count(cut, '{') >= count(cut, '}')) return cut;
    if (last === ')' && count(cut, '(') >= count(cut, ')')) return cut;
    if (last === '>' && count(cut, '<') >= count(cut, '>')) return cut;
    if (last === ']' && count(cut, '[') >= count(cut, ']')) return cut;
    cut = cut.slice(0, -1);
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

const leading = /^(?:[([*_~]+|<(?:[\w:-]{1,40}>)?(?=https?:)|[-=]*>+|\{(?=[^}]*$))+/;
const before =
  /\b(GET|HEAD|POST|PUT|PATCH|DELETE)((?:\s*(?:[,|/&+]|and|or)\s*(?:GET|HEAD|POST|PUT|PATCH|DELETE))*)(?:\s+[1-5]\d\d)?["'`\])*:=>\s-]*(?:(?:to|on|at|from|request|requests|for|url|path|call|endpoint)\b[\s:"'`]*)*$/i;
const after = /^["'`\s]*[([]?\s*(?:(?:with|via|using|method)\s*:?\s*)?(GET|HEAD|POST|PUT|PATCH|DELETE)\b/;
const keyed =
  /\b(?:method|type|verb|-X|--request|-Method)["']?\s*[:=]?\s*["']?(GET|HEAD|POST|PUT|PATCH|DELETE)\b/i;
const keyedReach = 160;

const mostTokens = 400;

/** Every token of the text outside `taken` that `mayMean` lets pass, with its methods. */
export function* addressTokens(
  text: string,
  taken: readonly Span[],
  mayMean: (token: string) => boolean,
): Generator<AddressToken> {
  let at = 0;
  let tokens = 0;
  while (at < text.length && tokens < mostTokens) {
    if (stops.has(text.charAt(at))) {
      at += 1;
      continue;
    }
    const covering = taken.find((span) => span.start <= at && at < span.end);
    if (covering !== undefined) {
      at = covering.end;
      continue;
    }
    const end = tokenEnd(text, at);
    const token = text.slice(at, end);
    if (token.includes('/') && token.length <= longestToken && mayMean(token)) {
      tokens += 1;
      for (const address of addressIn(text, at, token)) if (!overlapsAny(taken, address.span)) yield address;
    }
    at = end;
  }
}

function overlapsAny(taken: readonly Span[], span: Span): boolean {
  return taken.some((other) => other.start < span.end && span.start < other.end);
}

function* addressIn(text: string, start: number, token: string): Generator<AddressToken> {
  const lead = leading.exec(token)?.[0].length ?? 0;
  const glued = /^(GET|HEAD|POST|PUT|PATCH|DELETE):?(?=\/|https?:)/.exec(token.slice(lead));
  const from = lead + (glued?.[0].length ?? 0);
  const [inner = ''] = token.slice(from).split('</', 1);
  const kept = withoutTail(inner);
  if (!kept.includes('/')) return;
  const span = { start: start + from, end: start + from + kept.length };
  if (glued !== null) {
    const methodSpan = { start: start + lead, end: start + from };
    yield { span, text: kept, methods: [glued[1] ?? ''], methodSpan };
    return;
  }
  yield { span, text: kept, ...methodsBeside(text, span) };
}

function methodsBeside(text: string, span: Span): Pick<AddressToken, 'methods' | 'methodSpan'> {
  const windowStart = Math.max(0, span.start - 60);
  const previous = before.exec(text.slice(windowStart, span.start));
  if (previous !== null) {
    const methods = [previous[1], ...(previous[2] ?? '').split(/[^A-Za-z]+/)]
      .map((word) => methodOf(word ?? ''))
      .filter((method) => method !== null);
    const start = windowStart + previous.index;
    return { methods: [...new Set(methods)], methodSpan: { start, end: start + (previous[1]?.length ?? 0) } };
  }
  const next = after.exec(text.slice(span.end, span.end + 40));
  if (next !== null) return single(next, span.end);
  const key = keyed.exec(text.slice(span.end, span.end + keyedReach));
  if (key !== null && !key.input.slice(0, key.index).includes('://')) return single(key, span.end);
  const keyStart = Math.max(0, span.start - keyedReach);
  const earlier = keyed.exec(text.slice(keyStart, span.start));
  if (earlier !== null && !earlier.input.slice(earlier.index).includes('://'))
    return single(earlier, keyStart);
  return { methods: [], methodSpan: null };
}

function single(match: RegExpExecArray, offset: number): Pick<AddressToken, 'methods' | 'methodSpan'> {
  const method = methodOf(match[1] ?? '') ?? 'GET';
  const start = offset + match.index + match[0].length - method.length;
  return { methods: [method], methodSpan: { start, end: start + method.length } };
}
