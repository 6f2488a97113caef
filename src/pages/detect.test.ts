// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PageAdapter } from './contract';
import { detect } from './detect';
import { r1 } from './r1/adapter';
import { adapters } from './registry';
import { allFixtures, generations, openPage } from './suite/fixture';
import { dataPageOf, tokenTypeOf } from './token-pages';
import { v2 } from './v2/adapter';

const fixtures = allFixtures();
const examples = adapters.flatMap((adapter) => adapter.examples.map((example) => ({ adapter, ...example })));

/** A fixture of the generation that makes tokens of the type the page makes. */
function pageLike(adapter: PageAdapter, dataPage: string): Document {
  const fixture = fixtures.find(
    ({ generation, expected }) => generation === adapter.id && expected.tokenType === tokenTypeOf(dataPage),
  );
  if (!fixture) throw new Error(`no fixture of ${adapter.id} for ${dataPage}`);
  const document = openPage(fixture);
  document.body.setAttribute('data-page', dataPage);
  return document;
}

describe('detection', () => {
  it('knows every generation', () => {
    expect(adapters.map(({ id }) => id)).toEqual(generations);
    expect(fixtures.length).toBeGreaterThanOrEqual(24);
  });

  it.each(fixtures.map((fixture) => [`${fixture.generation} ${fixture.name}`, fixture] as const))(
    'finds exactly one generation on %s',
    (_name, fixture) => {
      const detection = detect(openPage(fixture));
      expect(detection.kind).toBe('form');
      if (detection.kind !== 'form') return;
      expect(detection.form.generation).toBe(fixture.generation);
      expect(detection.form.tokenType).toBe(fixture.expected.tokenType);
    },
  );

  it.each(examples.map(({ adapter, url, dataPage }) => [adapter, url, dataPage] as const))(
    'tells $id at %s as %s from all others',
    (adapter, _url, dataPage) => {
      const document = pageLike(adapter, dataPage);
      const claims = adapters.filter((other) => other.find(document, dataPage) !== null);
      expect(claims.map(({ id }) => id)).toEqual([adapter.id]);
    },
  );

  it('says so when two generations claim a page', () => {
    const [fixture] = fixtures;
    if (!fixture) throw new Error('no fixture');
    const twin: PageAdapter = { ...v2, find: (document, dataPage) => r1.find(document, dataPage) };
    expect(detect(openPage(fixture), [r1, twin])).toEqual({ kind: 'ambiguous', claims: ['R1', 'R1'] });
  });

  it('says that a token page has no form it understands', () => {
    const page = new DOMParser().parseFromString(
      '<body data-page="user_settings:personal_access_tokens:granular_new"><form class="js-quick-submit"></form>',
      'text/html',
    );
    expect(detect(page)).toEqual({ kind: 'no-form', tokenType: 'personal' });
  });

  it.each([
    '',
    '<p>Hello',
    '<body data-page="projects:show">',
    '<body data-page="admin:users:index">',
    '<body data-page="toString:index">',
  ])('leaves %j alone', (text) => {
    expect(detect(new DOMParser().parseFromString(text, 'text/html'))).toEqual({ kind: 'not-a-token-page' });
  });

  it('leaves a document that is not HTML alone', () => {
    const svg = new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml');
    expect(detect(svg)).toEqual({ kind: 'not-a-token-page' });
  });

  it.each([
    '<input id="created-personal-access-token" readonly>',
    '<div class="created-resource-access-token-container"></div>',
    '<input id="new-access-token" readonly>',
    '<input data-testid="created-access-token-field" readonly>',
    '<input id="access-token-field" readonly>',
    '<div data-testid="access-token-field"></div>',
    '<div data-testid="created-personal-access-token-field"></div>',
  ])('counts a form as gone beside %s', (shown) => {
    for (const fixture of fixtures) {
      const document = openPage(fixture);
      const place = new DOMParser().parseFromString(shown, 'text/html').body;
      document.body.prepend(...place.childNodes);
      expect(detect(document)).toEqual({ kind: 'no-form', tokenType: fixture.expected.tokenType });
    }
  });
});

describe('examples', () => {
  it('are token pages of a type the adapter carries', () => {
    for (const { adapter, dataPage } of examples) expect(adapter.tokenTypes).toContain(tokenTypeOf(dataPage));
  });

  it('do not decide by themselves: an empty page of that name has no form', () => {
    for (const { dataPage } of examples) {
      const document = new DOMParser().parseFromString(`<body data-page="${dataPage}">`, 'text/html');
      expect(dataPageOf(document)).toBe(dataPage);
      expect(detect(document).kind).toBe('no-form');
    }
  });

  it('on gitlab.com are pages the manifest opens to us', () => {
    const manifest: { content_scripts: { matches: string[] }[] } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../manifest.json'), 'utf8'),
    );
    const patterns = manifest.content_scripts.flatMap(({ matches }) => matches).map(matchPattern);
    const hosted = examples.filter(({ url }) => url.startsWith('https://gitlab.com/'));
    expect(hosted.length).toBeGreaterThan(3);
    for (const { url } of hosted) expect(patterns.some((pattern) => pattern.test(url))).toBe(true);
    expect(patterns.some((pattern) => pattern.test('https://gitlab.com/team/rocket'))).toBe(false);
  });
});

/** The browser's match pattern as a regular expression; only `*` is special. */
function matchPattern(pattern: string): RegExp {
  const escaped = pattern.split('*').map((part) => part.replace(/[.?+^$()[\]{}|\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.*')}$`);
}
