/** Brings parts of the extension into a page's own world, so that a test can call them one by one. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright';

/** Runs `<name>.ts` of this folder in the page, past its CSP. */
export async function inject(page: Page, name: 'filling' | 'token-list'): Promise<void> {
  const entry = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife' });
  await page.evaluate(outputFiles[0]?.text ?? '');
}
