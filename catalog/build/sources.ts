import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTable, type Table } from './table';

/** The columns of every table in `catalog/sources`, by file name. */
export const tableColumns = {
  'classic_exceptions.tsv': ['scope', 'method', 'path', 'condition', 'source'],
  'classic_nonrest.tsv': ['operation', 'tokenType', 'acceptedScopes', 'alsoNeeded', 'source'],
  'classic_nonrest_more.tsv': ['operation', 'tokenType', 'acceptedScopes', 'alsoNeeded', 'source'],
  'fine_grained_rest.tsv': ['category', 'resource', 'action', 'boundary', 'method', 'path', 'alsoRequires'],
  'fine_grained_graphql.tsv': ['category', 'resource', 'action', 'boundary', 'kind', 'name', 'alsoRequires'],
  'fine_grained_other.tsv': ['kind', 'operation', 'resource', 'action', 'boundary'],
  'openapi_operations.tsv': ['method', 'path', 'tag', 'operationId'],
  'rest_always_open.tsv': ['method', 'path'],
  'rest_public.tsv': ['permission', 'method', 'path'],
  'rest_unavailable.tsv': ['method', 'path', 'credential'],
  'role_actions.tsv': ['area', 'scope', 'action', 'minRole', 'note'],
  'role_permissions.tsv': ['boundary', 'permission', 'minRole', 'alsoSideRoles'],
  'route_categories.tsv': ['prefix', 'category'],
  'token_type_limits.tsv': ['path', 'tokenTypes', 'refusal', 'source'],
  'tools.tsv': ['tool', 'purpose', 'documentedScopes', 'minimalScopes', 'tokenTypes', 'source'],
  'beyond_rest.tsv': ['id', 'kind', 'category', 'resource', 'verb', 'classic', 'fineGrained', 'since'],
  'condition_texts.tsv': ['fact', 'kind', 'text'],
  'documented_differences.tsv': ['operation', 'tokenTypes', 'documented', 'source'],
  'risk_rules.tsv': ['tag', 'field', 'pattern', 'except', 'reason'],
  'operation_roles.tsv': ['operation', 'table', 'scope', 'row'],
  'gitlab_release.tsv': ['release', 'source'],
  'lifetimes.tsv': ['kind', 'id', 'since', 'until', 'source'],
  'former_permissions.tsv': ['category', 'resource', 'action', 'boundary', 'source'],
} as const;

export type TableName = keyof typeof tableColumns;
export type TableOf<Name extends TableName> = Table<(typeof tableColumns)[Name][number]>;

export type Sources = {
  readonly tables: { readonly [Name in TableName]: TableOf<Name> };
  /** JSON files as text, by name. */
  readonly scopesJson: string;
  readonly scopeNotesJson: string;
  /** Null until somebody writes it. */
  readonly toolsJson: string | null;
};

const folder = new URL('../sources/', import.meta.url);

/** Full path of a file in `catalog/sources`. */
export function sourcePath(name: string): string {
  return fileURLToPath(new URL(name, folder));
}

/** Reads every file of `catalog/sources`; throws a SourceProblem where one is not well-formed. */
export function readSources(): Sources {
  const tables = Object.fromEntries(
    (Object.keys(tableColumns) as TableName[]).map((name) => [
      name,
      readTable(name, readFileSync(sourcePath(name), 'utf8'), tableColumns[name]),
    ]),
  ) as unknown as Sources['tables'];
  return {
    tables,
    scopesJson: readFileSync(sourcePath('classic_scopes.json'), 'utf8'),
    scopeNotesJson: readFileSync(sourcePath('scope_notes.json'), 'utf8'),
    toolsJson: readOptional('tools.json'),
  };
}

function readOptional(name: string): string | null {
  try {
    return readFileSync(sourcePath(name), 'utf8');
  } catch {
    return null;
  }
}

/** Where the rows of a table come from: the text of its `source:` comment. */
export function tableSource(table: Table<string>): string {
  const comment = table.comments.find(({ text }) => text.startsWith('source: '));
  return comment === undefined ? table.file : comment.text.slice('source: '.length);
}
