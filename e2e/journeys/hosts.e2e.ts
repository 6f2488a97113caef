/**
 * A GitLab at an address of its own: from "not enabled" to notes and back, by the popup and by the options.
 *
 * Nobody can press the browser's own question in a test, so its answer is prepared. Everything else is the shipped extension.
 */
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from 'playwright/test';
import { closeDoor, isChromiumItself } from '../browser/closed-door';
import { type ExtensionBrowser, freshProfile, launchWithExtension } from '../browser/launch';
import { serveGitLab } from '../browser/serve-gitlab';
import { addressOf } from '../gitlab/generations';

const origin = 'https://gitlab.acme.test';
const tokenPage = new URL(new URL(addressOf('V2', 'personal')).pathname, origin).href;
const built = fileURLToPath(new URL('../../dist/chrome', import.meta.url));

let door: Awaited<ReturnType<typeof closeDoor>>;
let profile: string;
let browser: ExtensionBrowser;

async function start(): Promise<void> {
  browser = await launchWithExtension({ dir: built, profile, headless: true, proxy: door.address });
  await serveGitLab(browser.context, [origin]);
}

interface ExtensionsPage {
  chrome: { developerPrivate: { addHostPermission(id: string, pattern: string): Promise<void> } };
}

interface OwnPage {
  chrome: { scripting: { getRegisteredContentScripts(): Promise<readonly object[]> } };
}

/** The person's yes, given ahead: the browser then answers our question itself. Not enabled by this alone. */
async function sayYesAhead(): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    ([id, pattern]) =>
      (globalThis as unknown as ExtensionsPage).chrome.developerPrivate.addHostPermission(id, pattern),
    [browser.extensionId, `${origin}/*`] as const,
  );
  await page.close();
}

async function openPopup(tab: number): Promise<Page> {
  const popup = await browser.context.newPage();
  await popup.goto(browser.address(`src/entries/popup.html?tab=${tab}`));
  return popup;
}

/** How many scripts the browser keeps for hosts of the person's: the background writes them down on its own time. */
function registered(own: Page): Promise<number> {
  return own.evaluate(async () => {
    const { scripting } = (globalThis as unknown as OwnPage).chrome;
    return (await scripting.getRegisteredContentScripts()).length;
  });
}

const notes = (page: Page) => page.locator('scopewise-note');

// Each starts a browser of its own, one of them twice.
test.setTimeout(180_000);

test.beforeEach(async () => {
  door = await closeDoor();
  profile = freshProfile();
  await start();
});

test.afterEach(async () => {
  await browser.close();
  expect(door.knocks.filter((knock) => !isChromiumItself(knock))).toEqual([]);
  await door.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

test('a host is used, survives a restart, and is withdrawn', async () => {
  await sayYesAhead();
  const page = await browser.context.newPage();
  await page.goto(tokenPage);
  await expect(page.locator('form')).toBeVisible();

  const popup = await openPopup(await browser.tabIdOf(page));
  await popup.getByLabel('Use Scopewise on your own GitLab').fill('gitlab.acme.test/some/page');
  expect(await browser.answers(page)).toBe(false);
  await expect(notes(page)).toHaveCount(0);
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Use on this GitLab' }).click();
  await expect(popup.getByText('Scopewise runs on the token pages')).toBeVisible();
  await expect(notes(page).first()).toBeVisible();
  await expect.poll(() => registered(popup)).toBe(1);

  await browser.close();
  await start();
  const again = await browser.context.newPage();
  await again.goto(browser.address('src/entries/options.html'));
  await expect.poll(() => registered(again)).toBe(1);
  await again.goto(tokenPage);
  await expect(notes(again).first()).toBeVisible();

  const withdrawing = await openPopup(await browser.tabIdOf(again));
  await withdrawing.getByRole('button', { name: 'Stop using here' }).click();
  await expect(notes(again)).toHaveCount(0);
  await expect(again.locator('scopewise-panel')).toHaveCount(0);
  await expect.poll(() => registered(withdrawing)).toBe(0);
  await again.reload();
  await expect(again.locator('form')).toBeVisible();
  expect(await browser.answers(again)).toBe(false);
  await expect(notes(again)).toHaveCount(0);
});

test('a refusal leaves everything as it was and is said', async () => {
  const options = await browser.context.newPage();
  await options.goto(browser.address('src/entries/options.html'));
  await options.evaluate(() => {
    const { permissions } = (
      globalThis as unknown as { chrome: { permissions: { request(): Promise<boolean> } } }
    ).chrome;
    permissions.request = () => Promise.resolve(false);
  });
  await options.getByLabel('Address of your GitLab').fill('https://other.example');
  await options.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(options.getByRole('status')).toContainText('did not allow https://other.example');
  await expect(options.getByLabel('Address of your GitLab')).toHaveValue('https://other.example');
  await expect(options.getByRole('listitem')).toHaveCount(1);
});
