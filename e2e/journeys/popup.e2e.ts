/** The popup: the same planner, driving the page of a tab, or none. */
import { PlannerPage } from '../browser/planner-page';
import { expect, test } from '../browser/test';

test('drives the token page of its tab, and shares its Undo', async ({ gitlab }) => {
  await gitlab.open('V3', 'personal', { scopes: ['read_user'] });
  const planner = PlannerPage.inPopup(await gitlab.openPopup());
  await planner.say('docker pull registry.gitlab.com/a/b');
  await planner.apply();
  expect(await gitlab.chosen()).toEqual(['read_registry']);
  await planner.undo();
  expect(await gitlab.chosen()).toEqual(['read_user']);
});

test('answers and copies without a token page', async ({ gitlab, running }) => {
  await running.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const popup = await gitlab.openPopupAlone();
  const planner = PlannerPage.inPopup(popup);
  await planner.say('git clone https://gitlab.com/a/b.git\nGET /projects');
  await expect(planner.root).toContainText('read_api');
  await planner.settled();
  await expect(planner.button('Apply to this page')).toHaveCount(0);
  await planner.button('Copy').click();
  await popup.getByRole('menuitem', { name: 'Comma-separated list' }).click();
  await expect(planner.root.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  expect(await popup.evaluate(() => navigator.clipboard.readText())).toBe('read_api');
});

test('keeps the text for the next time', async ({ gitlab }) => {
  const first = await gitlab.openPopupAlone();
  await PlannerPage.inPopup(first).say('git push');
  const kept = () => first.evaluate(async () => (await chrome.storage.local.get('draft')).draft);
  await expect.poll(kept).toMatchObject({ text: 'git push' });
  await first.close();
  const again = await gitlab.openPopupAlone();
  await expect(PlannerPage.inPopup(again).text).toHaveValue('git push');
});

test('says why it does not touch a page with two kinds of form', async ({ gitlab }) => {
  const page = await gitlab.open('V2', 'personal', { second: 'R3' });
  const planner = PlannerPage.inPopup(await gitlab.openPopup());
  await expect(planner.root).toContainText('two kinds of token form');
  await expect(page.locator('scopewise-note, scopewise-panel')).toHaveCount(0);
});

test('says when a token page has no open form', async ({ gitlab }) => {
  await gitlab.open('V1', 'personal', { form: 'hidden' });
  const planner = PlannerPage.inPopup(await gitlab.openPopup());
  await expect(planner.root).toContainText('no open form');
});
