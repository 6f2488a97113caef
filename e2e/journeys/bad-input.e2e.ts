/** Bad input: a clear word, nothing ticked, nothing typed is lost, and the page goes on working. */
import { PlannerPage } from '../browser/planner-page';
import { expect, test } from '../browser/test';

const inputs: readonly (readonly [name: string, text: string])[] = [
  ['nonsense', 'qwzx blorf 12 ∆∆'],
  ['emoji', '🦊🦊🦊'],
  [
    'binary noise',
    Array.from({ length: 400 }, (_, at) => String.fromCharCode((at * 37) % 256 || 1)).join(''),
  ],
];

for (const [name, text] of inputs) {
  test(`${name} is not guessed at`, async ({ gitlab }) => {
    const page = await gitlab.open('V2');
    const title = await page.title();
    const planner = PlannerPage.onPage(page);
    await planner.say(text);
    await expect(planner.root).toContainText('I do not know what this means');
    await planner.settled();
    await expect(planner.button('Apply to this page')).toBeDisabled();
    expect((await planner.text.inputValue()).length).toBeGreaterThan(0);
    expect(await gitlab.chosen()).toEqual([]);
    expect(await page.title()).toBe(title);
  });
}

test('markup stays text', async ({ gitlab }) => {
  const page = await gitlab.open('V2');
  const title = await page.title();
  const planner = PlannerPage.onPage(page);
  await planner.say('git push <img src=x onerror="document.title=1"><script>document.title=1</script>');
  await expect(planner.button('Apply to this page')).toBeEnabled();
  expect(await planner.root.locator('img, script').count()).toBe(0);
  expect(await page.title()).toBe(title);
});

test('an empty text asks for nothing', async ({ gitlab }) => {
  const page = await gitlab.open('V2');
  const planner = PlannerPage.onPage(page);
  await planner.say('git push');
  await expect(planner.button('Apply to this page')).toBeEnabled();
  await planner.say('   ');
  await planner.settled();
  await expect(planner.button('Apply to this page')).toBeDisabled();
  expect(await gitlab.chosen()).toEqual([]);
});

test('100 kB of log are read without losing any of it', async ({ gitlab }) => {
  const page = await gitlab.open('V2');
  const planner = PlannerPage.onPage(page);
  const log = `${'12:00:01 build step compiled module quux\n'.repeat(2600)}remote: You are not allowed to push code to this project.\n`;
  await planner.paste(log);
  await expect(planner.root).toContainText('The text is very long');
  expect(await planner.text.inputValue()).toHaveLength(log.length);
  expect(await gitlab.chosen()).toEqual([]);
});

test('the text survives a form that is rendered again', async ({ gitlab }) => {
  const page = await gitlab.open('V2', 'personal', { rekey: true });
  const planner = PlannerPage.onPage(page);
  await planner.say('git push');
  const row = await gitlab.box('api').elementHandle();
  await gitlab.tick('read_user');
  await expect.poll(() => row?.evaluate((box) => box.isConnected)).toBe(false);
  await gitlab.looked();
  await expect(planner.text).toHaveValue('git push');
});

test('a token page without a form stays as GitLab made it', async ({ gitlab }) => {
  const page = await gitlab.open('V2', 'personal', { form: 'none' });
  await gitlab.looked();
  await expect(page.locator('scopewise-note, scopewise-panel')).toHaveCount(0);
});

test('a form that comes late is found', async ({ gitlab }) => {
  const page = await gitlab.open('V2', 'personal', { delay: 700 });
  await expect(page.locator('scopewise-note[data-scope="api"]')).toBeVisible();
});
