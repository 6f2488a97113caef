/** Takes Ruby apart into statements, methods and terms, as far as lists of symbols need it. */
import { SourceProblem } from '../build/source-problem';

/** A statement on one line, however many lines it has in the file. */
export interface Statement {
  /** 1-based line on which it begins. */
  readonly line: number;
  /** Blanks before it: the `end` of a block stands as deep as what opens the block. */
  readonly depth: number;
  readonly text: string;
}

/** The lines of a file with comments, heredocs and what follows `__END__` made blank, so that line numbers stay. */
export function codeLines(text: string): readonly string[] {
  const written = text.split('\n');
  const lines: string[] = [];
  for (let at = 0; at < written.length; at += 1) {
    const raw = written[at] ?? '';
    const line = /^(?:=begin\b|__END__$)/.test(raw) ? '' : withoutComment(raw);
    lines.push(line);
    const last = endOfText(written, at, line);
    while (at < last) {
      lines.push('');
      at += 1;
    }
  }
  return lines;
}

/** The last line of the heredoc or the block of comments that begins at a line; that line where none does. */
function endOfText(written: readonly string[], start: number, line: string): number {
  const behind = (end: RegExp) => {
    const at = written.findIndex((one, place) => place > start && end.test(one));
    return at === -1 ? start : at;
  };
  if (written[start] === '__END__') return written.length - 1;
  if (/^=begin\b/.test(written[start] ?? '')) return behind(/^=end\b/);
  // `list <<CONSTANT` looks the same, but has no line to end it.
  const [, squiggle, , name] = /<<([~-]?)(['"`]?)([A-Za-z_]\w*)\2/.exec(line) ?? [];
  if (name === undefined) return start;
  return behind(new RegExp(squiggle === '' ? `^${name}$` : `^\\s*${name}$`));
}

function withoutComment(line: string): string {
  const masked = line.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g, (text) => '_'.repeat(text.length));
  const sign = masked.search(/(?:^|\s)#(?!\{)/);
  return (sign === -1 ? line : line.slice(0, sign)).trimEnd();
}

/** What the brackets of a line are counted in: without strings and what a backslash makes plain. */
export function withoutStrings(line: string): string {
  return line.replace(/\\./g, '').replace(/"[^"]*"|'[^']*'/g, '""');
}

/** Statements: comments gone, and a line that is not finished joined with those that finish it. */
export function statementsOf(text: string): readonly Statement[] {
  const joined: { line: number; depth: number; text: string }[] = [];
  let open = false;
  for (const [index, raw] of codeLines(text).entries()) {
    const bare = raw.trim();
    if (bare === '') continue;
    const last = joined.at(-1);
    if (open && last !== undefined) last.text += ` ${bare}`;
    else joined.push({ line: index + 1, depth: raw.search(/\S/), text: bare });
    open = isUnfinished(joined.at(-1)?.text ?? '');
  }
  return joined.map((line) => ({
    ...line,
    text: line.text.replace(/([[{]) /g, '$1').replace(/ ([\]}])/g, '$1'),
  }));
}

function isUnfinished(text: string): boolean {
  const bare = withoutStrings(text);
  const count = (signs: RegExp) => bare.match(signs)?.length ?? 0;
  return /(?:[+,=\\]|-|&&|\|\|)$/.test(text) || count(/[[{]/g) > count(/[\]}]/g);
}

/** The statements of every method by its name. */
export function methodsOf(
  file: string,
  lines: readonly Statement[],
): ReadonlyMap<string, readonly Statement[]> {
  const methods = new Map<string, readonly Statement[]>();
  for (const [index, statement] of lines.entries()) {
    const { line, text } = statement;
    const [, name, body] = /^def (?:self\.)?([a-z_0-9]+[?!]?)(?:\([^)]*\))?(?: = (.+))?/.exec(text) ?? [];
    if (name === undefined) continue;
    if (body !== undefined) methods.set(name, [{ ...statement, text: body }]);
    if (body !== undefined || /\bend$/.test(text)) continue;
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

/** The place of the `end` as deep as the line at a place; behind the last line when there is none. */
export function blockEnd(lines: readonly Statement[], start: number): number {
  const depth = lines[start]?.depth;
  const end = lines.findIndex(
    (line, place) => place > start && line.depth === depth && /^end\b/.test(line.text),
  );
  return end === -1 ? lines.length : end;
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
