// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mutate, randomNumbers } from '../suite/mutations';
import { readsOf } from '../suite/text-probe';
import type { ExistingToken } from './contract';
import { markPlaces, readExistingTokens } from './read';

const folder = join(import.meta.dirname, 'fixtures');
const files = readdirSync(folder);

function openList(file: string): Document {
  return new DOMParser().parseFromString(readFileSync(join(folder, file), 'utf8'), 'text/html');
}

type Told = Omit<ExistingToken, 'mark'>;

const told = (document: Document): readonly Told[] =>
  readExistingTokens(document).map(({ mark: _mark, ...token }) => token);

const unknown = { created: null, lastUsed: null, neverUsed: false, expires: null, neverExpires: false };

const expected: Readonly<Record<string, readonly Told[]>> = {
  'v1.html': [
    {
      ...unknown,
      name: 'Backup job',
      scopes: ['read_api', 'read_virtual_registry'],
      created: '2026-03-02',
      lastUsed: '2026-11-20',
      expires: '2027-03-01',
    },
    { ...unknown, name: 'Old script', scopes: ['api'], neverUsed: true, neverExpires: true },
  ],
  'r3.html': [
    { ...unknown, name: 'read_user', scopes: ['read_api', 'write_repository'], created: '2026-03-02' },
    {
      ...unknown,
      name: 'Laptop',
      scopes: ['read_repository'],
      created: '2025-12-24',
      neverUsed: true,
      neverExpires: true,
    },
  ],
  'r3-early.html': [
    {
      ...unknown,
      name: 'Support',
      scopes: ['api', 'sudo'],
      created: '2023-01-09',
      lastUsed: '2023-01-10',
      expires: '2023-12-31',
    },
  ],
  'r2.html': [
    {
      ...unknown,
      name: 'Deploy',
      scopes: ['write_repository'],
      created: '2022-03-02',
      lastUsed: '2022-04-01',
    },
  ],
  'r1.html': [
    {
      ...unknown,
      name: 'laptop',
      scopes: ['api', 'read_user'],
      created: '2020-03-02',
      neverUsed: true,
      neverExpires: true,
    },
  ],
  'd1.html': [
    {
      ...unknown,
      name: 'cluster',
      scopes: ['read_repository', 'read_registry'],
      created: '2021-03-02',
      neverExpires: true,
    },
    { ...unknown, name: 'soon over', scopes: ['write_package_registry'], created: '2021-03-03' },
  ],
  'd2.html': [
    {
      ...unknown,
      name: 'cluster',
      scopes: ['read_registry', 'read_virtual_registry'],
      created: '2026-03-02',
      expires: '2026-12-01',
    },
  ],
  'newest.html': [],
};

describe('the list of tokens', () => {
  it('has an expectation for every fixture', () => {
    expect(Object.keys(expected).sort()).toEqual(files);
  });

  it.each(files)('is read from %s', (file) => {
    expect(told(openList(file))).toEqual(expected[file]);
  });

  it.each(files)('of %s has room for a mark, which does not change what is read', (file) => {
    const document = openList(file);
    for (const { mark, scopes } of readExistingTokens(document)) {
      expect(mark.textContent).toContain(scopes.join(', '));
      expect(markPlaces(document)).toContain(mark);
      const ours = document.createElement('scopewise-mark');
      ours.attachShadow({ mode: 'open' }).append('opens everything');
      mark.append(ours);
    }
    expect(told(document)).toEqual(expected[file]);
  });

  it('is not read on pages of another kind, nor beside a created token', () => {
    const document = openList('v1.html');
    for (const page of ['projects:show', 'oauth:applications:index', 'projects:settings:repository:show']) {
      document.body.setAttribute('data-page', page);
      expect(readExistingTokens(document)).toEqual([]);
    }
    document.body.setAttribute('data-page', 'user_settings:personal_access_tokens:index');
    expect(readExistingTokens(document)).not.toEqual([]);
    const shown = document.createElement('input');
    shown.id = 'access-token-field';
    document.body.prepend(shown);
    expect(readExistingTokens(document)).toEqual([]);
  });
});

describe('reading the list', () => {
  /** Cells, but not the last with its buttons, and the dates in them. */
  const isFact = (what: string, element: Element): boolean =>
    what === 'textContent'
      ? element.closest('tbody') !== null && !element.closest('td:last-child')
      : what === 'title' && element.localName === 'time';

  it.each(files)('looks at cells and dates only on %s', async (file) => {
    const document = openList(file);
    const secret = document.createElement('input');
    secret.value = 'typed';
    document.body.append(secret);
    const work = (): void => {
      readExistingTokens(document);
    };
    expect(await readsOf(work, isFact)).toEqual([]);
    if (file !== 'newest.html') expect(await readsOf(work)).not.toEqual([]);
  });

  it('finds the places of marks without reading', async () => {
    for (const file of files) {
      const document = openList(file);
      expect(
        await readsOf(() => {
          markPlaces(document);
        }),
      ).toEqual([]);
    }
  });

  it('never throws and never invents a scope on 800 damaged lists', () => {
    let found = 0;
    for (let seed = 1; seed <= 800; seed++) {
      const document = openList(files[seed % files.length] ?? '');
      const before = document.body.textContent;
      mutate(document, randomNumbers(seed));
      const tokens = readExistingTokens(document);
      if (tokens.length > 0) found++;
      for (const { scopes, mark } of tokens) {
        expect(document.contains(mark)).toBe(true);
        for (const scope of scopes) expect(before).toContain(scope);
      }
    }
    expect(found).toBeGreaterThan(300);
    expect(found).toBeLessThan(800);
  });
});
