/** Everything a person does in the panel, by keyboard alone. */
import { ask, Keyboard, nothingWrong } from '../browser/keyboard';
import { PlannerPage } from '../browser/planner-page';
import { expect, test } from '../browser/test';

/** The name of what has the focus, for a poll: answers change names, and free or close what had it. */
const nameOf = (keys: Keyboard) => async () => (await keys.focus()).name;

test.beforeEach(async ({ running }) => {
  await running.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

test('the panel: open, type, walk, exchange, untick, apply, undo, copy, close', async ({ gitlab }) => {
  // Some hundred presses, with a look at the page after each.
  test.slow();
  const page = await gitlab.open('V2', 'personal', { scopes: ['read_user'] });
  const planner = PlannerPage.onPage(page);
  const keys = await Keyboard.of(page);

  await keys.to(ask);
  expect(await keys.press('Enter')).toMatchObject({ name: ask, host: 'scopewise-panel' });
  await keys.type('clone the repository and read its pipelines');
  await expect(planner.root.getByRole('heading', { name: 'The smallest set of scopes' })).toBeVisible();
  await expect(planner.button('Apply to this page')).toBeEnabled();

  const walked = await keys.walk('Copy');
  expect(walked).toEqual([
    ask,
    'Clone or pull a repository with Git',
    'Exchange: Clone or pull a repository with Git',
    'List the pipelines of a project',
    'Exchange: List the pipelines of a project',
    'Add from the list',
    'Continue on the fine-grained page',
    expect.stringMatching(/^As a fine-grained token/),
    expect.stringMatching(/^Narrower credentials/),
    'Name, description and expiry',
    'Apply to this page',
    'Copy',
  ]);

  const reading = 'Exchange: List the pipelines of a project';
  await keys.to(reading, 'Shift+Tab');
  const first = await keys.press('Enter');
  expect((await keys.press('ArrowDown')).name).not.toBe(first.name);
  expect((await keys.press('Escape')).name).toBe(reading);
  await expect(planner.root.getByRole('menu')).toHaveCount(0);
  await keys.press('ArrowDown', 'Enter');
  // The focus stays on the button, whose name changes with the answer.
  await expect.poll(nameOf(keys)).not.toBe(reading);
  expect(await nameOf(keys)()).toMatch(/^Exchange: /);
  await expect(planner.button('Apply to this page')).toBeEnabled();
  await keys.press('Shift+Tab');
  await keys.press('Space');
  await expect(planner.root.getByRole('checkbox').nth(1)).not.toBeChecked();
  await keys.press('Space');
  await expect(planner.root.getByRole('checkbox').nth(1)).toBeChecked();
  await expect(planner.button('Apply to this page')).toBeEnabled();

  await keys.to('Apply to this page');
  await keys.press('Enter');
  await expect(planner.root.getByRole('status').filter({ hasText: 'page now holds' })).toBeVisible();
  expect(await planner.applied()).toEqual(await gitlab.chosen());
  await expect(planner.button('Apply to this page')).toBeEnabled();
  expect(await nameOf(keys)()).toBe('Apply to this page');
  await keys.to('Copy');
  await keys.press('Shift+Tab', 'Enter');
  await expect(planner.root.getByRole('status').filter({ hasText: 'Undone' })).toBeVisible();
  expect(await gitlab.chosen()).toEqual(['read_user']);
  await expect.poll(nameOf(keys)).toBe('Apply to this page');

  await keys.to('Copy');
  await keys.press('Enter', 'ArrowDown', 'Home');
  expect((await keys.press('Enter')).name).toBe('Copy');
  await expect(planner.root.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^read_/);

  await keys.to('Close', 'Shift+Tab');
  expect(await keys.press('Enter')).toMatchObject({ name: ask, host: 'scopewise-panel' });
  await expect(planner.text).toBeHidden();
  expect(await keys.seen()).toEqual(nothingWrong);
  expect(gitlab.submissions).toEqual([]);
});

for (const [generation, rekey] of [
  ['R1', false],
  ['R3', false],
  ['V1', false],
  ['V2', true],
  ['V3', false],
] as const) {
  const rows = rekey ? ', which replaces its rows at each change' : '';
  test(`apply and undo on ${generation}${rows}`, async ({ gitlab }) => {
    const page = await gitlab.open(generation, 'personal', { rekey });
    const planner = PlannerPage.onPage(page);
    const keys = await Keyboard.of(page);
    await keys.to(ask);
    await keys.press('Enter');
    await keys.type('git push');
    await expect(planner.button('Apply to this page')).toBeEnabled();
    await keys.to('Apply to this page');
    await keys.press('Enter');
    await expect(planner.root.getByRole('status').filter({ hasText: 'page now holds' })).toBeVisible();
    expect(await gitlab.chosen()).toEqual(['write_repository']);
    await expect(planner.button('Apply to this page')).toBeEnabled();
    await keys.to('Undo');
    await keys.press('Enter');
    await expect(planner.root.getByRole('status').filter({ hasText: 'Undone' })).toBeVisible();
    await expect.poll(nameOf(keys)).toBe('Apply to this page');
    expect(await keys.seen()).toEqual(nothingWrong);
    expect(gitlab.submissions).toEqual([]);
  });
}

test('role and fields are set, and the focus goes on from a button that has done its work', async ({
  gitlab,
}) => {
  const page = await gitlab.open('R3', 'project');
  const planner = PlannerPage.onPage(page);
  const keys = await Keyboard.of(page);
  await keys.to(ask);
  await keys.press('Enter');
  await keys.type('trigger a pipeline');
  await expect(planner.button('Apply to this page')).toBeEnabled();
  await keys.to(/^Set role to/);
  await keys.press('Enter');
  await expect(planner.root.getByRole('button', { name: /^Set role to/ })).toHaveCount(0);
  await planner.settled();
  expect((await keys.focus()).host).toBe('scopewise-panel');
  await keys.to('Name, description and expiry');
  await keys.press('Enter');
  await keys.to('Fill in');
  await keys.press('Enter');
  await expect(planner.root.getByRole('status').filter({ hasText: 'Filled in' })).toBeVisible();
  await planner.settled();
  expect(await keys.focus()).toMatchObject({ name: 'Fill in' });
  expect(await keys.seen()).toEqual(nothingWrong);
});

test('what is announced: the answer once typing pauses, each outcome once', async ({ gitlab }) => {
  const page = await gitlab.open('V2');
  const planner = PlannerPage.onPage(page);
  await planner.open();
  await expect(planner.text).toBeFocused();
  await planner.root.evaluate((panel) => {
    const said: string[] = [];
    Object.assign(window, { said });
    for (const region of panel.shadowRoot?.querySelectorAll('[role=status], [aria-live]') ?? []) {
      const changed = () => region.textContent && said.push(region.textContent);
      new MutationObserver(changed).observe(region, { childList: true, characterData: true, subtree: true });
    }
  });
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  const wish = 'clone the repository and read its pipelines';
  await page.keyboard.type(wish);
  await expect.poll(async () => (await said()).at(-1)).toMatch(/Scopes: read_api\.$/);
  const answers = await said();
  expect(answers.length).toBeLessThan(wish.length / 4);
  expect(new Set(answers).size).toBe(answers.length);
  for (const times of [1, 2]) {
    await planner.button('Copy').click();
    await page.getByRole('menuitem').first().click();
    await expect
      .poll(async () => (await said()).filter((text) => text.startsWith('Copied')).length)
      .toBe(times);
  }
});

test('a question, an example, the browsable list and the collapsed parts', async ({ gitlab }) => {
  const page = await gitlab.open('V2');
  const planner = PlannerPage.onPage(page);
  const keys = await Keyboard.of(page);
  await keys.to(ask);
  await keys.press('Enter');
  await keys.to('clone the repository and read its pipelines');
  expect((await keys.press('Enter')).name).toBe(ask);
  await expect(planner.button('Apply to this page')).toBeEnabled();

  await keys.to('Add from the list');
  await keys.press('Enter');
  await keys.to('Filter operations');
  await keys.type('create a release');
  await expect(planner.root.getByRole('button', { name: /^Create a release/ })).not.toHaveCount(0);
  await keys.to(/^Create a release/);
  await keys.press('Enter');
  await expect(planner.root.locator('.row')).toHaveCount(3);
  expect((await keys.press('Escape')).name).toBe('Add from the list');

  const collapsed = await keys.to(/^As a fine-grained token/);
  await keys.press('Space');
  await expect(planner.root.locator('.collapsed-content')).toBeVisible();
  expect((await keys.press('Escape')).name).toBe(collapsed.name);
  await expect(planner.root.locator('.collapsed-content')).toBeHidden();

  await keys.to(ask, 'Shift+Tab');
  await keys.press('ControlOrMeta+A');
  await keys.type('I want to use the api');
  await expect(planner.root.getByRole('group')).toBeVisible();
  await planner.settled();
  await expect(planner.button('Apply to this page')).toBeDisabled();
  await keys.press('Tab', 'Enter');
  await expect(planner.root.getByRole('group')).toBeHidden();
  await expect(planner.button('Apply to this page')).toBeEnabled();
  expect((await keys.focus()).host).toBe('scopewise-panel');
  expect(await keys.seen()).toEqual(nothingWrong);
  expect(await gitlab.chosen()).toEqual([]);
});

test('the fine-grained form: a plan is applied and undone', async ({ gitlab }) => {
  const page = await gitlab.open('G3');
  const planner = PlannerPage.onPage(page);
  const keys = await Keyboard.of(page);
  await keys.to(ask);
  await keys.press('Enter');
  await keys.type('git push');
  await expect(planner.button('Apply to this page')).toBeEnabled();
  await keys.to('Apply to this page');
  await keys.press('Enter');
  await expect(planner.root.getByRole('status').filter({ hasText: 'page now holds' })).toBeVisible();
  expect(await planner.applied()).toEqual(['push_code']);
  await planner.settled();
  await keys.to('Copy');
  await keys.press('Shift+Tab', 'Enter');
  await expect(planner.root.getByRole('status').filter({ hasText: 'Undone' })).toBeVisible();
  expect(await keys.seen()).toEqual(nothingWrong);
});
