/** The built extension, watched and broken from inside its own world. */
import type { Page } from 'playwright';
import type { GitLabPages } from '../browser/gitlab-pages';
import { PlannerPage } from '../browser/planner-page';
import { expect, test } from '../browser/test';
import { breakOneCall, buildWith, watchCreatedToken } from './own-world';

test.use({ extensionDir: buildWith(watchCreatedToken, breakOneCall) });

for (const generation of ['V2', 'R3'] as const) {
  test(`the created token of ${generation} is never looked at`, async ({ gitlab }) => {
    const page = await gitlab.open(generation);
    const looks = () => page.locator('html').getAttribute('data-looks');
    await expect.poll(looks).toBe('');
    const planner = PlannerPage.onPage(page);
    await planner.say('git push');
    await planner.apply();
    const token = await gitlab.createToken();
    await gitlab.looked();
    await expect(page.locator('scopewise-note, scopewise-panel')).toHaveCount(0);
    // The page goes on around it: more to follow, nothing to read.
    await token.evaluate((field) => field.parentElement?.append(document.createElement('p')));
    // Our script is a task of the same page: what it does about the addition, it does before it answers.
    await gitlab.looked();
    expect(await looks()).toBe('');
  });
}

/** Does what a person would do with the panel, as far as it comes to be there; ends when nothing of ours is at work. */
async function tryPanel(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const inside = () => document.querySelector('scopewise-panel')?.shadowRoot;
    const wait = () => new Promise((done) => setTimeout(done, 80));
    /** What may never come, because it is broken, is given up after a second. */
    const comes = async <Element>(look: () => Element | null | undefined): Promise<Element | null> => {
      for (let turn = 0; turn < 12 && !look(); turn++) await wait();
      return look() ?? null;
    };
    const press = async (name: string): Promise<void> => {
      const buttons = () => [...(inside()?.querySelectorAll('button') ?? [])];
      const named = await comes(() =>
        buttons().find((button) => button.textContent?.trim() === name && !button.disabled),
      );
      named?.click();
    };
    await press('What should this token do?');
    const area = await comes(() => inside()?.querySelector('textarea'));
    if (area) {
      area.value = 'git push';
      area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    await press('Apply to this page');
    await press('Undo');
    const calls = () => document.documentElement.getAttribute('data-calls');
    for (let before: string | null = null; before !== calls(); ) {
      before = calls();
      await wait();
    }
  });
}

async function openBroken(gitlab: GitLabPages, page: Page, fault: number, always: boolean): Promise<void> {
  const address = new URL(page.url());
  address.searchParams.set('fault', String(fault));
  if (always) address.searchParams.set('always', '');
  await page.goto(address.href);
  await gitlab.showForm('V2');
  await tryPanel(page);
}

test('GitLab creates the token as ticked, whichever call of ours throws', async ({ gitlab }) => {
  test.slow();
  const page = await gitlab.open('V2');
  const planner = PlannerPage.onPage(page);
  await planner.say('git push');
  await planner.apply();
  await planner.undo();
  const calls = Number(await page.locator('html').getAttribute('data-calls'));
  expect(calls).toBeGreaterThan(500);
  // From the first call to the last, closer together at the beginning, where everything is set up.
  const faults = [0.0005, 0.01, 0.1, 0.3, 0.6, 0.9].map((share) => Math.ceil(share * calls));
  for (const [at, fault] of faults.entries()) {
    await openBroken(gitlab, page, fault, at % 2 === 0);
    await gitlab.tick('read_user');
    await gitlab.tick('k8s_proxy');
    const ticked = await page
      .locator('#token-create-form [data-testid$="-checkbox"]:checked')
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value).sort());
    expect(await gitlab.chosen(), `fault ${fault} of ${calls}`).toEqual(ticked);
    await gitlab.createToken(`Fault ${fault}`);
    expect([...(gitlab.submissions.at(-1)?.scopes ?? [])].sort()).toEqual(ticked);
  }
});
