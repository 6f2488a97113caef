/** Everything a person does beside the panel, by keyboard alone: notes, the popup, the options. */
import { Keyboard, nothingWrong } from '../browser/keyboard';
import { PlannerPage } from '../browser/planner-page';
import { expect, test } from '../browser/test';

test.beforeEach(async ({ running }) => {
  await running.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

test('a note opens and closes its details, and the box beside it stays as it was', async ({ gitlab }) => {
  const page = await gitlab.open('V2');
  const note = page.locator('scopewise-note[data-scope="read_api"]');
  const keys = await Keyboard.of(page);
  await keys.to('Details about read_api');
  await keys.press('Enter');
  await expect(note.locator('.details')).toBeVisible();
  expect((await keys.press('Escape')).name).toBe('Details about read_api');
  await expect(note.locator('.details')).toBeHidden();
  await keys.press('Space');
  await expect(note.locator('.details')).toBeVisible();
  await keys.press('Space');
  await expect(note.locator('.details')).toBeHidden();
  expect(await keys.seen()).toEqual(nothingWrong);
  expect(await gitlab.chosen()).toEqual([]);
});

test('a resource of the fine-grained form is explained', async ({ gitlab }) => {
  const page = await gitlab.open('G3', 'personal', { search: 'code' });
  const name = 'What permissions of code open';
  const keys = await Keyboard.of(page);
  await expect(page.getByRole('button', { name })).toBeVisible();
  await keys.to(name);
  await keys.press('Enter');
  await expect(page.locator('scopewise-note[data-scope="code"]')).toContainText('push_code');
  expect((await keys.press('Escape')).name).toBe(name);
  expect(await keys.seen()).toEqual(nothingWrong);
});

test('the popup: type, choose the kind of token, copy, go to the options', async ({ gitlab }) => {
  const popup = await gitlab.openPopupAlone();
  const planner = PlannerPage.inPopup(popup);
  const keys = await Keyboard.of(popup);
  await expect(planner.text).toBeFocused();
  await keys.type('docker push registry.example.com/a/b');
  await expect(planner.button('Copy')).toBeEnabled();
  await keys.to('Kind of token');
  await keys.press('ArrowDown');
  await expect(planner.root.getByRole('combobox')).toHaveValue('project');
  await planner.settled();
  await keys.to('Copy');
  await keys.press('Enter');
  expect((await keys.press('Escape')).name).toBe('Copy');
  expect((await keys.press('Enter', 'Enter')).name).toBe('Copy');
  await expect(planner.root.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  await keys.to('Options');
  expect((await keys.seen()).lost).toEqual([]);
  const opened = popup.context().waitForEvent('page');
  await popup.keyboard.press('Enter');
  await expect((await opened).getByRole('heading', { name: 'Scopewise options' })).toBeVisible();
});

test('the options: switch, save a plan, remove it, reset', async ({ gitlab }) => {
  const options = await gitlab.openOptions();
  const keys = await Keyboard.of(options);
  await keys.to('Address of your GitLab');
  await keys.type('ftp://gitlab.example.com');
  expect((await keys.press('Enter')).name).toBe('Address of your GitLab');
  await expect(options.getByRole('status')).toContainText('Addresses begin with');
  await keys.to('Show a note beside each scope');
  await keys.press('Space');
  await expect(options.getByRole('status')).toContainText('Saved');
  await keys.to('Plan someone gave you as text');
  await keys.type('Scopewise plan: Deploy bot\n| git push\n');
  await keys.to('Save plan');
  await keys.press('Enter');
  await expect(options.getByText('Deploy bot', { exact: true })).toBeVisible();
  await keys.to('Remove plan Deploy bot', 'Shift+Tab');
  await keys.press('Enter');
  await expect(options.getByText('No plans yet')).toBeVisible();
  await keys.press('Tab');
  await keys.to('Reset settings');
  expect((await keys.press('Enter')).name).toBe('Really reset? Hosts and plans stay');
  expect((await keys.press('Enter')).name).toBe('Reset settings');
  await expect(options.getByLabel('Show a note beside each scope')).toBeChecked();
  expect((await keys.seen()).lost).toEqual([]);
});
