import { basename } from 'node:path/posix';
import type { TableName } from '../build/sources';
import type { Row } from '../build/table';
import {
  assignableFolder,
  judgePermissions,
  mostOfThem,
  readAssignablePermissions,
} from './assignable-permissions';
import { readAuthModule } from './auth-module';
import { compareRows, type RowComparison } from './drift/compare-rows';
import type { DriftEntry } from './drift/entry';
import { readGraphqlPage } from './fine-grained-graphql';
import { readOtherPage } from './fine-grained-other';
import { readRestPage } from './fine-grained-rest';
import type { GitlabFile } from './gitlab-file';
import type { Imported, ImportedTable, Kind, Present } from './kind';
import { inPresentForm, readOpenapiEditions } from './openapi';
import { readRoleFiles, rolesFolder } from './role-files';
import { matchRoles } from './role-match';
import { readRolePage } from './role-page';
import { readScopeDeclarations } from './scope-declarations';
import { readScopePage } from './scope-page';

const tokens = 'doc/auth/tokens/fine_grained_access_tokens';
const rolePage = 'doc/user/permissions.md';
const openapiFolder = 'doc/api/openapi';

/** A kind that is one file, which tables name as their origin by its path in a checkout wherever it lies. */
function page(name: string, path: string, read: (file: GitlabFile, origin: string) => Imported): Kind {
  return {
    name,
    place: path,
    roots: [path],
    beside: [],
    matches: /./,
    loose: new RegExp(`^${basename(path).replaceAll('.', '\\.')}$`),
    read: ([file = { path, text: '' }]) => read(file, path),
  };
}

/** What is said by tables whose differences the compiled catalog shows by itself. */
function tablesFrom(
  origin: string,
  rows: Readonly<Partial<Record<TableName, readonly Row<string>[]>>>,
): Imported {
  const tables = Object.entries(rows).map(
    ([name, own]): ImportedTable => ({ name: name as TableName, origin, rows: own }),
  );
  return { release: null, lacks: null, say: () => ({ tables, drift: [] }) };
}

/** What is said by one table whose rows are compared one by one. */
function comparedTable(table: ImportedTable, comparison: RowComparison): Imported {
  return {
    release: null,
    lacks: null,
    say: (present) => ({ tables: [table], drift: compareTable(present, table, comparison) }),
  };
}

function compareTable(
  { sources }: Present,
  { name, rows, covers }: ImportedTable,
  comparison: RowComparison,
): readonly DriftEntry[] {
  const present: readonly Row<string>[] = sources.tables[name].rows;
  const own = present.filter(({ cells }) => covers?.(cells) ?? true);
  return compareRows(own, rows, comparison);
}

/** Says how many rows of `classic_exceptions.tsv` name the class whose declaration changed. */
function withRowsThatRest({ sources }: Present, entry: DriftEntry): DriftEntry {
  const rows = sources.tables['classic_exceptions.tsv'].rows.filter(({ cells }) =>
    cells.source.includes(entry.id),
  );
  const note =
    rows.length === 0 ? '' : ` (${rows.length} rows of classic_exceptions.tsv name it as their source)`;
  return { ...entry, kind: 'by-hand', after: `${entry.after ?? 'no declaration'}${note}` };
}

/** True when most classes that declared something are there: what is not there then is gone, not left out. */
function isWhole({ sources }: Present, paths: ReadonlySet<string>): boolean {
  const known = new Set(sources.tables['scope_declarations.tsv'].rows.map(({ cells }) => cells.file));
  const there = [...known].filter((file) => paths.has(file)).length;
  return there > known.size * mostOfThem;
}

const scopeRows: RowComparison = { key: ['scope'], subject: 'scope', change: 'acceptance' };

