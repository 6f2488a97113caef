import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../build/build';
import { readSources } from '../build/sources';
import type { GitlabFile } from './gitlab-file';
import { openapiDocument } from './gitlab-yaml.fixture';
import { kinds } from './kinds';
import { mergeTables } from './merge';

const sources = readSources();
const name = 'openapi_operations.tsv';
const table = sources.tables[name];
const catalog = buildCatalog(sources);

/** What files of OpenAPI make of the table: its rows beyond the present ones, how many go, and which routes are gone. */
function merged(files: readonly GitlabFile[]) {
  const kind = kinds.find((one) => one.name === 'routes of OpenAPI');
  const tables = kind?.read(files).say({ sources, catalog }).tables ?? [];
  const { texts, gone } = mergeTables(sources, tables, null);
  const lines = (text = '') => new Set(text.split('\n'));
  const [was, is] = [lines(sources.texts.get(name)), lines(texts.get(name) ?? sources.texts.get(name))];
  return {
    fresh: [...is].filter((line) => !was.has(line)),
    dropped: [...was].filter((line) => !is.has(line)).length,
    gone: [...gone],
  };
}

describe('routes that only OpenAPI names', () => {
  const lost = 'POST /groups/:id/tokens/revoke';
  const moon =
    '  "/api/v4/projects/{id}/moon":\n    get:\n      operationId: moon\n      tags:\n      - Moon\n';
  const second = openapiDocument(table.rows);
  /** The document with other tags and names of parameters, a route more and one less. */
  const third = second
    .replace(/^ {2}"\/api\/v4\/groups\/\{id\}\/tokens\/revoke":\n(?: {4}.*\n)+/m, '')
    .replace(/^paths:\n/m, `$&${moon}`)
    .replaceAll('/groups/{id}/access_requests', '/groups/{group_id}/access_requests')
    .replaceAll(/^ {6}- (?!in: )/gm, '      - Packages ');
  const moonRow = 'GET\t/api/v4/projects/{id}/moon\tPackages Moon\tmoon';

  test('stay when one edition is there, whose new ones are added', () => {
    expect(catalog.operations.map(({ operation }) => operation.id)).toContain(lost);
    expect(merged([{ path: 'openapi_v3.yaml', text: third }])).toEqual({
      fresh: [moonRow],
      dropped: 0,
      gone: [],
    });
  });

  test('are gone when neither edition has them', () => {
    const bare = `openapi: 3.0.0\npaths:\n${moon}`;
    const { gone } = merged([
      { path: 'openapi_v2.yaml', text: third },
      { path: 'openapi_v3.yaml', text: bare },
    ]);
    expect(gone).toEqual(['POST /groups/:/tokens/revoke']);
  });

  test('nothing changes where GitLab says the same', () => {
    expect(merged([{ path: 'openapi_v2.yaml', text: second }])).toEqual({ fresh: [], dropped: 0, gone: [] });
  });
});
