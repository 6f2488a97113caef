import { SourceProblem } from '../build/source-problem';
import { oneOf } from '../build/table';
import { type FactRow, once } from './fact-row';
import type { GitlabFile } from './gitlab-file';
import { codeOf, readMarkdown } from './markdown';
import { readPermissionSections } from './permission-sections';

const part = 'Available fine-grained permissions';

/** Reads `doc/auth/tokens/fine_grained_access_tokens_graphql.md` as rows of `fine_grained_graphql.tsv`. */
export function readGraphqlPage(
  file: GitlabFile,
): readonly FactRow<'category' | 'resource' | 'action' | 'boundary' | 'kind' | 'name' | 'alsoRequires'>[] {
  const sections = readMarkdown(file);
  const start = sections.findIndex(({ level, title }) => level === 2 && title === part);
  if (start === -1) {
    throw new SourceProblem(
      file.path,
      0,
      `no part "${part}"`,
      'the page is cut off, or GitLab renamed the heading: teach it to this reader',
    );
  }
  const stray = sections.find(
    ({ level, tables }, place) => tables.length > 0 && (place < start || level <= 2),
  );
  if (stray !== undefined) {
    throw new SourceProblem(file.path, stray.line, `unknown part "${stray.title}"`, `expected ${part}`);
  }
  const end = sections.findIndex(({ level }, place) => place > start && level <= 2);
  const inside = sections.slice(start + 1, end === -1 ? undefined : end);
  const rows = readPermissionSections(inside, ['Kind', 'Name']).map(
    ({ line, category, resource, action, boundary, opens: [kind = '', name = ''], alsoRequires }) => ({
      line,
      cells: {
        category,
        resource,
        action,
        boundary,
        kind: oneOf(file.path, line, kind, ['Mutation', 'Type', 'Field'] as const),
        name: nameAt(file.path, line, name),
        alsoRequires,
      },
    }),
  );
  return once(file.path, rows);
}

function nameAt(file: string, line: number, cell: string): string {
  const name = codeOf(file, line, cell);
  if (/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)?$/.test(name)) return name;
  throw new SourceProblem(file, line, `"${name}" is no name of GraphQL`, 'expected Name or Type.field');
}
