/** Draws the extension's icons from their SVG: `npx tsx e2e/gallery/icons.ts`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from '../browser/find-browser';

const folder = join(import.meta.dirname, '../../src/assets/icons');
const drawing = readFileSync(join(import.meta.dirname, 'icon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: findBrowser().path, args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`,
  );
  await page.screenshot({ path: join(folder, `icon-${size}.png`), omitBackground: true });
}
await browser.close();
