import { SourceProblem } from '../build/source-problem';
import { type FactRow, once } from './fact-row';
import type { GitlabFile } from './gitlab-file';
import { demandColumns, type MarkdownSection, readMarkdown, withoutFootnotes } from './markdown';
import { readBoundary } from './permission-sections';

type OtherRow = FactRow<'kind' | 'operation' | 'resource' | 'action' | 'boundary'>;

/** Our kind and words for each row of the page, by the heading above it and its first cell. */
export const otherOperations: Readonly<
  Record<string, Readonly<Record<string, readonly [kind: string, operation: string]>>>
> = {
  'Git operations': {
    'Clone or pull a project repository': ['git', 'clone or pull a project repository'],
    'Push to a project repository': ['git', 'push to a project repository'],
    'Clone or pull a wiki': ['git', 'clone or pull a wiki'],
    'Push to a wiki': ['git', 'push to a wiki'],
    'Clone or pull a snippet': ['git', 'clone or pull a snippet'],
    'Push to a snippet': ['git', 'push to a snippet'],
    'Download Git LFS objects': ['git-lfs', 'download LFS objects'],
    'Upload Git LFS objects': ['git-lfs', 'upload LFS objects'],
  },
  'Container registry': {
    'Pull container images': ['container-registry', 'pull container images'],
    'Delete container images and tags': ['container-registry', 'delete container images and tags'],
    'push container images': ['container-registry', 'push container images'],
  },
  'Dependency proxy': {
    'Pull container images through the dependency proxy': [
      'dependency-proxy',
      'pull container images through the dependency proxy',
    ],
  },
  'Archive and release asset downloads': {
    'Download a repository archive': ['download', 'download a repository archive by web URL'],
    'Download a release asset from a direct link': [
      'download',
      'download a release asset from a direct link',
    ],
  },
  'RSS and calendar feeds': {
    'User activity': ['feed', 'user activity feed'],
    'Project activity': ['feed', 'project activity feed'],
    'Group activity': ['feed', 'group activity feed'],
    'Project commits': ['feed', 'project commits feed'],
    'Project tags': ['feed', 'project tags feed'],
    'Issues and work items, including calendars': ['feed', 'issues and work items feed or calendar'],
    'Merge requests': ['feed', 'merge requests feed'],
    'Your projects': ['feed', 'your projects feed'],
    'Personal access token expiration calendar': ['feed', 'personal access token expiry calendar'],
  },
  'Other operations': {
    'Download a design management image': ['other', 'download a design management image'],
    'Forward editor extension telemetry events': ['other', 'forward editor extension telemetry events'],
    'Receive live comment updates over WebSocket': ['other', 'receive live comment updates over WebSocket'],
  },
};

/** What the table of operations says of one that no permission opens. */
export const impossible = '(impossible with a fine-grained token)';

/** An operation of the page that we have no words for yet, and what opens it. */
export interface UnknownOperation {
  /** The heading and the cell, in GitLab's words. Only told, never kept. */
  readonly label: string;
  readonly opened: string;
}

/** The page as rows of `fine_grained_other.tsv`, and what is new on it. */
export interface OtherPage {
  readonly rows: readonly OtherRow[];
  readonly unknown: readonly UnknownOperation[];
}

/** Reads `doc/auth/tokens/fine_grained_access_tokens_other.md`. */
export function readOtherPage(file: GitlabFile): OtherPage {
  const sections = readMarkdown(file);
  for (const title of Object.keys(otherOperations)) {
    if (!sections.some((section) => section.title === title && section.tables.length > 0)) {
      throw new SourceProblem(
        file.path,
        0,
        `no table under "${title}"`,
        'the page is cut off, or GitLab renamed the heading: teach it to this reader',
      );
    }
  }
  const said = sections.flatMap(readSection).map(({ label, ...row }) => ({
    label,
    row,
    words: otherOperations[label.heading]?.[label.cell],
  }));
  const rows = said.flatMap(({ row: { line, cells }, words }): readonly OtherRow[] => {
    if (words === undefined) return [];
    const [kind, operation] = words;
    return [{ line, cells: { kind, operation, ...cells } }];
  });
  const unknown = said.flatMap(({ row: { cells }, label, words }): readonly UnknownOperation[] => {
    if (words !== undefined) return [];
    const opened =
      cells.resource === '' ? cells.boundary : `${cells.action} ${cells.resource} at ${cells.boundary}`;
    return [{ label: `${label.heading}: ${label.cell}`, opened }];
  });
  return { rows: once(file.path, rows), unknown };
}

/** A row of the page with the words by which it is known. */
interface SaidRow extends FactRow<'resource' | 'action' | 'boundary'> {
  readonly label: { readonly heading: string; readonly cell: string };
}

const refusal = /\bYou cannot use fine-grained personal access tokens to ([^.]+)\./g;

function readSection({ file, title, tables, texts }: MarkdownSection): readonly SaidRow[] {
  const opened = tables.flatMap((table) => {
    const heading = title === 'RSS and calendar feeds' ? 'Feed' : 'Operation';
    demandColumns(table, [heading, 'Resource', 'Permission', 'Access']);
    return table.rows.map(
      ({ line, cells: [label = '', resource = '', action = '', access = ''] }): SaidRow => {
        const boundary = withoutFootnotes(access)
          .text.split(', ')
          .map((word) => readBoundary(file, line, word))
          .join(',');
        const cell = withoutFootnotes(label).text;
        return { line, label: { heading: title, cell }, cells: { resource, action, boundary } };
      },
    );
  });
  // The sentence may go on over several lines of a note.
  const sentences = texts.map(({ text }) => text.replace(/^>\s*/, '')).join(' ');
  const at = texts.find(({ text }) => text.includes('You cannot use fine-grained'))?.line ?? 0;
  const refused = [...sentences.matchAll(refusal)].map(([, cell = '']): SaidRow => {
    const cells = { resource: '', action: '', boundary: impossible };
    return { line: at, label: { heading: title, cell }, cells };
  });
  return [...opened, ...refused];
}
