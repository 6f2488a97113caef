/**
 * Ceilings of what is shipped, raised only in the commit that needs it. Panel and popup share one script; catalog and
 * understanding are in the background's, once for all tabs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';

const kilobyte = 1000;
const ceilings = { page: 80 * kilobyte, everything: 250 * kilobyte };

function gzipped(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).length, 0);
}

for (const browser of ['chrome', 'firefox']) {
  test(`sizes of the ${browser} build stay below the ceilings`, () => {
    const top = `dist/${browser}`;
    const content = [`${top}/src/entries/content.iife.js`];
    const others = readdirSync(`${top}/assets`)
      .filter((name) => /\.(?:js|css)$/.test(name))
      .map((name) => `${top}/assets/${name}`);
    expect(others.length).toBeGreaterThan(0);
    expect(gzipped(content)).toBeLessThan(ceilings.page);
    expect(gzipped([...content, ...others])).toBeLessThan(ceilings.everything);
  });
}
