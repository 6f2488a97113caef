/** Writes a GitLab checkout that says what our sources say. For tests only. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildCatalog } from '../build/build';
import type { Sources } from '../build/sources';
import { graphqlPage, otherPage, restPage, rolePage, scopePage } from './gitlab-pages.fixture';
import { authModule, scopeClasses } from './gitlab-ruby.fixture';
import { assignableFiles, openapiDocument, roleFiles } from './gitlab-yaml.fixture';

/** Every file of the checkout by its path. */
export function checkoutFiles(sources: Sources): ReadonlyMap<string, string> {
  const { tables } = sources;
  const tokens = 'doc/auth/tokens/fine_grained_access_tokens';
  return new Map([
    [
      `${tokens}_rest.md`,
      restPage({
        permissions: tables['fine_grained_rest.tsv'].rows,
        alwaysOpen: tables['rest_always_open.tsv'].rows,
        open: tables['rest_public.tsv'].rows,
        unavailable: tables['rest_unavailable.tsv'].rows,
      }),
    ],
    [`${tokens}_graphql.md`, graphqlPage(tables['fine_grained_graphql.tsv'].rows)],
    [`${tokens}_other.md`, otherPage(tables['fine_grained_other.tsv'].rows)],
    ['doc/api/openapi/openapi_v2.yaml', openapiDocument(tables['openapi_operations.tsv'].rows)],
    ['doc/security/tokens/access_token_scopes.md', scopePage(tables['scope_page.tsv'].rows)],
    ['doc/user/permissions.md', rolePage(tables['role_actions.tsv'].rows)],
    ['lib/gitlab/auth.rb', authModule(tables['auth_scopes.tsv'].rows)],
    ...scopeClasses(tables['scope_declarations.tsv'].rows),
    ...roleFiles(tables['role_permissions.tsv'].rows),
    ...assignableFiles(buildCatalog(sources).permissions),
  ]);
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
