/** What we cost a token page: its scripting time and memory with us, less those without. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alteredBuild, pageScript } from '../browser/altered-build';
import { type ExtensionBrowser, launchWithExtension } from '../browser/launch';
import { serveGitLab } from '../browser/serve-gitlab';
import { addressOf } from '../gitlab/generations';
import { percentile } from './timing';

export interface PageCost {
  /** Milliseconds. */
  readonly scripting: number;
  /** Bytes after a collection of garbage. */
  readonly heap: number;
}

const rounds = 9;

/** One page load, as the browser accounts for it. */
async function loadPage(browser: ExtensionBrowser, ours: boolean): Promise<PageCost> {
  const page = await browser.context.newPage();
  const tools = await browser.context.newCDPSession(page);
  await tools.send('Performance.enable');
  await page.goto(addressOf('V2', 'personal'));
  await page.locator('#token-create-form [type=checkbox]').first().waitFor({ state: 'attached' });
  if (ours) await page.locator('scopewise-panel').waitFor();
  await page.waitForTimeout(300);
  await tools.send('HeapProfiler.collectGarbage');
  const { metrics } = await tools.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? 0;
  await page.close();
  return { scripting: metric('ScriptDuration') * 1000, heap: metric('JSHeapUsedSize') };
}

/** Medians over several loads with the extension in `dir`. */
async function costWith(dir: string, ours: boolean, proxy: string): Promise<PageCost> {
  const browser = await launchWithExtension({ dir, headless: true, proxy });
  try {
    await serveGitLab(browser.context);
    const loads: PageCost[] = [];
    for (let round = 0; round < rounds; round++) loads.push(await loadPage(browser, ours));
    // The first load pays for what the browser keeps.
    const warm = loads.slice(1);
    const median = (values: readonly number[]): number => percentile(values, 50);
    return {
      scripting: median(warm.map(({ scripting }) => scripting)),
      heap: median(warm.map(({ heap }) => heap)),
    };
  } finally {
    await browser.context.close();
  }
}

/** The same pages with our script and with an empty one in its place. */
export async function measurePageCost(proxy: string): Promise<PageCost> {
  const built = fileURLToPath(new URL('../../dist/chrome', import.meta.url));
  const empty = alteredBuild((folder) => writeFileSync(join(folder, pageScript), ''));
  const [withUs, without] = [await costWith(built, true, proxy), await costWith(empty, false, proxy)];
  return { scripting: withUs.scripting - without.scripting, heap: withUs.heap - without.heap };
}
