import { SourceProblem } from '../build/source-problem';
import { demandWhole, type GitlabFile } from './gitlab-file';

/** A row of a Markdown table. */
export interface MarkdownRow {
  /** 1-based line in the file. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface MarkdownTable {
  readonly file: string;
  readonly line: number;
  readonly columns: readonly string[];
  readonly rows: readonly MarkdownRow[];
}

/** What stands between one heading and the next. */
export interface MarkdownSection {
  readonly file: string;
  /** Line of the heading; 0 for what stands before the first one. */
  readonly line: number;
  /** 1 to 6; 0 before the first heading. */
  readonly level: number;
  readonly title: string;
  readonly tables: readonly MarkdownTable[];
  /** Every line that is neither blank nor part of a table. */
  readonly texts: readonly { readonly line: number; readonly text: string }[];
}

const delimiter = /^\|(?:\s*:?-+:?\s*\|)+$/;

/** The sections of a page of GitLab's documentation, in order. Front matter, comments and code are left out. */
export function readMarkdown(file: GitlabFile): readonly MarkdownSection[] {
  demandWhole(file);
  const lines = blankOut(file);
  const sections: (MarkdownSection & { tables: MarkdownTable[]; texts: { line: number; text: string }[] })[] =
    [{ file: file.path, line: 0, level: 0, title: '', tables: [], texts: [] }];
  for (let at = 0; at < lines.length; at += 1) {
    const text = lines[at]?.trimEnd() ?? '';
    const heading = /^(#{1,6}) (.+)$/.exec(text);
    const section = sections.at(-1);
    if (heading !== null) {
      const [, signs = '', title = ''] = heading;
      sections.push({
        file: file.path,
        line: at + 1,
        level: signs.length,
        title: title.trim(),
        tables: [],
        texts: [],
      });
    } else if (text.startsWith('|')) {
      let end = at;
      while (lines[end]?.startsWith('|')) end += 1;
      section?.tables.push(readTableAt(file.path, at, lines.slice(at, end)));
      at = end - 1;
    } else if (text.trim() !== '') {
      section?.texts.push({ line: at + 1, text: text.trim() });
    }
  }
  return sections;
}

/** The lines with front matter, HTML comments and code blocks made blank, so that line numbers stay. */
function blankOut({ path, text }: GitlabFile): readonly string[] {
  const lines = text.slice(0, -1).split('\n');
  let until: RegExp | null = lines[0] === '---' ? /^---$/ : null;
  let since = 1;
  const visible = lines.map((line, index) => {
    if (until !== null) {
      if (index > 0 && until.test(line)) until = null;
      return '';
    }
    const fence = /^\s*(```+|~~~+)/.exec(line);
    if (fence !== null) until = new RegExp(`^\\s*${fence[1]}\\s*$`);
    else if (line.startsWith('<!--') && !line.includes('-->')) until = /-->/;
    else return line.startsWith('<!--') ? '' : line;
    since = index + 1;
    return '';
  });
  if (until !== null) {
    throw new SourceProblem(path, since, 'a block that never ends', 'take the whole file again');
  }
  return visible;
}

function readTableAt(file: string, start: number, lines: readonly string[]): MarkdownTable {
  const [heading = '', dashes = '', ...rest] = lines;
  const columns = cellsOf(heading);
  if (!delimiter.test(dashes.trim()) || cellsOf(dashes).length !== columns.length) {
    throw new SourceProblem(
      file,
      start + 2,
      'no line of dashes under the heading of a table',
      `a table has one, with ${columns.length} cells`,
    );
  }
  const rows = rest.map((text, index): MarkdownRow => {
    const line = start + 3 + index;
    const cells = cellsOf(text);
    if (!text.trimEnd().endsWith('|') || cells.length !== columns.length) {
      throw new SourceProblem(
        file,
        line,
        `a row of ${cells.length} cells under a heading of ${columns.length}`,
        'the table is cut off or has another form: teach it to the reader of this page',
      );
    }
    return { line, cells };
  });
  return { file, line: start + 1, columns, rows };
}

/** The cells of a line; a bar behind a backslash belongs to its cell. */
function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

/** Throws a SourceProblem unless the table has exactly these columns. */
export function demandColumns(table: MarkdownTable, columns: readonly string[]): void {
  if (table.columns.join('|') === columns.join('|')) return;
  throw new SourceProblem(
    table.file,
    table.line,
    `a table of the columns ${table.columns.join(', ')}`,
    `expected ${columns.join(', ')}: when GitLab changed the table, teach it to the reader of this page`,
  );
}

/** The text between backticks, the form of every name and path in GitLab's tables. */
export function codeOf(file: string, line: number, cell: string): string {
  const code = /^`([^`]+)`$/.exec(cell)?.[1];
  if (code === undefined) {
    throw new SourceProblem(file, line, `"${cell}" is not written as code`, 'expected it between backticks');
  }
  return code;
}

const footnoteSign = /\s*<sup>([\d, ]+)<\/sup>/g;

/** A cell without its footnote signs, and the numbers they give. */
export function withoutFootnotes(cell: string): { readonly text: string; readonly notes: readonly string[] } {
  const notes = [...cell.matchAll(footnoteSign)].flatMap(([, numbers = '']) => numbers.split(/, ?/));
  return { text: cell.replace(footnoteSign, '').trim(), notes };
}
