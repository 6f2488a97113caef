/** Writes a GitLab checkout that says what our sources say. For tests only. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildCatalog } from '../build/build';
import type { Sources, TableName } from '../build/sources';
import type { Row } from '../build/table';
import { families, operationKey } from './families';
import { graphqlPage, otherPage, restPage, rolePage, scopePage } from './gitlab-pages.fixture';
import { authModule, scopeClasses } from './gitlab-ruby.fixture';
import { assignableFiles, openapiDocument, roleFiles } from './gitlab-yaml.fixture';

/** Every file of the checkout by its path. */
export function checkoutFiles(sources: Sources): ReadonlyMap<string, string> {
  const { tables } = sources;
  const { operations, permissions } = buildCatalog(sources);
  const former = new Set(
    operations.flatMap(({ operation }) => (operation.until === null ? [] : operationKey(operation))),
  );
  /** What GitLab gave up is in our tables and in none of its files. */
  const living = (name: TableName) => {
    const family = families.find(({ tables: own }) => own.includes(name));
    const rows: readonly Row<string>[] = tables[name].rows;
    return rows.filter(({ cells }) => !former.has(family?.key(cells) ?? ''));
  };
  const tokens = 'doc/auth/tokens/fine_grained_access_tokens';
  return new Map([
    [
      `${tokens}_rest.md`,
      restPage({
        permissions: living('fine_grained_rest.tsv'),
        alwaysOpen: living('rest_always_open.tsv'),
        open: living('rest_public.tsv'),
        unavailable: living('rest_unavailable.tsv'),
      }),
    ],
    [`${tokens}_graphql.md`, graphqlPage(living('fine_grained_graphql.tsv'))],
    [`${tokens}_other.md`, otherPage(living('fine_grained_other.tsv'))],
    ['doc/api/openapi/openapi_v2.yaml', openapiDocument(living('openapi_operations.tsv'))],
    ['doc/security/tokens/access_token_scopes.md', scopePage(tables['scope_page.tsv'].rows)],
    ['doc/user/permissions.md', rolePage(tables['role_actions.tsv'].rows)],
    ['lib/gitlab/auth.rb', authModule(tables['auth_scopes.tsv'].rows)],
    ...scopeClasses(tables['scope_declarations.tsv'].rows),
    ...roleFiles(tables['role_permissions.tsv'].rows),
    ...assignableFiles(permissions.filter(({ until }) => until === null)),
  ]);
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
