/**
 * `npm start`: builds the extension, opens a browser with it on the stand-in's start page, and waits until the
 * window is closed. `npm start -- --headless --pictures DIR` walks through the journey by itself instead.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../browser/find-browser';
import { GitLabPages } from '../browser/gitlab-pages';
import { launchWithExtension } from '../browser/launch';
import { serveGitLab } from '../browser/serve-gitlab';
import { origin } from '../gitlab/generations';
import { type DemoArguments, readArguments } from './arguments';
import { journey } from './journey';

const top = join(dirname(fileURLToPath(import.meta.url)), '../..');
const dir = join(top, 'dist/chrome');

function say(text: string): void {
  console.log(text);
}

function build(): void {
  say('Building the extension ...');
  const npm = process.env.npm_execpath;
  const [program, args] = npm
    ? [process.execPath, [npm, 'run', '-s', 'build']]
    : ['npm', ['run', '-s', 'build']];
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: top,
    encoding: 'utf8',
    shell: !npm && process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The build failed:\n${stdout ?? ''}${stderr ?? ''}`);
}

/** Runs all steps; stops at the first that fails, with a picture of the moment. */
async function walk({ pictures }: DemoArguments): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const browser = await launchWithExtension({ dir, headless: true, proxy: null });
  try {
    const served = await serveGitLab(browser.context);
    const page = await browser.context.newPage();
    page.setDefaultTimeout(15_000);
    const gitlab = new GitLabPages(page, browser, served);
    for (const { name, run } of journey(gitlab, pictures)) {
      try {
        await run();
      } catch (error) {
        await page.screenshot({ path: join(pictures, 'failed.png'), fullPage: true });
        throw new Error(`Step failed: ${name}. See failed.png in ${pictures}.`, { cause: error });
      }
      say(`  ok  ${name}`);
    }
  } finally {
    await browser.context.close();
  }
  say(`Pictures are in ${relative(process.cwd(), pictures) || '.'}`);
}

/** Opens the window and waits until the person closes it. */
async function show(): Promise<void> {
  const browser = await launchWithExtension({ dir, headless: false, proxy: null, viewport: null });
  await serveGitLab(browser.context);
  const page = await browser.context.newPage();
  await page.goto(`${origin}/`);
  await page.bringToFront();
  say('The browser is open. Every page in it is made up; close the window to end the demo.');
  await browser.context.waitForEvent('close', { timeout: 0 });
}

async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2));
  if (asked.reason) say(asked.reason);
  const { path, source } = findBrowser({ install: true, say });
  build();
  say(`Browser: ${path} (${source})`);
  await (asked.headless ? walk(asked) : show());
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof Error && error.cause) console.error(error.cause);
  process.exitCode = 1;
});