/** Everything this reads of GitLab. */
export const kinds: readonly Kind[] = [
  page('permissions of REST', `${tokens}_rest.md`, (file, origin) => {
    const { permissions, alwaysOpen, open, unavailable } = readRestPage(file);
    const untold = [
      ...(alwaysOpen === null ? ['what is always open'] : []),
      ...(open === null ? ['permissions of what is open on public projects'] : []),
      ...(unavailable === null ? ['reasons of what is unavailable'] : []),
    ];
    const imported = tablesFrom(origin, {
      'fine_grained_rest.tsv': permissions,
      ...(alwaysOpen === null ? {} : { 'rest_always_open.tsv': alwaysOpen }),
      ...(open === null ? {} : { 'rest_public.tsv': open }),
      ...(unavailable === null ? {} : { 'rest_unavailable.tsv': unavailable }),
    });
    return {
      ...imported,
      lacks: untold.length === 0 ? null : `no word of ${untold.join(', ')}, so only all else is judged`,
    };
  }),
  page('permissions of GraphQL', `${tokens}_graphql.md`, (file, origin) =>
    tablesFrom(origin, { 'fine_grained_graphql.tsv': readGraphqlPage(file) }),
  ),
  page('permissions of Git and others', `${tokens}_other.md`, (file, origin) => {
    const { rows, unknown } = readOtherPage(file);
    const drift = unknown.map(
      ({ label, opened }): DriftEntry => ({
        kind: 'by-hand',
        subject: 'fact',
        id: label,
        before: null,
        after: `${opened} (new: give it words of ours in fine-grained-other.ts and a row in beyond_rest.tsv)`,
      }),
    );
    return {
      release: null,
      lacks: null,
      say: () => ({ tables: [{ name: 'fine_grained_other.tsv', origin: origin, rows }], drift }),
    };
  }),
  page('scopes in the documentation', 'doc/security/tokens/access_token_scopes.md', (file, origin) =>
    comparedTable({ name: 'scope_page.tsv', origin: origin, rows: readScopePage(file) }, scopeRows),
  ),
  page('scopes in the code', 'lib/gitlab/auth.rb', (file, origin) =>
    comparedTable({ name: 'auth_scopes.tsv', origin: origin, rows: readAuthModule(file) }, scopeRows),
  ),
  page('roles in the documentation', rolePage, (file) => {
    const rows = readRolePage(file);
    return {
      release: null,
      lacks: null,
      say({ sources }) {
        const matched = matchRoles(sources.tables['role_actions.tsv'].rows, rows);
        return {
          tables: [{ name: 'role_actions.tsv', origin: rolePage, rows: matched.rows }],
          drift: matched.drift,
        };
      },
    };
  }),
  {
    name: 'routes of OpenAPI',
    place: 'doc/api/openapi/openapi_v2.yaml and openapi_v3.yaml',
    roots: [openapiFolder],
    beside: [],
    matches: /\/openapi_v[23]\.yaml$/,
    loose: /^openapi_v[23]\.yaml$/,
    read(files) {
      const { release, rows } = readOpenapiEditions(files);
      const name = 'openapi_operations.tsv';
      const origin = files.map(({ path }) => `${openapiFolder}/${basename(path)}`).join(' and ');
      if (files.length > 1) return { ...tablesFrom(origin, { [name]: rows }), release };
      return {
        release,
        lacks: 'one edition only, so no route counts as gone',
        say({ sources }) {
          const known = inPresentForm(sources.tables[name], rows);
          return { tables: [{ name, origin, rows: known, partial: true }], drift: [] };
        },
      };
    },
  },
  {
    name: 'roles in the code',
    place: `${rolesFolder}/*.yml`,
    roots: [rolesFolder],
    beside: [assignableFolder],
    matches: /\.yml$/,
    loose: null,
    read(files) {
      const { rows, lacks } = readRoleFiles(files);
      if (rows === null) {
        return {
          release: null,
          lacks: `${lacks}, so nothing is judged`,
          say: () => ({ tables: [], drift: [] }),
        };
      }
      return comparedTable(
        { name: 'role_permissions.tsv', origin: `${rolesFolder}/*.yml`, rows },
        { key: ['boundary', 'permission'], subject: 'fact', change: 'role' },
      );
    },
  },
  {
    name: 'scopes of REST classes',
    place: 'lib/api/**/*.rb and ee/lib/api/**/*.rb',
    roots: ['lib/api', 'ee/lib/api'],
    beside: [],
    matches: /\.rb$/,
    loose: null,
    read(files) {
      const paths = new Set(files.map(({ path }) => path));
      const rows = readScopeDeclarations(files);
      return {
        release: null,
        lacks: null,
        say(present) {
          const table: ImportedTable = {
            name: 'scope_declarations.tsv',
            origin: 'lib/api and ee/lib/api',
            rows,
            covers: isWhole(present, paths) ? () => true : ({ file = '' }) => paths.has(file),
          };
          const drift = compareTable(present, table, { key: ['file'], subject: 'fact', change: 'by-hand' });
          return { tables: [table], drift: drift.map((entry) => withRowsThatRest(present, entry)) };
        },
      };
    },
  },
  {
    name: 'permissions that can be given',
    place: `${assignableFolder}/**/*.yml`,
    roots: [assignableFolder],
    beside: [],
    matches: /\.yml$/,
    loose: null,
    read(files) {
      const assignable = readAssignablePermissions(files);
      return {
        release: null,
        lacks: null,
        say: ({ catalog }) => ({ tables: [], drift: judgePermissions(assignable, catalog.permissions) }),
      };
    },
  },
];
