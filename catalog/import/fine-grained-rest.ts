import { toRoute } from '../build/route';
import { SourceProblem } from '../build/source-problem';
import { type FactRow, once } from './fact-row';
import type { GitlabFile } from './gitlab-file';
import { codeOf, demandColumns, type MarkdownSection, readMarkdown } from './markdown';
import { readPermissionSections } from './permission-sections';

/** The page about REST, as rows of the four tables made from it; null where a release does not tell it yet. */
export interface RestPage {
  readonly permissions: readonly FactRow<
    'category' | 'resource' | 'action' | 'boundary' | 'method' | 'path' | 'alsoRequires'
  >[];
  readonly alwaysOpen: readonly FactRow<'method' | 'path'>[] | null;
  readonly open: readonly FactRow<'permission' | 'method' | 'path'>[] | null;
  readonly unavailable: readonly FactRow<'method' | 'path' | 'credential'>[] | null;
}

/** The parts of the page, by their headings. Older releases have the first and the last, with fewer columns. */
const parts = [
  'Available fine-grained permissions',
  'Always accessible endpoints',
  'Publicly accessible endpoints',
  'Unavailable endpoints',
] as const;
type Part = (typeof parts)[number];

/** Reads `doc/auth/tokens/fine_grained_access_tokens_rest.md`. */
export function readRestPage(file: GitlabFile): RestPage {
  const byPart = partsOf(file);
  const available = byPart.get('Available fine-grained permissions')?.slice(1) ?? [];
  const permissions = readPermissionSections(available, ['Method', 'Path']).map(
    ({ line, opens, ...words }) => {
      const { method, path } = routeAt(file.path, line, opens);
      const { category, resource, action, boundary, alsoRequires } = words;
      return { line, cells: { category, resource, action, boundary, method, path, alsoRequires } };
    },
  );
  const alwaysOpen = rowsOf(byPart.get('Always accessible endpoints'), ['Method', 'Path'])?.map(
    ({ line, cells }) => ({ line, cells: routeAt(file.path, line, cells) }),
  );
  const open = rowsOf(byPart.get('Publicly accessible endpoints'), ['Action', 'Method', 'Path'])?.map(
    ({ line, cells: [permission = '', ...route] }) => ({
      line,
      cells: { permission, ...routeAt(file.path, line, route) },
    }),
  );
  const unavailable = rowsOf(byPart.get('Unavailable endpoints'), ['Method', 'Path', 'Reason'])?.map(
    ({ line, cells: [method = '', path = '', credential = ''] }) => ({
      line,
      cells: { ...routeAt(file.path, line, [method, path]), credential },
    }),
  );
  return {
    permissions: once(file.path, permissions),
    alwaysOpen: alwaysOpen === undefined ? null : once(file.path, alwaysOpen),
    open: open === undefined ? null : once(file.path, open),
    unavailable: unavailable === undefined ? null : once(file.path, unavailable),
  };
}

/** The sections of each part, its own first. A table under any other heading is not understood. */
function partsOf(file: GitlabFile): ReadonlyMap<Part, readonly MarkdownSection[]> {
  const found = new Map<Part, MarkdownSection[]>();
  let inside: MarkdownSection[] | null = null;
  for (const section of readMarkdown(file)) {
    if (section.level <= 2) {
      const part = parts.find((name) => name === section.title);
      inside = part === undefined ? null : [];
      if (part !== undefined && inside !== null) found.set(part, inside);
    }
    inside?.push(section);
    if (inside === null && section.tables.length > 0) {
      throw new SourceProblem(
        file.path,
        section.line,
        `unknown part "${section.title}"`,
        `one of ${parts.join(', ')}`,
      );
    }
  }
  for (const name of ['Available fine-grained permissions', 'Unavailable endpoints'] as const) {
    if (found.has(name)) continue;
    throw new SourceProblem(
      file.path,
      0,
      `no part "${name}"`,
      'the page is cut off, or GitLab renamed the heading: teach it to this reader',
    );
  }
  return found;
}

/** The rows of the table of a part; null where an older release has no such part, or not yet this column. */
function rowsOf(sections: readonly MarkdownSection[] | undefined, columns: readonly string[]) {
  if (sections === undefined) return null;
  const tables = sections.flatMap((section) => section.tables);
  const [table] = tables;
  const [section] = sections;
  if (table === undefined || tables.length > 1) {
    throw new SourceProblem(
      section?.file ?? '',
      section?.line ?? 0,
      `${tables.length} tables under "${section?.title}"`,
      'expected one: the page is cut off, or GitLab divided it anew',
    );
  }
  if (columns.length > 2 && table.columns.join('|') === 'Method|Path') return null;
  demandColumns(table, columns);
  return table.rows;
}

function routeAt(file: string, line: number, [method = '', path = '']: readonly string[]) {
  const route = { method: codeOf(file, line, method), path: codeOf(file, line, path) };
  // The catch-all of unknown paths is the one row without a method.
  return route.method === '*' ? route : toRoute(file, line, route.method, route.path);
}
