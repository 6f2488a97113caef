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

/** Reads `doc/auth/tokens/fine_grained_access_tokens_other.md` as rows of `fine_grained_other.tsv`. */
export function readOtherPage(file: GitlabFile): readonly OtherRow[] {
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
  return once(file.path, sections.flatMap(readSection));
}

function readSection(section: MarkdownSection): readonly OtherRow[] {
  const { file, line, title, tables } = section;
  if (tables.length === 0) return [];
  const known = otherOperations[title];
  if (known === undefined) {
    throw new SourceProblem(
      file,
      line,
      `unknown part "${title}"`,
      `one of ${Object.keys(otherOperations).join(', ')}; a new one needs our words in this reader`,
    );
  }
  const wordsAt = (at: number, label: string) => {
    const words = known[label];
    if (words !== undefined) return { kind: words[0], operation: words[1] };
    throw new SourceProblem(
      file,
      at,
      `unknown operation "${label}"`,
      'give it our words in this reader, and a row in beyond_rest.tsv',
    );
  };
  const opened = tables.flatMap((table) => {
    demandColumns(table, [
      title === 'RSS and calendar feeds' ? 'Feed' : 'Operation',
      'Resource',
      'Permission',
      'Access',
    ]);
    return table.rows.map(({ line: at, cells: [label = '', resource = '', action = '', access = ''] }) => {
      const boundary = withoutFootnotes(access)
        .text.split(', ')
        .map((word) => readBoundary(file, at, word));
      return { line: at, cells: { ...wordsAt(at, label), resource, action, boundary: boundary.join(',') } };
    });
  });
  const refused = section.texts.flatMap(({ line: at, text }) => {
    const label = /^>?\s*You cannot use fine-grained personal access tokens to (.+)\.$/.exec(text)?.[1];
    if (label === undefined) return [];
    return [{ line: at, cells: { ...wordsAt(at, label), resource: '', action: '', boundary: impossible } }];
  });
  return [...opened, ...refused];
}
