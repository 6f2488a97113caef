import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../build/build';
import { readSources } from '../build/sources';
import { otherPage } from './gitlab-pages.fixture';
import { scopeClasses } from './gitlab-ruby.fixture';
import { kinds } from './kinds';

const sources = readSources();
const catalog = buildCatalog(sources);
const { tables } = sources;

/** What files of a kind say about the present catalog. */
function said(name: string, files: ReadonlyMap<string, string>) {
  const kind = kinds.find((one) => one.name === name);
  const imported = kind?.read([...files].map(([path, text]) => ({ path, text })));
  return imported?.say({ sources, catalog }) ?? { tables: [], drift: [] };
}

describe('classes of the REST API', () => {
  const classes = scopeClasses(tables['scope_declarations.tsv'].rows);
  const without = (lost: string) => new Map([...classes].filter(([path]) => path !== lost));

  test('that are not there are gone when most others are', () => {
    const { drift } = said('scopes of REST classes', without('lib/api/lint.rb'));
    expect(drift).toMatchObject([
      { kind: 'by-hand', id: 'lib/api/lint.rb', after: expect.stringContaining('no declaration') },
    ]);
  });

  test('are not missed where only some are', () => {
    const some = new Map([...classes].slice(0, 3));
    expect(said('scopes of REST classes', some).drift).toEqual([]);
  });
});

test('an operation beyond REST without words of ours is put before a person', () => {
  const page = otherPage(tables['fine_grained_other.tsv'].rows).replace('Push to a wiki', 'Rename a wiki');
  const { drift } = said('permissions of Git and others', new Map([['other.md', page]]));
  expect(drift).toMatchObject([{ kind: 'by-hand', id: 'Git operations: Rename a wiki', before: null }]);
});
