/**
 * Ceilings of what is shipped, raised only in the commit that needs it. Page and popup share one script, which keeps
 * the sum well below the design's 250 kB; the script alone is above the design's 150 kB, because it holds the whole
 * catalog (64 kB), six languages and the tables of commands and client libraries.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';

const kilobyte = 1000;
const ceilings = { content: 200 * kilobyte, withPopup: 205 * kilobyte };

function gzipped(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).length, 0);
}

for (const browser of ['chrome', 'firefox']) {
  test(`sizes of the ${browser} build stay below the ceilings`, () => {
    const top = `dist/${browser}`;
    const content = [`${top}/src/entries/content.iife.js`];
    const popup = readdirSync(`${top}/assets`)
      .filter((name) => /\.(?:js|css)$/.test(name))
      .map((name) => `${top}/assets/${name}`);
    expect(popup.length).toBeGreaterThan(0);
    expect(gzipped(content)).toBeLessThan(ceilings.content);
    expect(gzipped([...content, ...popup])).toBeLessThan(ceilings.withPopup);
  });
}
