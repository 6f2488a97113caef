import { SourceProblem } from '../build/source-problem';
import { oneOf } from '../build/table';
import { type FactRow, once } from './fact-row';
import type { GitlabFile } from './gitlab-file';
import { codeOf, demandColumns, type MarkdownSection, readMarkdown } from './markdown';

/** A row of `scope_page.tsv`. */
export type ScopePageRow = FactRow<'scope' | 'tokens' | 'since'>;

/** Reads `doc/security/tokens/access_token_scopes.md`: which token may carry a scope, and since when it exists. */
export function readScopePage(file: GitlabFile): readonly ScopePageRow[] {
  const sections = readMarkdown(file);
  const tables = sections.flatMap((section) => section.tables);
  const [table] = tables;
  if (table === undefined || tables.length > 1) {
    throw new SourceProblem(
      file.path,
      tables[1]?.line ?? 0,
      `${tables.length} tables`,
      'expected the one of the scopes: the page is cut off, or GitLab divided it anew',
    );
  }
  demandColumns(table, ['Scope', 'Token availability', 'Description']);
  const introduced = introductions(sections);
  return once(
    file.path,
    table.rows.map(({ line, cells: [scope = '', tokens = ''] }) => {
      const name = codeOf(file.path, line, scope);
      const words = tokens
        .split(', ')
        .map((word) => oneOf(file.path, line, word.toLowerCase(), ['personal', 'group', 'project'] as const));
      return { line, cells: { scope: name, tokens: words.join(','), since: introduced.get(name) ?? '' } };
    }),
  );
}

/** Releases of the notes that read: `scope` introduced in GitLab 17.1, over one or two lines. */
function introductions(sections: readonly MarkdownSection[]): ReadonlyMap<string, string> {
  const notes = sections
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .join(' ')
    .split(/ (?=- )/);
  return new Map(
    notes.flatMap((note): readonly (readonly [string, string])[] => {
      const [, scope, release] =
        /^- `([a-z_0-9]+)` \[introduced\]\([^)]*\)(?: as [^.]*)? in GitLab (\d+\.\d+)/.exec(note) ?? [];
      return scope === undefined || release === undefined ? [] : [[scope, release]];
    }),
  );
}
