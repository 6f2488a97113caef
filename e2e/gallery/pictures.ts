/**
 * Takes a picture of every scene of the gallery, in each look of a page:
 *
 *     npx tsx e2e/gallery/pictures.ts OUTDIR [part of a scene's name] [part of a look's name]
 *
 * Also runs axe on each scene and ends with 1 when it finds something.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Page } from 'playwright';
import { build } from 'vite';

const [outDir, scenePart = '', lookPart = ''] = process.argv.slice(2);
if (!outDir) throw new Error('usage: pictures.ts OUTDIR [part of a scene] [part of a look]');
const repository = join(import.meta.dirname, '../..');
const file = (path: string): string => readFileSync(join(repository, path), 'utf8');

interface Look {
  readonly theme: 'light' | 'dark';
  readonly css: readonly string[];
  readonly rootClass: string;
  readonly background: string;
  readonly width: number;
  readonly scale?: number;
  readonly lengthened?: boolean;
  readonly direction?: 'rtl';
  readonly forcedColours?: boolean;
}

const ui137 = [
  'node_modules/gitlab-ui-137/dist/index.css',
  'node_modules/gitlab-ui-137/src/tokens/build/css/tokens.css',
];
const dark137 = [...ui137, 'node_modules/gitlab-ui-137/src/tokens/build/css/tokens.dark.css'];
const ui62 = ['node_modules/gitlab-ui-62/dist/index.css'];
const light = { theme: 'light', rootClass: '', background: '#fff', width: 960 } as const;
const dark = { theme: 'dark', rootClass: 'gl-dark', background: '#18171d', width: 960 } as const;

const looks: Readonly<Record<string, Look>> = {
  'new-light': { ...light, css: ui137 },
  'new-dark': { ...dark, css: dark137 },
  'old-light': { ...light, css: ui62 },
  'old-dark': { ...dark, css: [], background: '#1f1e24' },
  narrow: { ...light, css: ui137, width: 360 },
  tight: { ...dark, css: dark137, width: 320 },
  long: { ...light, css: ui137, width: 640, lengthened: true },
  zoom: { ...light, css: ui137, width: 480, scale: 2 },
  rtl: { ...light, css: ui137, width: 640, direction: 'rtl' },
  forced: { ...light, css: ui137, forcedColours: true },
};

const script = await bundle();
mkdirSync(outDir, { recursive: true });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
let problems = 0;
for (const [lookName, look] of Object.entries(looks).filter(([name]) => name.includes(lookPart))) {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 600 },
    deviceScaleFactor: look.scale ?? 1,
    colorScheme: look.theme,
    forcedColors: look.forcedColours ? 'active' : 'none',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    problems++;
    console.error(error);
  });
  await open(page, look);
  const names = await page.evaluate(() => window.sceneNames);
  for (const name of names.filter((one) => one.includes(scenePart))) {
    await open(page, look);
    await page.evaluate(([scene, options]) => window.showScene(scene, options), [
      name,
      { theme: look.theme, lengthened: look.lengthened ?? false },
    ] as const);
    await page.screenshot({
      path: join(outDir, `${name}.${lookName}.png`),
      fullPage: !name.startsWith('popup'),
    });
    problems += await check(page, `${name} ${lookName}`);
  }
  await context.close();
}
await browser.close();
process.exitCode = problems > 0 ? 1 : 0;

async function open(page: Page, look: Look): Promise<void> {
  const font = 'font: 14px/20px "GitLab Sans", "Noto Sans", "Liberation Sans", sans-serif';
  await page.setContent(
    `<!doctype html><html lang="en" class="${look.rootClass}" dir="${look.direction ?? 'ltr'}"><title>Gallery</title>
     <style>${look.css.map(file).join('\n')}</style>
     <body style="margin: 16px; background: ${look.background}; color: ${look.theme === 'dark' ? '#ececef' : '#333238'}; ${font}">
     <div id="place"></div></body></html>`,
  );
  await page.addScriptTag({ content: script });
}

/** Accessibility of what is ours; the stand-in row around it is not. */
async function check(page: Page, where: string): Promise<number> {
  const axe = new AxeBuilder({ page }).disableRules(['region']);
  for (const host of ['scopewise-note', 'scopewise-panel', '.scopewise-page']) {
    if ((await page.locator(host).count()) > 0) axe.include(host);
  }
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary ?? ''}`),
  );
  for (const line of found) console.error(`${where}: ${line}`);
  return found.length;
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      rollupOptions: { input: join(import.meta.dirname, 'gallery.tsx'), output: { format: 'iife' } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const one of outputs) {
    if (!('output' in one)) continue;
    const chunk = one.output.find((part) => part.type === 'chunk');
    if (chunk && 'code' in chunk) return chunk.code;
  }
  throw new Error('the gallery was not built');
}
