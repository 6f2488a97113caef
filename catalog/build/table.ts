import { SourceProblem } from './source-problem';

/** One data row of a tab separated file. */
export interface Row<Column extends string> {
  /** 1-based line in the file. */
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

export interface Table<Column extends string> {
  readonly file: string;
  readonly columns: readonly Column[];
  /** 1-based line of the heading. */
  readonly heading: number;
  /** Lines that begin with `#`, without the sign. */
  readonly comments: readonly { readonly line: number; readonly text: string }[];
  readonly rows: readonly Row<Column>[];
}

/**
 * Reads a tab separated table: comment lines, one heading, rows of exactly as many cells.
 * Throws a SourceProblem at the first place that is not so; nothing is skipped or guessed.
 */
export function readTable<Column extends string>(
  file: string,
  text: string,
  columns: readonly Column[],
): Table<Column> {
  if (text.includes('\r')) {
    throw new SourceProblem(
      file,
      1 + text.slice(0, text.indexOf('\r')).split('\n').length - 1,
      'Windows line end',
      'save the file with line feeds only',
    );
  }
  if (!text.endsWith('\n')) {
    throw new SourceProblem(
      file,
      text.split('\n').length,
      'the last line is cut off',
      'end the file with a line feed',
    );
  }
  const comments: { line: number; text: string }[] = [];
  const rows: Row<Column>[] = [];
  let heading = 0;
  text
    .slice(0, -1)
    .split('\n')
    .forEach((content, index) => {
      const line = index + 1;
      if (content.startsWith('# ') || content === '#') {
        comments.push({ line, text: content.slice(2) });
        return;
      }
      const cells = content.split('\t');
      if (heading === 0) {
        checkHeading(file, line, cells, columns);
        heading = line;
        return;
      }
      rows.push({ line, cells: readCells(file, line, cells, columns) });
    });
  if (heading === 0) throw new SourceProblem(file, 0, 'no heading', `begin with ${columns.join(', ')}`);
  return { file, columns, heading, comments, rows };
}

function checkHeading(
  file: string,
  line: number,
  cells: readonly string[],
  columns: readonly string[],
): void {
  if (cells.join('\t') !== columns.join('\t')) {
    throw new SourceProblem(file, line, `heading is ${cells.join(', ')}`, `expected ${columns.join(', ')}`);
  }
}

function readCells<Column extends string>(
  file: string,
  line: number,
  cells: readonly string[],
  columns: readonly Column[],
): Record<Column, string> {
  if (cells.length !== columns.length) {
    throw new SourceProblem(
      file,
      line,
      `${cells.length} cells`,
      `a row has ${columns.length}, separated by tabs`,
    );
  }
  return Object.fromEntries(columns.map((column, index) => [column, cells[index]])) as Record<Column, string>;
}

/** The value if it is one of `allowed`, else a SourceProblem that lists them. */
export function oneOf<Value extends string>(
  file: string,
  line: number,
  value: string,
  allowed: readonly Value[],
): Value {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) {
    throw new SourceProblem(file, line, `unknown value "${value}"`, `one of ${allowed.join(', ')}`);
  }
  return found;
}

/** Writes a table as it should be; a file that is clean is the same text. */
export function printTable<Column extends string>({
  columns,
  heading,
  comments,
  rows,
}: Table<Column>): string {
  const lines = new Map<number, string>([
    [heading, columns.join('\t')],
    ...comments.map(({ line, text }) => [line, `# ${text}`.trimEnd()] as const),
    ...rows.map(
      ({ line, cells }) => [line, columns.map((column) => cells[column].trim()).join('\t')] as const,
    ),
  ]);
  const inOrder = [...lines.entries()].sort(([left], [right]) => left - right);
  return inOrder.map(([, text]) => `${text}\n`).join('');
}
