/** The options page: settings hold, plans travel as text, and bad input changes nothing. */
import { PlannerPage } from '../browser/planner-page';
import { expect, test } from '../browser/test';

test('a plan is pasted, kept, used and removed', async ({ gitlab }) => {
  const options = await gitlab.openOptions();
  const field = options.getByLabel('Plan someone gave you as text');
  await field.fill('push one file');
  await options.getByRole('button', { name: 'Save plan' }).click();
  await expect(options.getByRole('status')).toContainText('is no Scopewise plan');
  await expect(field).toHaveValue('push one file');
  await field.fill('Scopewise plan: Deploy bot\n| git push\nwith: GET /user');
  await options.getByRole('button', { name: 'Save plan' }).click();
  await expect(options.getByText('Deploy bot', { exact: true })).toBeVisible();
  await options.reload();
  const opened = options.context().waitForEvent('page');
  await options.getByRole('button', { name: 'Use plan Deploy bot' }).click();
  const planner = PlannerPage.inPopup(await opened);
  await expect(planner.text).toHaveValue('git push');
  await expect(planner.root.getByText('read_user').first()).toBeVisible();
  await options.getByRole('button', { name: 'Remove plan Deploy bot' }).click();
  await expect(options.getByText('No plans yet')).toBeVisible();
});

test('notes are switched off and on again, settings imported only when they are some', async ({ gitlab }) => {
  const options = await gitlab.openOptions();
  await options.getByLabel('Show a note beside each scope').uncheck();
  await expect(options.getByRole('status')).toContainText('Saved');
  const page = await gitlab.open('V2');
  await expect(page.locator('scopewise-panel')).toBeVisible();
  await expect(page.locator('scopewise-note')).toHaveCount(0);
  await options.getByLabel('Settings copied from another computer').fill('{"scopewise": 1}');
  await options.getByRole('button', { name: 'Import settings' }).click();
  await expect(options.getByRole('status')).toContainText('holds no Scopewise settings');
  await options.getByRole('button', { name: 'Reset settings' }).click();
  await options.getByRole('button', { name: 'Really reset?' }).click();
  await expect(options.getByLabel('Show a note beside each scope')).toBeChecked();
  await page.reload();
  await expect(page.locator('scopewise-note').first()).toBeVisible();
});
