import type { Boundary } from '../../src/model/catalog';
import { SourceProblem } from '../build/source-problem';
import { oneOf } from '../build/table';
import { demandColumns, type MarkdownSection, type MarkdownTable, withoutFootnotes } from './markdown';

/** One row of a table under a resource: a permission and what it opens. */
export interface PermissionEntry {
  readonly line: number;
  readonly category: string;
  readonly resource: string;
  readonly action: string;
  readonly boundary: Boundary;
  /** The cells behind action and access, as they are. */
  readonly opens: readonly string[];
  /** Further permissions the same call needs, action first, separated by commas; empty when none. */
  readonly alsoRequires: string;
}

const boundaryWords = { Project: 'project', Group: 'group', User: 'user', Instance: 'instance' } as const;

/** The boundary that a cell of the column Access names. */
export function readBoundary(file: string, line: number, word: string): Boundary {
  return boundaryWords[oneOf(file, line, word, ['Project', 'Group', 'User', 'Instance'])];
}

/**
 * Reads the part `### X resources`, `#### Resource`, one table each, which the pages about REST and GraphQL share.
 *
 * @param sections those under `## Available fine-grained permissions`
 * @param columns the columns behind Action and Access
 */
export function readPermissionSections(
  sections: readonly MarkdownSection[],
  columns: readonly string[],
): readonly PermissionEntry[] {
  let category: string | null = null;
  return sections.flatMap((section): readonly PermissionEntry[] => {
    const { file, line, level, title, tables } = section;
    if (level === 3) {
      category = categoryOf(section);
      return [];
    }
    const [table, ...more] = tables;
    if (level !== 4 || category === null || table === undefined || more.length > 0) {
      throw new SourceProblem(
        file,
        line,
        `"${title}" is no resource with one table`,
        'expected ### Category resources, then #### Resource with one table each',
      );
    }
    demandColumns(table, ['Action', 'Access', ...columns]);
    return readEntries(category, section, table);
  });
}

function categoryOf({ file, line, title, tables }: MarkdownSection): string {
  const category = /^(.+) resources$/.exec(title)?.[1];
  if (category === undefined || tables.length > 0) {
    throw new SourceProblem(
      file,
      line,
      `"${title}" is no category`,
      'expected a heading like CI/CD resources, without a table',
    );
  }
  return category;
}

function readEntries(
  category: string,
  section: MarkdownSection,
  table: MarkdownTable,
): readonly PermissionEntry[] {
  const footnotes = readFootnotes(section);
  return table.rows.map(({ line, cells }): PermissionEntry => {
    const [actionCell = '', access = '', ...opens] = cells;
    const { text: action, notes } = withoutFootnotes(actionCell);
    const further = notes.map((note) => {
      const text = footnotes.get(note);
      if (text === undefined) {
        throw new SourceProblem(
          table.file,
          line,
          `footnote ${note} is not below the table`,
          'the section is cut off, or the footnote has another form',
        );
      }
      return text;
    });
    return {
      line,
      category,
      resource: section.title,
      action: demandAction(table.file, line, action),
      boundary: readBoundary(table.file, line, access),
      opens,
      alsoRequires: further.join(','),
    };
  });
}

function demandAction(file: string, line: number, action: string): string {
  if (/^[A-Z][\w/'-]*(?: [\w/&'-]+)*$/.test(action)) return action;
  throw new SourceProblem(
    file,
    line,
    `"${action}" is no action`,
    'expected words like Read or Disable Two Factor',
  );
}

/** Permissions by the number of the footnote that names them. */
function readFootnotes({ file, texts }: MarkdownSection): ReadonlyMap<string, string> {
  const footnotes = new Map<string, string>();
  for (const { line, text } of texts) {
    const note = /^<sup>(\d+)<\/sup>\s*(.*)$/.exec(text);
    if (note === null) continue;
    const [, number = '', sentence = ''] = note;
    const names = /^Also requires the (.+) permissions?\.$/.exec(sentence)?.[1];
    const permissions = names === undefined ? [] : [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    if (names === undefined || permissions.length === 0 || /[^,\s]/.test(withoutNames(names))) {
      throw new SourceProblem(
        file,
        line,
        `footnote "${sentence}"`,
        'expected: Also requires the `Read Job` permission.',
      );
    }
    footnotes.set(number, permissions.join(','));
  }
  return footnotes;
}

/** What is left of a list of permissions beside the names: commas and `and`. */
function withoutNames(names: string): string {
  return names.replace(/`[^`]+`/g, '').replace(/\band\b/g, '');
}
