/** Ceilings of what is shipped. Raised only in the commit that needs it, never above the budgets of the design. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';

const kilobyte = 1000;
const ceilings = { content: 150 * kilobyte, withPopup: 250 * kilobyte };

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
