/** Sources that are not as agreed stop the build with place and remedy, and nothing is guessed. */
import { expect, test } from 'vitest';
import { buildCatalog } from './build';
import { readSources, type Sources, type TableName, tableColumns } from './sources';
import { readTable } from './table';

const sources = readSources();

/** The sources with one row added to a table. */
function withRow(name: TableName, row: string): Sources {
  const columns: readonly string[] = tableColumns[name];
  const table = sources.tables[name];
  const line = 1 + Math.max(...table.rows.map((each) => each.line));
  const added = readTable(name, `${columns.join('\t')}\n${row}\n`, columns).rows.map(({ cells }) => ({
    line,
    cells,
  }));
  return { ...sources, tables: { ...sources.tables, [name]: { ...table, rows: [...table.rows, ...added] } } };
}

test.each<[string, TableName, string, string]>([
  ['an unknown method', 'rest_always_open.tsv', 'FETCH\t/moon', 'unknown method "FETCH"'],
  ['a path without a slash', 'rest_always_open.tsv', 'GET\tmoon', '"moon" is no path'],
  [
    'an unknown boundary',
    'fine_grained_rest.tsv',
    'CI/CD\tJob\tRead\tmoon\tGET\t/moon\t',
    'unknown value "moon"',
  ],
  [
    'a further permission nobody knows',
    'fine_grained_rest.tsv',
    'CI/CD\tJob\tRead\tproject\tGET\t/moon\tRead Moon',
    'unknown resource "Moon"',
  ],
  [
    'an unknown GraphQL kind',
    'fine_grained_graphql.tsv',
    'CI/CD\tJob\tRead\tproject\tEnum\tMoon\t',
    'unknown value "Enum"',
  ],
  [
    'a condition without a text',
    'classic_exceptions.tsv',
    'api\tGET\t/user\tOnly at night\tus',
    'no text for "Only at night"',
  ],
  [
    'a scope column of unknown form',
    'classic_exceptions.tsv',
    'API!\tGET\t/user\tGET and HEAD\tus',
    'unknown value "API!"',
  ],
  [
    'an unknown token type',
    'classic_nonrest.tsv',
    'git push over HTTPS (project repo)\tlunar token\tapi\t-\tus',
    'unknown token type "lunar token"',
  ],
  [
    'a token type twice',
    'classic_nonrest.tsv',
    'git LFS upload\tpersonal\tapi\t-\tus',
    'git LFS upload: personal twice',
  ],
  [
    'scopes of unknown form',
    'classic_nonrest.tsv',
    'moon\tpersonal\t(some)\t-\tus',
    '"(some)" is no set of scopes',
  ],
  [
    'an operation without a classic row',
    'beyond_rest.tsv',
    'git moon\tgit\tRepository\tCode\tread\tmoon landing\tunknown\t',
    'no row "moon landing"',
  ],
  [
    'an operation without a permission row',
    'beyond_rest.tsv',
    'git moon\tgit\tRepository\tCode\tread\tnot recorded\tother: moon\t',
    'no such permission row "moon"',
  ],
  [
    'routes that do not exist',
    'beyond_rest.tsv',
    'git moon\tgit\tRepository\tCode\tread\tnot recorded\trest: GET /moon\t',
    '"GET /moon" has no permission',
  ],
  [
    'an unknown verb',
    'beyond_rest.tsv',
    'git moon\tgit\tRepository\tCode\tjump\tnot recorded\tunknown\t',
    'unknown value "jump"',
  ],
  [
    'a difference for no operation',
    'documented_differences.tsv',
    'git moon\tpersonal\tapi\tus',
    'no operation "git moon"',
  ],
  [
    'a role for no operation',
    'operation_roles.tsv',
    'git moon\trole_actions\tproject\tcreate issue',
    'no operation "git moon"',
  ],
  [
    'a role nobody wrote',
    'operation_roles.tsv',
    'git ssh\trole_actions\tproject\tland on moon',
    'no row "land on moon"',
  ],
  ['a role twice', 'operation_roles.tsv', 'git push\trole_actions\tproject\tcreate issue', 'git push twice'],
  ['an unknown risk', 'risk_rules.tsv', 'noise\tid\tx\t\tus', 'unknown value "noise"'],
  ['a pattern that is none', 'risk_rules.tsv', 'runs-code\tid\t(\t\tus', '"(" is no pattern'],
])('%s', (_, table, row, message) => {
  expect(() => buildCatalog(withRow(table, row))).toThrow(message);
});

test('the error names file and line of the row', () => {
  const { rows } = sources.tables['risk_rules.tsv'];
  const line = 1 + Math.max(...rows.map((row) => row.line));
  expect(() => buildCatalog(withRow('risk_rules.tsv', 'noise\tid\tx\t\tus'))).toThrow(
    `risk_rules.tsv:${line}: `,
  );
});

test('notes about scopes are complete and exact', () => {
  expect(() => buildCatalog({ ...sources, scopeNotesJson: '[' })).toThrow('scope_notes.json:0: no JSON');
  expect(() => buildCatalog({ ...sources, scopeNotesJson: '[]' })).toThrow('no note for read_service_ping');
  expect(() => buildCatalog({ ...sources, scopeNotesJson: '[{"scope":"api"}]' })).toThrow(
    'scope_notes.json:0: 0.',
  );
  const strange = sources.scopesJson.replace('"oauth_application"', '"lunar"');
  expect(() => buildCatalog({ ...sources, scopesJson: strange })).toThrow('unknown token type "lunar"');
});

test('the same route in another spelling becomes one operation', () => {
  const before = buildCatalog(sources).operations.length;
  const spelled = withRow('openapi_operations.tsv', 'GET\t/api/v4/projects/{project}/jobs\tjobs\tjobs');
  expect(buildCatalog(spelled).operations).toHaveLength(before);
});
