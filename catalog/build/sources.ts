import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SourceProblem } from './source-problem';
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
  'operation_abilities.tsv': ['operation', 'boundary', 'ability', 'file'],
  'auth_scopes.tsv': ['scope', 'offered', 'inForm', 'abilities'],
  'scope_page.tsv': ['scope', 'tokens', 'since'],
  'scope_declarations.tsv': ['file', 'scopes', 'condition'],
  'gitlab_release.tsv': ['release', 'source'],
  'lifetimes.tsv': ['kind', 'id', 'since', 'until', 'source'],
  'judged_drift.tsv': ['id', 'says', 'reason', 'source'],
  'former_permissions.tsv': ['category', 'resource', 'action', 'boundary', 'source'],
} as const;

export type TableName = keyof typeof tableColumns;
export type TableOf<Name extends TableName> = Table<(typeof tableColumns)[Name][number]>;

export type Sources = {
  readonly tables: { readonly [Name in TableName]: TableOf<Name> };
  /** Every file as it is written, by name. */
  readonly texts: ReadonlyMap<string, string>;
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

/** The text of a source by its file name; null where there is no such file. */
export type ReadText = (name: string) => string | null;

/**
 * Reads every source; throws a SourceProblem where one is missing or not well-formed.
 *
 * @param read the files of `catalog/sources` when left out
 */
export function readSources(read: ReadText = readFile): Sources {
  const texts = new Map<string, string>();
  const demand = (name: string): string => {
    const text = read(name);
    if (text === null) throw new SourceProblem(name, 0, 'no such file', 'every source is needed');
    texts.set(name, text);
    return text;
  };
  const toolsJson = read('tools.json');
  if (toolsJson !== null) texts.set('tools.json', toolsJson);
  const tables = Object.fromEntries(
    (Object.keys(tableColumns) as TableName[]).map((name) => [
      name,
      readTable(name, demand(name), tableColumns[name]),
    ]),
  ) as unknown as Sources['tables'];
  return {
    tables,
    texts,
    scopesJson: demand('classic_scopes.json'),
    scopeNotesJson: demand('scope_notes.json'),
    toolsJson,
  };
}

function readFile(name: string): string | null {
  return existsSync(sourcePath(name)) ? readFileSync(sourcePath(name), 'utf8') : null;
}

/** Where the rows of a table come from: the text of its `source:` comment. */
export function tableSource(table: Table<string>): string {
  const comment = table.comments.find(({ text }) => text.startsWith('source: '));
  return comment === undefined ? table.file : comment.text.slice('source: '.length);
}
