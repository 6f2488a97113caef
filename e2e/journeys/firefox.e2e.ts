/** The main journeys in stock Firefox ESR: the same build, the same stand-in, another browser. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';
import type { Page } from 'puppeteer-core';
import { isFirefoxItself } from '../browser/closed-door';
import { launchFirefox, type RunningFirefox } from '../browser/firefox';
import { addressOf, formVariants, type GenerationName, isGranular } from '../gitlab/generations';
import { writeOptions } from '../gitlab/options';
import type { PageTokenType } from '../gitlab/scopes';

const ask = 'What should this token do?';

test.describe.configure({ mode: 'serial' });

let firefox: RunningFirefox;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const dir = fileURLToPath(new URL('../../dist/firefox', import.meta.url));
  firefox = await launchFirefox({ dir, headless: true });
});

test.afterAll(async () => {
  const knocks = firefox.door.knocks.filter((knock) => !isFirefoxItself(knock));
  expect([...firefox.stopped, ...knocks], 'nothing may leave the browser').toEqual([]);
  await firefox.close();
});

/** What a person does in the panel, inside its shadow root; Firefox's driver has no locators that see into it. */
class Panel {
  constructor(
    readonly page: Page,
    readonly host: string,
  ) {}

  /** Presses the button of this name and waits until there is one. */
  async press(name: string): Promise<void> {
    await this.page.waitForFunction(
      (host, wanted) => {
        const root = document.querySelector(host)?.shadowRoot ?? document.querySelector(host);
        const buttons = [...(root?.querySelectorAll('button') ?? [])];
        const named = buttons.find(
          (button) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim() === wanted,
        );
        if (!named || named.disabled || named.ariaDisabled === 'true') return false;
        named.click();
        return true;
      },
      {},
      this.host,
      name,
    );
  }

  async say(text: string): Promise<void> {
    await this.page.waitForFunction(
      (host, value) => {
        const root = document.querySelector(host)?.shadowRoot ?? document.querySelector(host);
        const area = root?.querySelector('textarea');
        if (!area) return false;
        area.value = value;
        area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        return true;
      },
      {},
      this.host,
      text,
    );
  }

  /** Waits until the text of the panel holds `wanted`. */
  async shows(wanted: string): Promise<void> {
    await this.page.waitForFunction(
      (host, text) => {
        const root = document.querySelector(host)?.shadowRoot ?? document.querySelector(host);
        return root?.textContent?.includes(text) ?? false;
      },
      {},
      this.host,
      wanted,
    );
  }
}

async function open(generation: GenerationName, tokenType: PageTokenType = 'personal'): Promise<Page> {
  const page = await firefox.newPage();
  const url = new URL(addressOf(generation, tokenType));
  // Forms that wait behind a button open by themselves when the address names the token.
  for (const [name, value] of writeOptions({ name: 'Firefox' })) url.searchParams.set(name, value);
  await page.goto(url.href);
  return page;
}

const modelOf = (page: Page) => page.evaluate(() => window.standIn.model());

const seen = new Set<string>();
const onePerForm = formVariants.filter(({ generation, tokenType }) => {
  const key = `${generation} ${tokenType}`;
  return !seen.has(key) && seen.add(key);
});

for (const { generation, tokenType } of onePerForm) {
  test(`Firefox: ${generation} ${tokenType}, notes, Apply and Undo`, async () => {
    const page = await open(generation, tokenType);
    await page.waitForFunction(() => document.querySelectorAll('scopewise-note').length > 5);
    const panel = new Panel(page, 'scopewise-panel');
    await panel.press(ask);
    await panel.say('git push');
    await panel.press('Apply to this page');
    await panel.shows('The page now holds: write_repository');
    expect((await modelOf(page))?.scopes).toEqual(['write_repository']);
    await panel.press('Undo');
    await panel.shows('Undone');
    expect((await modelOf(page))?.scopes).toEqual([]);
    await page.close();
  });
}

for (const generation of ['G1', 'G2', 'G3'] as const) {
  test(`Firefox: ${generation}, permissions, Apply and Undo`, async () => {
    expect(isGranular(generation)).toBe(true);
    const page = await open(generation);
    const panel = new Panel(page, 'scopewise-panel');
    await panel.press(ask);
    await panel.say('git push\nGET /user');
    await panel.press('Apply to this page');
    await panel.shows('The page now holds:');
    expect((await modelOf(page))?.granular).toEqual([
      { access: null, section: 'namespace', permissions: ['push_code'] },
      { access: 'USER', section: 'user', permissions: ['read_user'] },
    ]);
    await panel.press('Undo');
    await panel.shows('Undone');
    expect((await modelOf(page))?.granular).toEqual([]);
    await page.close();
  });
}

test('Firefox: the popup answers without a page', async () => {
  const popup = await firefox.openOwn('src/entries/popup.html');
  const panel = new Panel(popup, '#scopewise-popup');
  await panel.say('docker push registry.gitlab.com/group/project/app:1.0');
  await panel.shows('write_registry');
  await popup.close();
});

test('Firefox: the options page says what is wrong with an address', async () => {
  const options = await firefox.openOwn('src/entries/options.html');
  await options.waitForFunction(() => document.querySelector('#scopewise-options form input') !== null);
  await options.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('#scopewise-options form input');
    if (!field) throw new Error('no field for an address');
    field.value = 'ftp://gitlab.example.com';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  const panel = new Panel(options, '#scopewise-options');
  await panel.press('Add');
  await panel.shows('Addresses begin with https:// or http://');
  await options.close();
});
