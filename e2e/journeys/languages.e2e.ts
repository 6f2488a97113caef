/** The interface in the browser's language: from the notes to Apply and Undo, in the panel, the popup and the options. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright';
import { expect, test } from 'playwright/test';
import type { MessageKey } from '../../src/model/message';
import { closeDoor, isChromiumItself } from '../browser/closed-door';
import { GitLabPages } from '../browser/gitlab-pages';
import { launchWithExtension } from '../browser/launch';
import { serveGitLab } from '../browser/serve-gitlab';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The texts as they are in the repository. */
function textsOf(language: string): (key: MessageKey, value?: string) => string {
  const file: Record<string, { message: string }> = JSON.parse(
    readFileSync(`${repository}/src/assets/_locales/${language}/messages.json`, 'utf8'),
  );
  return (key, value = '') => (file[key]?.message ?? key).replace('$1', value);
}

/** Elements of ours that stick out to the side, or cut off what they hold; named by their text. */
function cutOff(root: Locator): Promise<readonly string[]> {
  return root.evaluate((host) => {
    const edge = host.getBoundingClientRect().right + 1;
    return [...(host.shadowRoot ?? host).querySelectorAll<HTMLElement>('*')]
      .filter((element) => element.clientWidth > 1 && !element.closest('svg'))
      .filter(
        (element) =>
          element.getBoundingClientRect().right > edge ||
          (element.scrollWidth > element.clientWidth + 1 &&
            getComputedStyle(element).overflowX !== 'visible'),
      )
      .map((element) => `${element.tagName}: ${element.textContent}`);
  });
}

/** A browser of this language with the stand-in behind it, and one page. Fails when anything else was asked for. */
async function inBrowser(language: string, use: (gitlab: GitLabPages) => Promise<void>): Promise<void> {
  const door = await closeDoor();
  const browser = await launchWithExtension({
    dir: `${repository}/dist/chrome`,
    headless: true,
    proxy: door.address,
    language,
    viewport: { width: 320, height: 900 },
  });
  const served = await serveGitLab(browser.context);
  await use(new GitLabPages(await browser.context.newPage(), browser, served));
  await browser.close();
  expect(served.requests.stopped).toEqual([]);
  expect(door.knocks.filter((knock) => !isChromiumItself(knock))).toEqual([]);
  await door.close();
}

// Each starts a browser of its own.
test.setTimeout(180_000);

for (const language of ['de', 'ja']) {
  const t = textsOf(language);

  test(`from notes to Undo in ${language}, in a window of 320 pixels`, () =>
    inBrowser(language, async (gitlab) => {
      const page = await gitlab.open('V2');
      const note = page.locator('scopewise-note[data-scope="api"]');
      await expect(note).toHaveAttribute('lang', language);
      await expect(note).toContainText(t('ui_risk_critical'));
      await note.getByRole('button', { name: t('ui_details_about', 'api') }).click();
      await expect(note).toContainText(t('ui_does_not'));

      const panel = page.locator('scopewise-panel');
      await expect(panel).toHaveAttribute('lang', language);
      await panel.getByRole('button', { name: t('ui_ask') }).click();
      await panel.getByRole('textbox', { name: t('ui_ask') }).fill(t('ui_example_words'));
      await expect(panel.getByRole('heading', { name: t('ui_scopes') })).toBeVisible();
      await panel.getByRole('button', { name: t('ui_apply'), exact: true }).click();
      await expect(panel.getByRole('status').getByText(t('planner_applied', 'read_api'))).toBeVisible();
      expect(await gitlab.chosen()).toEqual(['read_api']);
      await test.info().attach('panel', { body: await panel.screenshot(), contentType: 'image/png' });
      expect(await cutOff(panel)).toEqual([]);
      expect(await cutOff(note)).toEqual([]);
      await panel.getByRole('button', { name: t('ui_undo'), exact: true }).click();
      await expect(panel.getByRole('status').getByText(t('planner_undone_empty'))).toBeVisible();
      expect(await gitlab.chosen()).toEqual([]);
    }));

  test(`popup and options in ${language}`, () =>
    inBrowser(language, async (gitlab) => {
      for (const [own, text] of [
        [await gitlab.openPopupAlone(), t('ui_privacy')],
        [await gitlab.openOptions(), t('options_title')],
      ] as const) {
        await expect(own.getByText(text)).toBeVisible();
        await expect(own.locator('html')).toHaveAttribute('lang', language);
        expect(await cutOff(own.locator('body'))).toEqual([]);
      }
    }));
}

test('a browser whose language we do not speak gets English, on a German page too', () =>
  inBrowser('it', async (gitlab) => {
    const page = await gitlab.open('V2', 'personal', { lang: 'de' });
    const panel = page.locator('scopewise-panel');
    await expect(panel.getByRole('button', { name: textsOf('en')('ui_ask') })).toBeVisible();
    await expect(panel).toHaveAttribute('lang', 'en');
  }));
