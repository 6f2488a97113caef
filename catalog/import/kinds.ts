import type { BuiltCatalog } from '../build/build';
import type { Sources, TableName } from '../build/sources';
import type { Row } from '../build/table';
import { assignableFolder, judgePermissions, readAssignablePermissions } from './assignable-permissions';
import { readAuthModule } from './auth-module';
import { compareRows, type RowComparison } from './drift/compare-rows';
import type { DriftEntry } from './drift/entry';
import { readGraphqlPage } from './fine-grained-graphql';
import { readOtherPage } from './fine-grained-other';
import { readRestPage } from './fine-grained-rest';
import type { GitlabFile } from './gitlab-file';
import { readOpenapi } from './openapi';
import { readRoleFiles, rolesFolder } from './role-files';
import { readScopeDeclarations } from './scope-declarations';
import { readScopePage } from './scope-page';

/** The new rows of a table, and the file or files of GitLab that say them. */
export interface ImportedTable {
  readonly name: TableName;
  readonly origin: string;
  readonly rows: readonly Row<string>[];
  /** Which present rows these take the place of, where not all; the others stay. */
  readonly covers?: (cells: Row<string>['cells']) => boolean;
}

/** What one kind of file says. */
export interface Imported {
  readonly tables: readonly ImportedTable[];
  /** The GitLab release, where these files say it. */
  readonly release: string | null;
  /** What these files say against the catalog where no table can be written from them. */
  judge(present: Present): readonly DriftEntry[];
}

/** The catalog and its sources before an import. */
export interface Present {
  readonly sources: Sources;
  readonly catalog: BuiltCatalog;
}

/** A kind of file in a GitLab checkout. */
export interface Kind {
  readonly name: string;
  /** Where to find it, for people. */
  readonly place: string;
  /** Files or folders of the checkout to look into. */
  readonly roots: readonly string[];
  /** Which paths below the roots are meant. */
  readonly matches: RegExp;
  /** Throws a SourceProblem at the first place it does not understand. */
  read(files: readonly GitlabFile[]): Imported;
}

const nothing: Imported = { release: null, tables: [], judge: () => [] };

const tokens = 'doc/auth/tokens/fine_grained_access_tokens';

/** A kind that is one file. */
function page(
  name: string,
  path: string,
  read: (file: GitlabFile) => Readonly<Partial<Record<TableName, readonly Row<string>[]>>>,
  judge: (present: Present, tables: readonly ImportedTable[]) => readonly DriftEntry[] = () => [],
): Kind {
  return {
    name,
    place: path,
    roots: [path],
    matches: /./,
    read(files) {
      const tables = files.flatMap((file) =>
        Object.entries(read(file)).map(
          ([table, rows]): ImportedTable => ({ name: table as TableName, origin: path, rows }),
        ),
      );
      return { ...nothing, tables, judge: (present) => judge(present, tables) };
    },
  };
}

/** What imported tables say otherwise than the present ones, row by row. */
function compareTables(
  { sources }: Present,
  tables: readonly ImportedTable[],
  comparison: RowComparison,
): readonly DriftEntry[] {
  return tables.flatMap(({ name, rows, covers }) => {
    const present: readonly Row<string>[] = sources.tables[name].rows;
    return compareRows(
      present.filter(({ cells }) => covers?.(cells) ?? true),
      rows,
      comparison,
    );
  });
}

/** Everything this reads of GitLab. */
export const kinds: readonly Kind[] = [
  page('permissions of REST', `${tokens}_rest.md`, (file) => {
    const { permissions, alwaysOpen, open, unavailable } = readRestPage(file);
    return {
      'fine_grained_rest.tsv': permissions,
      'rest_always_open.tsv': alwaysOpen,
      'rest_public.tsv': open,
      'rest_unavailable.tsv': unavailable,
    };
  }),
  page('permissions of GraphQL', `${tokens}_graphql.md`, (file) => ({
    'fine_grained_graphql.tsv': readGraphqlPage(file),
  })),
  page('permissions of Git and others', `${tokens}_other.md`, (file) => ({
    'fine_grained_other.tsv': readOtherPage(file),
  })),
  {
    name: 'routes of OpenAPI',
    place: 'doc/api/openapi/openapi_v2.yaml or openapi_v3.yaml',
    roots: ['doc/api/openapi'],
    matches: /\/openapi_v[23]\.yaml$/,
    read(files) {
      // The later edition names more routes, and GitLab no longer writes the earlier one.
      const file = files.at(-1);
      if (file === undefined) return nothing;
      const { release, rows } = readOpenapi(file);
      return { ...nothing, release, tables: [{ name: 'openapi_operations.tsv', origin: file.path, rows }] };
    },
  },
  {
    name: 'roles',
    place: `${rolesFolder}/*.yml`,
    roots: [rolesFolder, assignableFolder],
    matches: /\.yml$/,
    read(files) {
      if (!files.some(({ path }) => path.startsWith(rolesFolder))) return nothing;
      const tables: readonly ImportedTable[] = [
        { name: 'role_permissions.tsv', origin: `${rolesFolder}/*.yml`, rows: readRoleFiles(files) },
      ];
      return {
        ...nothing,
        tables,
        judge: (present) =>
          compareTables(present, tables, {
            key: ['boundary', 'permission'],
            subject: 'fact',
            change: 'role',
          }),
      };
    },
  },
  page(
    'scopes in the documentation',
    'doc/security/tokens/access_token_scopes.md',
    (file) => ({ 'scope_page.tsv': readScopePage(file) }),
    (present, tables) =>
      compareTables(present, tables, { key: ['scope'], subject: 'scope', change: 'acceptance' }),
  ),
  page(
    'scopes in the code',
    'lib/gitlab/auth.rb',
    (file) => ({ 'auth_scopes.tsv': readAuthModule(file) }),
    (present, tables) =>
      compareTables(present, tables, { key: ['scope'], subject: 'scope', change: 'acceptance' }),
  ),
  {
    name: 'scopes of REST classes',
    place: 'lib/api/**/*.rb and ee/lib/api/**/*.rb',
    roots: ['lib/api', 'ee/lib/api'],
    matches: /\.rb$/,
    read(files) {
      const paths = new Set(files.map(({ path }) => path));
      const tables: readonly ImportedTable[] = [
        {
          name: 'scope_declarations.tsv',
          origin: 'lib/api and ee/lib/api',
          rows: readScopeDeclarations(files),
          covers: ({ file = '' }) => paths.has(file),
        },
      ];
      return {
        ...nothing,
        tables,
        judge: (present) =>
          compareTables(present, tables, { key: ['file'], subject: 'fact', change: 'by-hand' }),
      };
    },
  },
  {
    name: 'permissions that can be given',
    place: `${assignableFolder}/**/*.yml`,
    roots: [assignableFolder],
    matches: /\.yml$/,
    read(files) {
      const assignable = readAssignablePermissions(files);
      return { ...nothing, judge: ({ catalog }) => judgePermissions(assignable, catalog.permissions) };
    },
  },
];
