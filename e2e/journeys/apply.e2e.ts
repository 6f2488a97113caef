/** From a wish to ticked boxes and back, judged by the page's own model and not by the look of the boxes. */
import { PlannerPage } from '../browser/planner-page';
import { expect, test } from '../browser/test';
import { formVariants } from '../gitlab/generations';

for (const { generation, tokenType, ui } of formVariants) {
  test(`Apply and Undo: ${generation}, ${tokenType}, @gitlab/ui ${ui}`, async ({ gitlab }) => {
    const page = await gitlab.open(generation, tokenType, { ui });
    const planner = PlannerPage.onPage(page);
    await planner.say('git push\ncurl https://gitlab.com/api/v4/projects/1/pipelines');
    expect(await gitlab.chosen()).toEqual([]);
    await planner.apply();
    expect(await gitlab.chosen()).toEqual(['read_api', 'write_repository']);
    expect(await planner.applied()).toEqual(['read_api', 'write_repository']);
    await planner.undo();
    expect(await gitlab.chosen()).toEqual([]);
  });
}

test('the case that started the project', async ({ gitlab }) => {
  const page = await gitlab.open('V2');
  const planner = PlannerPage.onPage(page);
  await planner.say('update one file in a repository through the REST API');
  await expect(planner.root).toContainText('write_repository');
  await expect(planner.root).toContainText(/git push/i);
  await planner.apply();
  expect(await gitlab.chosen()).toEqual(['api']);
});

test('boxes the link had ticked are replaced, and come back with Undo', async ({ gitlab }) => {
  for (const generation of ['R3', 'V2', 'V3'] as const) {
    const page = await gitlab.open(generation, 'personal', { scopes: ['api'] });
    expect(await gitlab.chosen()).toEqual(['api']);
    const planner = PlannerPage.onPage(page);
    await planner.say('git clone https://gitlab.com/a/b.git');
    await expect(planner.root).toContainText('Will untick: api');
    await planner.apply();
    expect(await gitlab.chosen()).toEqual(['read_repository']);
    await planner.undo();
    expect(await gitlab.chosen()).toEqual(['api']);
  }
});

test('a page that renders its rows again while we tick ends exactly right', async ({ gitlab }) => {
  const page = await gitlab.open('V2', 'personal', { rekey: true, scopes: ['read_user', 'sudo'] });
  const planner = PlannerPage.onPage(page);
  await planner.say('docker push registry.gitlab.com/a/b:1');
  await planner.apply();
  expect(await gitlab.chosen()).toEqual(['read_registry', 'write_registry']);
});

test('a disabled box is left alone and named', async ({ gitlab }) => {
  const page = await gitlab.open('V2', 'personal', { disabled: ['read_repository'] });
  const planner = PlannerPage.onPage(page);
  await planner.say('git clone https://gitlab.com/a/b.git');
  await planner.apply();
  expect(await gitlab.chosen()).toEqual([]);
  await expect(planner.root.getByRole('status').last()).toContainText('read_repository');
});

test('an operation can be unticked, added and exchanged', async ({ gitlab }) => {
  const page = await gitlab.open('V2');
  const planner = PlannerPage.onPage(page);
  await planner.say('GET /projects/:id/jobs\nPOST /projects/:id/releases');
  await planner.root.getByRole('checkbox').nth(1).uncheck();
  await planner.apply();
  expect(await gitlab.chosen()).toEqual(['read_api']);
  await planner.button('Add from the list').click();
  await planner.root.getByRole('searchbox', { name: 'Filter operations' }).fill('docker push');
  await planner.root.locator('.found button').first().click();
  await planner.apply();
  // GitLab's registry asks for both scopes of a push, whatever else the token holds.
  expect(await gitlab.chosen()).toEqual(['read_api', 'read_registry', 'write_registry']);
});

test('the panel is worked by keyboard alone', async ({ gitlab }) => {
  const page = await gitlab.open('V2');
  const planner = PlannerPage.onPage(page);
  await planner.button('What should this token do?').focus();
  await page.keyboard.press('Enter');
  await expect(planner.text).toBeFocused();
  await page.keyboard.type('git push');
  const apply = planner.button('Apply to this page');
  await expect(apply).toBeEnabled();
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('Tab');
    if (await apply.evaluate((button) => button.matches(':focus'))) break;
  }
  await expect(apply).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => gitlab.chosen()).toEqual(['write_repository']);
  await expect(page).toHaveURL(/legacy\/new/);
});

test('the least role is offered, set by a press, and brought back by Undo', async ({ gitlab }) => {
  const page = await gitlab.open('R3', 'project');
  const planner = PlannerPage.onPage(page);
  const role = async () => (await gitlab.model())?.role;
  const before = await role();
  await planner.say('POST /projects/:id/protected_branches');
  await planner.button('Set role to Maintainer').click();
  await expect.poll(role).toBe(40);
  await expect(planner.root).toContainText('Maintainer is the least that can do this');
  expect(await gitlab.chosen()).toEqual([]);
  await planner.undo();
  expect(await role()).toBe(before);
});
