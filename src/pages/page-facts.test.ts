// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPageFacts } from './page-facts';
import { allFixtures, openPage } from './suite/fixture';

const page = (script: string, body = '<body>') =>
  new DOMParser().parseFromString(`<head><script>${script}</script></head>${body}`, 'text/html');

describe('page facts', () => {
  it('are read from every fixture', () => {
    for (const fixture of allFixtures()) {
      const { expected } = fixture;
      expect(readPageFacts(openPage(fixture)).gitlab).toBe(expected.gitlab);
    }
  });

  it.each([
    ['gon.version="19.5.0-ee"', '19.5'],
    ['gon.version = "19.6.0-pre";', '19.6'],
    ['window.gon={};gon.api_version="v4";gon.version="13.0"', '13.0'],
    ['gon.version="\\u0031\\u0037.2.1"', '17.2'],
  ])('find the release in %s', (script, gitlab) => {
    expect(readPageFacts(page(script)).gitlab).toBe(gitlab);
  });

  it.each([
    '',
    'gon.api_version="v4"',
    'gon.version=null',
    'gon.version="\\x31"',
    'gon.version="main"',
    'gon.motto="gon.version=\\"9.9.9\\""',
    'gon.version="',
  ])('find no release in %j', (script) => {
    expect(readPageFacts(page(script)).gitlab).toBeNull();
  });

  it.each([
    ['gon.relative_url_root="/gitlab";gon.version="17.2.1"', '/gitlab'],
    ['gon.relative_url_root = "\\/tools\\/git.lab\\/"', '/tools/git.lab'],
    ['gon.relative_url_root=""', ''],
    ['gon.relative_url_root="/"', ''],
    ['gon.relative_url_root=null', ''],
    ['gon.relative_url_root="//elsewhere.example"', ''],
    ['gon.relative_url_root="/a?b=c"', ''],
    ['gon.relative_url_root="@elsewhere.example"', ''],
    ['gon.version="17.2.1"', ''],
  ])('find the root in %s', (script, root) => {
    expect(readPageFacts(page(script)).root).toBe(root);
  });

  it('find the root of fixtures where their address has it', () => {
    const roots = allFixtures().map((fixture) => {
      const { root } = readPageFacts(openPage(fixture));
      expect(new URL(fixture.meta.url).pathname.startsWith(`${root}/`)).toBe(true);
      return root;
    });
    expect(roots).toContain('/gitlab');
  });

  it('are empty for a document without a body', () => {
    const svg = new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml');
    expect(readPageFacts(svg)).toEqual({ gitlab: null, root: '', classicRefused: false });
  });
});
