/** Name, description and expiry are suggested, and written only when a person presses "Fill in". */
import { PlannerPage } from '../browser/planner-page';
import { expect, test } from '../browser/test';

const pages = [
  ['R1', ['name', 'expires']],
  ['R3', ['name', 'description', 'expires']],
  ['V1', ['name', 'description', 'expires']],
  ['V3', ['name', 'description', 'expires']],
  ['G2', ['name', 'description', 'expires']],
] as const;

for (const [generation, fields] of pages) {
  test(`suggested fields are filled in on a press only: ${generation}`, async ({ gitlab }) => {
    await gitlab.open(generation, 'personal');
    const before = await gitlab.model();
    const planner = PlannerPage.onPage(gitlab.page);
    await planner.say('POST /projects/:id/issues');
    await planner.button('Name, description and expiry').click();
    expect(await gitlab.model()).toEqual(before);
    await planner.button('Fill in').click();
    await expect(planner.root.getByRole('status').filter({ hasText: 'Filled in' })).toBeVisible();
    await expect.poll(async () => (await gitlab.model())?.name).toBe('Create an issue');
    const filled = await gitlab.model();
    expect(filled).toEqual({
      ...before,
      ...Object.fromEntries(fields.map((field) => [field, filled?.[field]])),
    });
    const days = (Date.parse(filled?.expires ?? '') - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(5);
    expect(days).toBeLessThan(7.5);
    await planner.undo();
    await expect.poll(() => gitlab.model()).toEqual(before);
  });
}

test('what the person has written stays', async ({ gitlab }) => {
  await gitlab.open('V3', 'personal', { name: 'mine' });
  const planner = PlannerPage.onPage(gitlab.page);
  await planner.say('git push');
  await planner.button('Name, description and expiry').click();
  await planner.button('Fill in').click();
  await expect(planner.root.getByRole('status').filter({ hasText: 'Left as it was: Name' })).toBeVisible();
  expect((await gitlab.model())?.name).toBe('mine');
});
