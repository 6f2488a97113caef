/** Starts Chromium with the built extension, and finds out under which id it runs. */
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { findBrowser } from './find-browser';

export interface LaunchOptions {
  /** Folder with the unpacked extension. */
  readonly dir: string;
  readonly headless: boolean;
  /** `http://127.0.0.1:<port>` that everything not served by us goes to; null: no proxy. */
  readonly proxy: string | null;
  /** Null: as large as the window. */
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  /** `de`: what the browser speaks, and so we; left out: English, whatever the machine speaks. */
  readonly language?: string;
  /** Folder of a profile that is kept, for tests that start the browser again; left out: a fresh one, removed in the end. */
  readonly profile?: string;
}

export interface ExtensionBrowser {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** `chrome-extension://<id>/<path>`. */
  address(path: string): string;
  /** The number by which the extension knows the tab of a page. Brings that page to the front. */
  tabIdOf(page: Page): Promise<number>;
  /** Whether our script in the tab of a page answers, which it does once it has looked at the page. */
  answers(page: Page): Promise<boolean>;
  /** Empties what the extension has stored. */
  forget(): Promise<void>;
  /** Leaves all pages and ends the browser. */
  close(): Promise<void>;
}

/** The part of chrome://extensions' own interface that we ask. */
interface ExtensionsPage {
  chrome: {
    developerPrivate: {
      getExtensionsInfo(): Promise<
        readonly { readonly id: string; readonly path?: string; readonly type: string }[]
      >;
    };
  };
}

/** The part of the extension's own interface that we use from one of its files. */
interface ExtensionWorld {
  chrome: {
    tabs: {
      query(of: object): Promise<readonly { readonly id?: number }[]>;
      sendMessage(tab: number, message: object): Promise<unknown>;
    };
    storage: Record<'local' | 'session' | 'sync', { clear(): Promise<void> }> & {
      managed: { get(keys: null): Promise<object> };
    };
  };
}

/** Asks the browser itself: the id depends on path and system, and there may be no background worker to see. */
async function idOf(page: Page, dir: string): Promise<string> {
  await page.goto('chrome://extensions');
  const known = await page.evaluate(() =>
    (globalThis as unknown as ExtensionsPage).chrome.developerPrivate.getExtensionsInfo(),
  );
  const ours =
    known.find(({ path }) => path !== undefined && resolve(path) === dir) ??
    known.find(({ type }) => type === 'EXTENSION');
  if (!ours) {
    throw new Error(
      'The browser did not load the extension. Google Chrome no longer allows it; use Chromium (npx playwright install chromium) or Edge.',
    );
  }
  return ours.id;
}

/** The browser takes seconds for its first answer about an enterprise policy: spent here, not in the first test. */
async function knowPolicy(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { storage } = (globalThis as unknown as Partial<ExtensionWorld>).chrome ?? {};
    await storage?.managed.get(null);
  });
}

/** A page that is closed while a request of it waits for our answer lets that request go to the network: it is left first. */
export async function leave(page: Page): Promise<void> {
  await page.goto('about:blank').catch(() => undefined);
}

/** Switches that keep Chromium from talking on its own, and from asking things of a person. */
const quiet = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-features=AutofillServerCommunication,OptimizationHints,MediaRouter,NetworkTimeServiceQuerying',
];

/** A fresh profile whose browser does not connect ahead to the sites it is about to open. */
export function freshProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'scopewise-profile-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { net: { network_prediction_options: 2 }, search: { suggest_enabled: false } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return profile;
}

/** Throws when the folder holds no extension or the browser does not take it. */
export async function launchWithExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const dir = resolve(options.dir);
  if (!existsSync(join(dir, 'manifest.json'))) {
    throw new Error(`${options.dir} holds no built extension. Run npm run build first.`);
  }
  const { path } = findBrowser();
  const profile = options.profile ?? freshProfile();
  const language = options.language ?? 'en-US';
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: path,
    headless: false,
    viewport: options.viewport === undefined ? { width: 1280, height: 900 } : options.viewport,
    ignoreDefaultArgs: ['--disable-extensions'],
    // On Linux the environment comes first; the switch alone decides elsewhere, and where language packs are missing.
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    ...(options.proxy ? { proxy: { server: options.proxy, bypass: '<-loopback>' } } : {}),
    args: [
      ...quiet,
      `--lang=${language}`,
      `--disable-extensions-except=${dir}`,
      `--load-extension=${dir}`,
      ...(options.headless ? ['--headless=new', '--hide-scrollbars'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  // The browser still writes for a moment after it says that it has closed.
  if (options.profile === undefined) {
    context.once('close', () =>
      rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }),
    );
  }
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const extensionId = await idOf(page, dir);
    const address = (file: string) => `chrome-extension://${extensionId}/${file}`;
    // A file of the extension that runs none of its code, but may use its interface.
    await page.goto(address('manifest.json'));
    await knowPolicy(page);
    const tabIdOf = async (tab: Page): Promise<number> => {
      await tab.bringToFront();
      const id = await page.evaluate(async () => {
        const { tabs } = (globalThis as unknown as ExtensionWorld).chrome;
        const [active] = await tabs.query({ active: true, lastFocusedWindow: true });
        return active?.id;
      });
      if (id === undefined) throw new Error('The browser names no active tab');
      return id;
    };
    return {
      context,
      extensionId,
      address,
      tabIdOf,
      async answers(tab) {
        return page.evaluate(
          async (id) => {
            const { tabs } = (globalThis as unknown as ExtensionWorld).chrome;
            return tabs.sendMessage(id, { kind: 'state' }).then(Boolean, () => false);
          },
          await tabIdOf(tab),
        );
      },
      async forget() {
        await page.evaluate(async () => {
          const { storage } = (globalThis as unknown as ExtensionWorld).chrome;
          await storage.local.clear();
          await storage.session.clear();
          await storage.sync.clear();
        });
      },
      async close() {
        await Promise.all(context.pages().map(leave));
        await context.close();
      },
    };
  } catch (error) {
    await context.close();
    throw error;
  }
}
