/** Takes Ruby apart into statements, methods and terms, as far as lists of symbols need it. */
import { SourceProblem } from '../build/source-problem';

/** A statement on one line, however many lines it has in the file. */
export interface Statement {
  /** 1-based line on which it begins. */
  readonly line: number;
  readonly text: string;
}

/** Statements: comments gone, and a line that is not finished joined with those that finish it. */
export function statementsOf(text: string): readonly Statement[] {
  const joined: { line: number; text: string }[] = [];
  let open = false;
  for (const [index, raw] of text.split('\n').entries()) {
    const bare = raw.replace(/(^|\s)#(?!\{).*$/, '').trim();
    if (bare === '') continue;
    const last = joined.at(-1);
    if (open && last !== undefined) last.text += ` ${bare}`;
    else joined.push({ line: index + 1, text: bare });
    open = isUnfinished(joined.at(-1)?.text ?? '');
  }
  return joined.map((line) => ({
    ...line,
    text: line.text.replace(/([[{]) /g, '$1').replace(/ ([\]}])/g, '$1'),
  }));
}

function isUnfinished(text: string): boolean {
  const count = (signs: RegExp) => text.match(signs)?.length ?? 0;
  return /(?:[+,=\\]|-|&&|\|\|)$/.test(text) || count(/[[{]/g) > count(/[\]}]/g);
}

/** The statements of every method by its name. */
export function methodsOf(
  file: string,
  lines: readonly Statement[],
): ReadonlyMap<string, readonly Statement[]> {
  const methods = new Map<string, readonly Statement[]>();
  for (const [index, { line, text }] of lines.entries()) {
    const name = /^def (?:self\.)?([a-z_0-9]+[?!]?)/.exec(text)?.[1];
    if (name === undefined) continue;
    const end = blockEnd(lines, index);
    if (end >= lines.length) {
      throw new SourceProblem(
        file,
        line,
        `the method ${name} never ends`,
        'the file is cut off: take it again',
      );
    }
    methods.set(name, lines.slice(index + 1, end));
  }
  return methods;
}

export const opensBlock =
  /^(?:def|if|unless|case|class|module|begin|while)\b| = (?:if|case|begin)\b| do(?: \|[^|]*\|)?$/;

/** The place of the `end` that closes the block opened at a place; behind the last line when there is none. */
export function blockEnd(lines: readonly Statement[], start: number): number {
  let depth = 0;
  for (let at = start; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    if (opensBlock.test(text)) depth += 1;
    if (/^end\b/.test(text)) depth -= 1;
    if (depth === 0) return at;
  }
  return lines.length;
}

/** The summands of an expression with their signs. */
export function termsOf(expression: string): readonly { readonly sign: '+' | '-'; readonly term: string }[] {
  return splitOutside(expression, ' + ').flatMap((sum) =>
    splitOutside(sum, ' - ').map((term, place) => ({
      sign: place === 0 ? ('+' as const) : ('-' as const),
      term: term.trim(),
    })),
  );
}

export function splitAtCommas(text: string): readonly string[] {
  return splitOutside(text, ',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Splits where the separator stands outside of brackets. */
export function splitOutside(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) depth -= 1;
    else if (depth === 0 && text.startsWith(separator, at)) {
      parts.push(text.slice(start, at));
      start = at + separator.length;
    }
  }
  return [...parts, text.slice(start)];
}
