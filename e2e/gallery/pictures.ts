/**
 * Takes a picture of every scene of the gallery, in each look of a page:
 *
 *     npx tsx e2e/gallery/pictures.ts OUTDIR [part of a scene's name] [part of a look's name]
 *
 * Also runs axe on each scene and ends with 1 when it finds something.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from '../browser/find-browser';
import { looks } from './looks';
import { bundle, openStage } from './stage';

const [outDir, scenePart = '', lookPart = ''] = process.argv.slice(2);
if (!outDir) throw new Error('usage: pictures.ts OUTDIR [part of a scene] [part of a look]');
mkdirSync(outDir, { recursive: true });
const script = await bundle();
const browser = await chromium.launch({ executablePath: findBrowser().path, args: ['--no-sandbox'] });
for (const [lookName, look] of Object.entries(looks).filter(([name]) => name.includes(lookPart))) {
  const stage = await openStage(browser, script, look);
  for (const scene of stage.scenes.filter((name) => name.includes(scenePart))) {
    await stage.show(scene);
    const path = join(outDir, `${scene}.${lookName}.png`);
    await stage.page.screenshot({ path, fullPage: !scene.startsWith('popup') });
    const faults = [...(await stage.faults()), ...stage.errors];
    for (const fault of faults) console.error(`${scene} ${lookName}: ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
  }
  await stage.page.context().close();
}
await browser.close();
