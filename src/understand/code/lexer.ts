/** One tolerant lexer for the languages people paste: strings, names, brackets. Comments are dropped. Linear. */

export interface Token {
  readonly kind: 'string' | 'name' | 'mark';
  /** Content of a string without quotes, a dotted name (`client.Issues.create`), or one mark. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** For an opening bracket the index of the token that closes it; otherwise -1. */
  readonly close: number;
}

const mostTokens = 20_000;
const longestString = 20_000;
const name = /[@$]?[\p{L}_][\p{L}\p{N}_]*(?:(?:\??\.|::|->|!\.)[\p{L}_][\p{L}\p{N}_]*)*[?!]?/uy;
const stringPrefix = /^(?:[fFrRbBuU]{1,2}|\$@?|@\$?)$/;
const pairs: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

function stringEnd(text: string, at: number): { end: number; content: string } | null {
  const quote = text.charAt(at);
  const triple = text.startsWith(quote.repeat(3), at) && quote !== '`' ? quote.repeat(3) : quote;
  const limit = Math.min(text.length, at + longestString);
  let depth = 0;
  for (let place = at + triple.length; place < limit; place += 1) {
    const character = text[place];
    if (character === '\\') place += 1;
    else if (quote === '`' && character === '$' && text[place + 1] === '{') depth += 1;
    else if (depth > 0 && character === '}') depth -= 1;
    else if (character === '\n' && triple.length === 1 && quote !== '`') return null;
    else if (depth === 0 && text.startsWith(triple, place))
      return { end: place + triple.length, content: text.slice(at + triple.length, place) };
  }
  return null;
}

/** Index after a comment that starts at `at`, or -1. `#{` and `://` are no comments. */
function commentEnd(text: string, at: number): number {
  const two = text.slice(at, at + 2);
  const lineComment =
    two === '//' || (text[at] === '#' && text[at + 1] !== '{' && /\s/.test(text[at - 1] ?? '\n'));
  if (lineComment) {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
  }
  if (two !== '/*') return -1;
  const end = text.indexOf('*/', at + 2);
  return end < 0 ? text.length : end + 2;
}

/** Tokens of a text in any of the usual languages; at most 20,000. */
export function tokensOf(text: string): Token[] {
  const tokens: { -readonly [Key in keyof Token]: Token[Key] }[] = [];
  const open: number[] = [];
  let at = 0;
  while (at < text.length && tokens.length < mostTokens) {
    const character = text.charAt(at);
    const comment = character === '/' || character === '#' ? commentEnd(text, at) : -1;
    if (comment > 0) {
      at = comment;
      continue;
    }
    if (character === '"' || character === "'" || character === '`') {
      const string = stringEnd(text, at);
      if (string !== null) {
        const previous = tokens.at(-1);
        if (previous?.end === at && previous.kind !== 'string' && stringPrefix.test(previous.text))
          tokens.pop();
        tokens.push({ kind: 'string', text: string.content, start: at, end: string.end, close: -1 });
        at = string.end;
        continue;
      }
    }
    name.lastIndex = at;
    const word = name.exec(text);
    if (word !== null) {
      tokens.push({ kind: 'name', text: word[0], start: at, end: at + word[0].length, close: -1 });
      at += word[0].length;
      continue;
    }
    if (!/\s/.test(character)) {
      if (pairs[character] !== undefined) open.push(tokens.length);
      else if (character === ')' || character === ']' || character === '}') {
        const opener = tokens[open.at(-1) ?? -1];
        if (opener !== undefined && pairs[opener.text] === character) {
          opener.close = tokens.length;
          open.pop();
        }
      }
      tokens.push({ kind: 'mark', text: character, start: at, end: at + 1, close: -1 });
    }
    at += 1;
  }
  return tokens;
}

/** Ranges of the arguments between the bracket at `open` and its close, split at commas of the top level. */
export function argumentsOf(tokens: readonly Token[], open: number): [number, number][] {
  const close = tokens[open]?.close ?? -1;
  const end = close < 0 ? Math.min(tokens.length, open + 200) : close;
  const ranges: [number, number][] = [];
  let start = open + 1;
  for (let at = start; at < end; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.close > at) at = Math.min(token.close, end);
    else if (token.kind === 'mark' && token.text === ',') {
      ranges.push([start, at]);
      start = at + 1;
    }
  }
  if (start < end) ranges.push([start, end]);
  return ranges;
}
