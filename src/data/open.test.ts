import { describe, expect, test } from 'vitest';
import messages from '../assets/_locales/en/messages.json';
import type { Operation } from '../model/catalog';
import { catalogFormat, catalogHeader } from '../model/packed-catalog';
import { CatalogDamagedError, CatalogError, CatalogFormatError } from './catalog-error';
import { catalogText } from './generated/catalog';
import { openCatalog } from './open';

const catalog = openCatalog();
const json = catalogText.slice(catalogText.indexOf('\n') + 1);

/** A text whose header fits, so that only its content can be wrong. */
const sealed = (content: string) => catalogHeader(content) + content;
const packed = (change: (value: Record<string, unknown>) => void) => {
  const value = JSON.parse(json);
  change(value);
  return sealed(JSON.stringify(value));
};
function inColumns(
  value: Record<string, unknown>,
  changes: Readonly<Record<string, (column: string) => string>>,
  table: 'operations' | 'tools' = 'operations',
): void {
  const columns = value[table] as Record<string, string>;
  for (const [name, change] of Object.entries(changes)) columns[name] = change(columns[name] ?? '');
}

/** A row with everything a reader could ask for, which is read from its columns when asked. */
function wholeRow(operation: Operation): Operation {
  const { id, kind, rest, title, category, resource, verb, fineGrained, openOnPublic } = operation;
  const { risks, leastRole, since, until, docs, sources } = operation;
  return {
    ...{ id, kind, rest, title, category, resource, verb, fineGrained, openOnPublic },
    ...{ risks, leastRole, since, until, docs, sources },
  };
}

/** Everything a reader could ask for. */
function readAll(text: string): void {
  const opened = openCatalog(text);
  const operations = opened.operations.map(wholeRow);
  for (const part of [operations, opened.scopes, opened.permissions, opened.tools])
    expect(part.length).toBeGreaterThan(0);
}

describe('an open catalog', () => {
  test('answers by id, name and permission', () => {
    const operation = catalog.operation('GET /projects/:id/jobs');
    expect(operation).toMatchObject({
      kind: 'rest',
      rest: { method: 'GET', path: '/projects/:id/jobs' },
      verb: 'list',
    });
    expect(catalog.scope('read_api')?.risk).toBe('high');
    expect(catalog.permission('read_job')?.resource).toBe('Job');
    expect(catalog.gitlab).toMatch(/^\d+\.\d+$/);
  });

  test('knows nothing of what does not exist', () => {
    expect(catalog.operation('GET /nothing')).toBeUndefined();
    expect(catalog.operation('toString')).toBeUndefined();
    expect(catalog.scope('constructor')).toBeUndefined();
    expect(catalog.permission('')).toBeUndefined();
  });

  test('knows tools by what people call them', () => {
    const renovate = catalog.tools.find(({ name }) => name === 'renovate');
    expect(renovate?.aliases).toContain('renovate bot');
    expect(renovate?.purpose).toBe('Opens merge requests that update dependencies');
    const read = renovate?.variants.find(({ name }) => name === 'read');
    expect(read?.operations).toEqual(['GET /projects', 'GET /projects/:id/merge_requests', 'git clone']);
  });

  test('makes its rows once', () => {
    expect(catalog.operations).toBe(catalog.operations);
    expect(catalog.operation('git clone')).toBe(catalog.operations.find(({ id }) => id === 'git clone'));
  });

  test('says what a token type needs only for its own operations', () => {
    const operation = catalog.operation('git push');
    if (operation === undefined) throw new Error('git push exists');
    expect(catalog.acceptance(operation, 'personal').enforced).toEqual([['api'], ['write_repository']]);
    expect(() => catalog.acceptance({ ...operation }, 'personal')).toThrow(TypeError);
  });

  test('two catalogs are independent and alike', () => {
    const other = openCatalog();
    expect(other.operations).not.toBe(catalog.operations);
    expect(other.operations.map(wholeRow)).toEqual(catalog.operations.map(wholeRow));
  });
});

describe('a catalog that cannot be used', () => {
  test.each([0, catalogFormat + 1, 999])('format %i is refused by name', (format) => {
    const text = catalogText.replace(/scopewise-catalog \d+/, `scopewise-catalog ${format}`);
    expect(() => openCatalog(text)).toThrow(CatalogFormatError);
    expect(() => openCatalog(text)).toThrow(`catalog format ${format} is not known`);
  });

  test.each([
    ['nothing', ''],
    ['another text', 'hello'],
    ['an older catalog without a header', json],
    ['a cut text', catalogText.slice(0, -1)],
    ['one other character', catalogText.replace('JobPlay', 'JobPlaz').replace('"words"', '"wordz"')],
    ['no JSON', sealed('{')],
    ['no catalog', sealed('{}')],
    ['a missing column', packed((value) => delete value.operations)],
  ])('%s is damage', (_, text) => {
    expect(() => openCatalog(text)).toThrow(CatalogDamagedError);
  });

  test.each<[string, (value: Record<string, unknown>) => void]>([
    ['a table cut off', (value) => Object.assign(value, { alternatives: [] })],
    ['no words', (value) => Object.assign(value, { words: '' })],
    ['an unknown verb', (value) => Object.assign(value, { verbs: ['juggle'] })],
    ['a scope without a name', (value) => Object.assign(value, { scopes: [{}] })],
    [
      'a tool without a purpose',
      (value) => inColumns(value, { purposes: (lines) => lines.slice(0, lines.lastIndexOf('~')) }, 'tools'),
    ],
    [
      'a tool without a variant',
      (value) => inColumns(value, { variants: (lines) => `${lines}~`.replace(/^[^~]*/, '') }, 'tools'),
    ],
    [
      'a tool of operations that do not exist',
      (value) => inColumns(value, { variants: (lines) => `${lines}}}` }, 'tools'),
    ],
    ['a variant cut in half', (value) => inColumns(value, { variants: (lines) => `${lines}#` }, 'tools')],
    ['a column that leads nowhere', (value) => Object.assign(value, { docs: [] })],
    ['a title of no words', (value) => inColumns(value, { titles: (titles) => `{{${titles}` })],
    ['a permission cut off', (value) => Object.assign(value, { permissions: '###' })],
  ])('%s is damage when it is read', (_, change) => {
    expect(() => readAll(packed(change))).toThrow(CatalogDamagedError);
  });

  test.each(['titles', 'verbs', 'acceptances', 'fineGrained'])('a shorter column of %s is damage', (name) => {
    const text = packed((value) => inColumns(value, { [name]: (column) => column.slice(0, 1_000) }));
    expect(() => readAll(text)).toThrow(CatalogDamagedError);
  });

  test('errors say something to people', () => {
    for (const error of [new CatalogFormatError(2), new CatalogDamagedError('half of it is missing')]) {
      expect(error).toBeInstanceOf(CatalogError);
      expect(messages[error.say.key].message).toMatch(/^[A-Z].*\.$/);
    }
  });
});
