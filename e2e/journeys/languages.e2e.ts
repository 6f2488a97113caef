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

/** Elements of ours whose content sticks out to the side, named by their text. */
function stickingOut(root: Locator): Promise<readonly string[]> {
  return root.evaluate((host) => {
    const all = [...(host.shadowRoot ?? host).querySelectorAll<HTMLElement>('*')];
    const edge = host.getBoundingClientRect().right + 1;
    return all
      .filter((element) => element.getClientRects().length > 0 && !element.closest('svg, .sr-only'))
      .filter((element) => element.getBoundingClientRect().right > edge)
      .map((element) => `${element.tagName}: ${element.textContent}`);
  });
}

for (const language of ['de', 'ja']) {
  test(`from notes to Undo in ${language}, in a window of 320 pixels`, async () => {
    const t = textsOf(language);
    const door = await closeDoor();
    const browser = await launchWithExtension({
      dir: `${repository}/dist/chrome`,
      headless: true,
      proxy: door.address,
      language,
      viewport: { width: 320, height: 900 },
    });
    const served = await serveGitLab(browser.context);
    const gitlab = new GitLabPages(await browser.context.newPage(), browser, served);
    const page = await gitlab.open('V2', 'personal', { lang: 'de' });

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
    expect(await stickingOut(panel)).toEqual([]);
    expect(await stickingOut(note)).toEqual([]);
    await panel.getByRole('button', { name: t('ui_undo'), exact: true }).click();
    await expect(panel.getByRole('status').getByText(t('planner_undone_empty'))).toBeVisible();
    expect(await gitlab.chosen()).toEqual([]);

    for (const [own, text] of [
      [await gitlab.openPopupAlone(), t('ui_privacy')],
      [await gitlab.openOptions(), t('options_title')],
    ] as const) {
      await expect(own.getByText(text)).toBeVisible();
      await expect(own.locator('html')).toHaveAttribute('lang', language);
      expect(await stickingOut(own.locator('body'))).toEqual([]);
    }

    await browser.context.close();
    expect(served.requests.stopped).toEqual([]);
    expect(door.knocks.filter((knock) => !isChromiumItself(knock))).toEqual([]);
    await door.close();
  });
}
