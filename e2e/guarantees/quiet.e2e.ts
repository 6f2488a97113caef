/** No request leaves in any journey, and GitLab's page keeps working whatever we do. */
import { PlannerPage } from '../browser/planner-page';
import { expect, test } from '../browser/test';

test('a whole journey asks for nothing but the page itself', async ({ gitlab }) => {
  const page = await gitlab.open('V2');
  await expect(page.locator('scopewise-note').first()).toBeVisible();
  // What the page itself still fetches, its icons for example, is not ours.
  await page.waitForLoadState('networkidle');
  gitlab.requests.clear();
  const planner = PlannerPage.onPage(page);
  await planner.say('clone the repository and open a merge request');
  await planner.say('docker push registry.gitlab.com/a/b');
  await planner.apply();
  await planner.button('Copy').click();
  await page.getByRole('menuitem').first().press('Enter');
  await expect(planner.root.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  await planner.undo();
  const popup = PlannerPage.inPopup(await gitlab.openPopup());
  await popup.say('git push');
  await expect(popup.button('Apply to this page')).toBeEnabled();
  expect(gitlab.requests.all).toEqual([]);
});

test('nothing is ticked by typing, answering or browsing', async ({ gitlab }) => {
  const page = await gitlab.open('V2', 'personal', { scopes: ['read_user'] });
  const planner = PlannerPage.onPage(page);
  await planner.say('git push and create a release and docker pull x');
  await planner.button('Add from the list').click();
  await planner.root.locator('.found button').first().click();
  await planner.settled();
  expect(await gitlab.chosen()).toEqual(['read_user']);
  await expect(planner.button('Undo')).toBeDisabled();
});

test('keys pressed in our controls do not reach GitLab', async ({ gitlab }) => {
  const page = await gitlab.open('V2');
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    for (const type of ['keydown', 'keypress', 'input', 'submit', 'click']) {
      document.addEventListener(type, (event) => seen.push(`${type} ${(event.target as Element).tagName}`));
    }
  });
  const planner = PlannerPage.onPage(page);
  await planner.open();
  await planner.text.pressSequentially('git push');
  await planner.text.press('Control+Enter');
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen).toEqual([]);
  expect(gitlab.submissions).toEqual([]);
});
