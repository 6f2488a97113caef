/** What is typed into GitLab's fields, and the created token, are never kept; a pasted one only masked. */
import { PlannerPage } from '../browser/planner-page';
import { expect, test } from '../browser/test';

test('no listener of ours sees a key typed into the form or the created token', async ({ gitlab }) => {
  const page = await gitlab.open('V2');
  const planner = PlannerPage.onPage(page);
  await planner.say('git push');
  await planner.apply();
  const token = await gitlab.createToken('A name that is ours to ignore');
  const shown = await token.inputValue();
  expect(shown.length).toBeGreaterThan(10);
  await gitlab.looked();
  await expect(page.locator('scopewise-note, scopewise-panel')).toHaveCount(0);
  // What the extension keeps must not hold the token, nor anything typed into GitLab's own fields.
  const popup = await gitlab.openPopupAlone();
  const kept = await popup.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(keys: null): Promise<object> } } };
    };
    return JSON.stringify(await chrome.storage.local.get(null));
  });
  expect(kept).toContain('git push');
  expect(kept).not.toContain(shown);
  expect(kept).not.toContain('A name that is ours to ignore');
});

test('a token pasted with a command is masked before it is kept', async ({ gitlab }) => {
  const popup = await gitlab.openPopupAlone();
  const secret = ['glpat', 'x'.repeat(20)].join('-');
  await PlannerPage.inPopup(popup).say(
    `curl -H "PRIVATE-TOKEN: ${secret}" https://gitlab.com/api/v4/projects`,
  );
  const kept = () =>
    popup.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { get(keys: null): Promise<object> } } };
      };
      return JSON.stringify(await chrome.storage.local.get(null));
    });
  await expect.poll(kept).toContain('api/v4/projects');
  expect(await kept()).not.toContain(secret);
});
