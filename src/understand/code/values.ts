/** Puts URLs together: literals, concatenation, interpolation, `join`, `format`, constants defined above. */
import { HOLE } from '../routes/segments';
import { argumentsOf, type Token } from './lexer';

export type Values = Map<string, string>;

const longest = 2000;
const joining = /(?:join|combine|resolve)$/i;
const concatenation = new Set(['+', '.', '&', '/']);
const interpolation = /\$\{([\w.]+)\}|#\{([\w.@]+)\}|\{\{?\s?([\w.]+)\s?\}?\}|\$([A-Za-z_]\w*)/g;

/** Last part of a dotted name without its sigil: `self.base_url` as `base_url`. */
export function lastName(name: string): string {
  return (
    name
      .replace(/[?!]$/, '')
      .split(/\??\.|::|->|!\./)
      .at(-1)
      ?.replace(/^[@$]/, '') ?? name
  );
}

/** Fills variables this text defines into a string; the others stay for the route reader to blank. */
function interpolate(text: string, values: Values): string {
  if (values.size === 0) return text;
  const filled = text.replace(interpolation, (whole, a?: string, b?: string, c?: string, d?: string) => {
    const value = values.get(lastName(a ?? b ?? c ?? d ?? ''));
    return value ?? whole;
  });
  return filled.length > longest ? text : filled;
}

/** Value of the expression in `[start, end)`; what is unknown becomes a hole. `''` for nothing at all. */
export function evaluate(
  tokens: readonly Token[],
  start: number,
  end: number,
  values: Values,
  depth = 0,
): string {
  let value = '';
  let at = start;
  while (at < end && value.length < longest) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'string') value += interpolate(token.text, values);
    else if (token.kind === 'name') {
      const call = tokens[at + 1];
      if (call?.text === '(' && call.start === token.end) {
        value += depth > 8 ? HOLE : callValue(tokens, at, values, depth);
        at = (call.close < 0 ? end : call.close) + 1;
        continue;
      }
      if (!isKeyword(token.text)) value += values.get(lastName(token.text)) ?? HOLE;
    } else if (token.text === '(' && at === start) {
      const close = token.close < 0 ? end : token.close;
      value += evaluate(tokens, at + 1, close, values, depth + 1);
      at = close + 1;
      continue;
    } else if (token.text === '[' && token.close > 0) {
      at = token.close + 1;
      continue;
    } else if (token.text === '.' && tokens[at + 1]?.kind === 'name' && tokens[at + 2]?.text === '(') {
      // `"...".format(x)`, `"...".replace(a, b)`: the string before it is the shape.
      at = (tokens[at + 2]?.close ?? end) + 1;
      continue;
    } else if (!concatenation.has(token.text) || (value === '' && token.text !== '/')) break;
    else if (token.text === '/' && !value.endsWith('/')) value += '/';
    at += 1;
  }
  return value.slice(0, longest);
}

function isKeyword(word: string): boolean {
  return /^(?:new|await|return|async|yield|not|and|or|do|in|is)$/.test(word);
}

function callValue(tokens: readonly Token[], at: number, values: Values, depth: number): string {
  const callee = tokens[at]?.text ?? '';
  const parts = argumentsOf(tokens, at + 1).map(([from, to]) =>
    evaluate(tokens, from, to, values, depth + 1),
  );
  if (joining.test(callee) && parts.length > 1)
    return parts
      .filter((part) => part !== '')
      .map((part, index) => (index === 0 ? part.replace(/\/$/, '') : part.replace(/^\/|\/$/g, '')))
      .join('/');
  // `URI("...")`, `Sprintf("...", x)`, `url.Parse(base + path)`: the first argument is the shape.
  const shape = parts.find((part) => part.includes('/'));
  return shape ?? HOLE;
}

/** `base_url = ...`, `const base = ...`, `url := ...`, `$uri = ...`, `String url = ...` in order of appearance. */
export function collectValues(tokens: readonly Token[]): { values: Values; assigned: Map<number, string> } {
  const values: Values = new Map();
  const assigned = new Map<number, string>();
  for (let at = 1; at < tokens.length; at += 1) {
    const mark = tokens[at];
    const before = tokens[at - 1];
    if (mark?.text !== '=' || before === undefined) continue;
    if (tokens[at + 1]?.text === '=' || tokens[at + 1]?.text === '>' || /^[=!<>+]$/.test(before.text))
      continue;
    const target = before.text === ':' ? tokens[at - 2] : before;
    if (target?.kind !== 'name') continue;
    const end = statementEnd(tokens, at + 1);
    const value = evaluate(tokens, at + 1, end, values);
    if (!value.includes('/') && !/^[a-z_]{3,40}$/.test(value)) continue;
    const name = lastName(target.text);
    values.set(name, value);
    for (let inside = at + 1; inside < end; inside += 1) assigned.set(inside, name);
  }
  return { values, assigned };
}

/** A statement ends at `;`, `,` or the closing bracket around it; after that at a token two operands away. */
export function statementEnd(tokens: readonly Token[], start: number): number {
  let at = start;
  while (at < tokens.length && at < start + 300) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.close > at) {
      at = token.close + 1;
      if (tokens[at] !== undefined && tokens[at]?.kind !== 'mark') return at;
      continue;
    }
    if (token.kind === 'mark' && /^[;,)\]}]$/.test(token.text)) return at;
    const next = tokens[at + 1];
    const operand = token.kind !== 'mark';
    if (operand && next !== undefined && next.kind !== 'mark' && !isKeyword(token.text)) return at + 1;
    at += 1;
  }
  return at;
}
