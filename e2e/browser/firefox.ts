/** Firefox with the built extension and the stand-in behind https://gitlab.com, driven over WebDriver BiDi. */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'playwright/test';
import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import { createSite, type Site } from '../gitlab/site';
import { type ClosedDoor, closeDoor } from './closed-door';
import { findFirefox } from './find-firefox';

export interface FirefoxOptions {
  /** Folder with the unpacked extension. */
  readonly dir: string;
  readonly headless: boolean;
}

export interface RunningFirefox {
  readonly browser: Browser;
  readonly site: Site;
  /** Addresses that the stand-in does not serve; they were stopped. */
  readonly stopped: readonly string[];
  /** What tried to leave by any other way, from the extension's own contexts too. */
  readonly door: ClosedDoor;
  /** A new tab in which https://gitlab.com is the stand-in. */
  newPage(): Promise<Page>;
  /** A new tab with a file of the extension. Throws when the manifest states no id for Firefox. */
  openOwn(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** The id that the manifest states for Firefox, or null. */
function statedId(dir: string): string | null {
  const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  return manifest.browser_specific_settings?.gecko?.id ?? null;
}

/** Files of the extension and of the browser, which never leave the machine. */
const local = /^(?:moz-extension|resource|chrome|data|blob|about):/;

async function answer(site: Site, request: HTTPRequest, stopped: string[]): Promise<void> {
  if (local.test(request.url())) return request.continue();
  const body = request.method() === 'GET' ? undefined : await request.fetchPostData();
  const response = await site.respond({
    method: request.method(),
    url: new URL(request.url()),
    headers: request.headers(),
    body: body ?? null,
  });
  if (response) return request.respond({ ...response, headers: { ...response.headers } });
  stopped.push(request.url());
  return request.abort();
}

/** Preferences that send everything there which nobody answers before. */
function throughProxy({ address }: ClosedDoor): Record<string, unknown> {
  const { hostname, port } = new URL(address);
  return {
    'network.proxy.type': 1,
    'network.proxy.http': hostname,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': hostname,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': '',
  };
}

/** Throws when the folder holds no extension, or Firefox is not there or refuses it. */
export async function launchFirefox(options: FirefoxOptions): Promise<RunningFirefox> {
  const dir = resolve(options.dir);
  if (!existsSync(join(dir, 'manifest.json'))) {
    throw new Error(`${options.dir} holds no built extension. Run npm run build first.`);
  }
  // Firefox draws a random host per extension and profile; a preference set beforehand decides it.
  const host = randomUUID();
  const id = statedId(dir);
  const door = await closeDoor();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: options.headless,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      // English, whatever the machine speaks.
      'intl.locale.requested': 'en-US',
      ...throughProxy(door),
      ...(id ? { 'extensions.webextensions.uuids': JSON.stringify({ [id]: host }) } : {}),
    },
  });
  await browser.installExtension(dir);
  const site = createSite();
  const stopped: string[] = [];
  return {
    browser,
    site,
    stopped,
    door,
    async openOwn(path) {
      if (!id) throw new Error('The manifest states no id for Firefox, so its pages have no known address');
      const address = `moz-extension://${host}/${path}`;
      const page = await browser.newPage();
      // Firefox loads such a page without ever reporting that the navigation ended.
      page.goto(address).catch(() => null);
      const isThere = (): Promise<boolean> =>
        page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', address);
      // A question that meets the document as it is left goes down with it, and is asked again.
      await expect.poll(() => isThere().catch(() => false), { timeout: 30_000 }).toBe(true);
      return page;
    },
    async newPage() {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        answer(site, request, stopped).catch((error: unknown) => {
          // A page that is gone meanwhile waits for no answer.
          if (!page.isClosed()) throw error;
        });
      });
      return page;
    },
    async close() {
      await browser.close();
      await door.close();
    },
  };
}
