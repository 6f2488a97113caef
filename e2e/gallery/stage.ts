/** Builds the gallery and sets its scenes on a page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import { build } from 'vite';
import type { Look } from './looks';

const repository = join(import.meta.dirname, '../..');
const file = (path: string): string => readFileSync(join(repository, path), 'utf8');

/** How wide and high browsers draw a popup, in CSS pixels. */
const popup = { width: 420, height: 600 };

/** A page in one look; closes with its context. */
export interface Stage {
  readonly page: Page;
  readonly scenes: readonly string[];
  /** Errors of the page since the start. */
  readonly errors: readonly string[];
  show(scene: string): Promise<void>;
  /** What axe finds in ours on the page as it is; the stand-in around it is not looked at. */
  faults(): Promise<readonly string[]>;
  /** Fields whose text the browser may pass to a spelling service, which may be a remote one. */
  spelled(): Promise<readonly string[]>;
}

/** @param script the gallery, from `bundle` */
export async function openStage(browser: Browser, script: string, look: Look): Promise<Stage> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: popup.height },
    deviceScaleFactor: look.scale ?? 1,
    colorScheme: look.theme,
    forcedColors: look.forcedColours ? 'active' : 'none',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await open(page, look, script);
  return {
    page,
    scenes: await page.evaluate(() => window.sceneNames),
    errors,
    async show(scene) {
      const width = scene.startsWith('popup') ? Math.min(look.width, popup.width) : look.width;
      await page.setViewportSize({ width, height: popup.height });
      await open(page, look, script);
      await page.evaluate(([name, options]) => window.showScene(name, options), [
        scene,
        { theme: look.theme, language: look.language ?? 'en' },
      ] as const);
    },
    faults: () => faultsOf(page),
    spelled: () =>
      page
        .locator('input:not([type=checkbox]), textarea')
        .evaluateAll((fields) =>
          fields.flatMap((field) => ((field as HTMLElement).spellcheck ? [field.outerHTML] : [])),
        ),
  };
}

async function open(page: Page, look: Look, script: string): Promise<void> {
  const font = 'font: 0.875rem/1.25rem Liberation Sans, Noto Sans CJK JP, sans-serif';
  const size = `html { font-size: ${(look.textSize ?? 1) * 100}% }`;
  await page.setContent(
    `<!doctype html><html lang="en" class="${look.rootClass}" dir="${look.direction ?? 'ltr'}"><title>Gallery</title>
     <style>${look.css.map(file).join('\n')} ${size}</style>
     <body style="margin: 16px; background: ${look.background}; color: ${look.theme === 'dark' ? '#ececef' : '#333238'}; ${font}">
     <div id="place"></div></body></html>`,
  );
  await page.addScriptTag({ content: script });
}

async function faultsOf(page: Page): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).disableRules(['region']);
  for (const host of ['scopewise-note', 'scopewise-mark', 'scopewise-panel', '.scopewise-page']) {
    if ((await page.locator(host).count()) > 0) axe.include(host);
  }
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary ?? ''}`),
  );
}

/** The gallery as one script. */
export async function bundle(): Promise<string> {
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
