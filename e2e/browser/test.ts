/**
 * Playwright's `test` with the built extension loaded and the stand-in behind https://gitlab.com. One browser per
 * worker; a page of its own, an empty storage and an empty request log per test. A test fails when anything was
 * asked for that the stand-in does not serve, even if all its own expectations hold.
 */
import { fileURLToPath } from 'node:url';
import { test as base, expect } from 'playwright/test';
import { type ClosedDoor, closeDoor, isChromiumItself } from './closed-door';
import { GitLabPages } from './gitlab-pages';
import { type ExtensionBrowser, launchWithExtension, leave } from './launch';
import { type ServedGitLab, serveGitLab } from './serve-gitlab';

export interface Running {
  readonly browser: ExtensionBrowser;
  readonly served: ServedGitLab;
  readonly door: ClosedDoor;
}

interface PerWorker {
  /** Folder of the built extension. */
  readonly extensionDir: string;
  readonly running: Running;
}

interface PerTest {
  readonly gitlab: GitLabPages;
}

/** What tried to leave since the worker started, without Chromium's own errands. */
function leaks({ served, door }: Running): readonly string[] {
  const stopped = served.requests.stopped.map(({ method, url }) => `${method} ${url}`);
  return [...stopped, ...door.knocks.filter((knock) => !isChromiumItself(knock))];
}

export const test = base.extend<PerTest, PerWorker>({
  extensionDir: [
    fileURLToPath(new URL('../../dist/chrome', import.meta.url)),
    { option: true, scope: 'worker' },
  ],
  running: [
    async ({ extensionDir }, use) => {
      const door = await closeDoor();
      const headless = process.env.SCOPEWISE_HEADED === undefined;
      const browser = await launchWithExtension({ dir: extensionDir, headless, proxy: door.address });
      const served = await serveGitLab(browser.context);
      await use({ browser, served, door });
      await browser.close();
      await door.close();
    },
    // Starting a browser is not the first test's time.
    { scope: 'worker', timeout: 120_000 },
  ],
  gitlab: async ({ running }, use) => {
    running.served.reset();
    await running.browser.forget();
    const before = new Set(running.browser.context.pages());
    const page = await running.browser.context.newPage();
    await use(new GitLabPages(page, running.browser, running.served));
    const opened = running.browser.context.pages().filter((one) => !before.has(one));
    await Promise.all(opened.map(leave));
    await Promise.all(opened.map((one) => one.close()));
    expect(leaks(running), 'nothing may leave the browser').toEqual([]);
  },
});

export { expect };
