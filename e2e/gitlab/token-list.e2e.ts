/** The lists of tokens as the pages render them: what is read from each, and what becomes of a mark appended there. */
import { expect, test } from '../browser/test';
import { formVariants } from './generations';
import { inject } from './injected/inject';
import { existingTokens } from './tokens';

const day = (iso: string | null) => iso?.slice(0, 10) ?? null;

for (const { generation, tokenType, ui } of formVariants) {
  test(`${generation} ${tokenType} with @gitlab/ui ${ui}`, async ({ gitlab }) => {
    for (const lang of ['en', 'de'] as const) {
      const page = await gitlab.open(generation, tokenType, { ui, lang });
      await inject(page, 'token-list');
      const listed = generation === 'V2' || generation === 'V3' ? [] : existingTokens(tokenType);
      expect(await page.evaluate(() => window.tokenList.read())).toEqual(
        listed.map(({ name, scopes, created, lastUsed, expires }) => ({
          name,
          scopes,
          created,
          lastUsed: day(lastUsed),
          neverUsed: lastUsed === null,
          // GitLab 13 to 15 write it in words.
          expires: generation === 'R1' || generation === 'R2' ? null : expires,
          neverExpires: expires === null,
        })),
      );
    }
  });
}

test('a mark is in the cell of the scopes and stays there when the form is opened and closed', async ({
  gitlab,
}) => {
  const page = await gitlab.open('V1', 'personal', { form: 'hidden' });
  await inject(page, 'token-list');
  await page.evaluate(() => window.tokenList.mark());
  const marks = page.locator('[data-testid="cell-scopes"] > scopewise-mark:last-child');
  await expect(marks).toHaveCount(existingTokens('personal').length);
  const before = await page.evaluate(() => window.tokenList.read());
  await page.getByTestId('add-new-token-button').click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.locator('#token-create-form')).toHaveCount(0);
  await expect(marks).toHaveCount(before.length);
  expect(await page.evaluate(() => window.tokenList.read())).toEqual(before);
});

test('sorting the list of R3 leaves every token its own facts', async ({ gitlab }) => {
  const page = await gitlab.open('R3', 'project', { form: 'hidden' });
  await inject(page, 'token-list');
  await page.evaluate(() => window.tokenList.mark());
  const before = await page.evaluate(() => window.tokenList.read());
  await page.getByRole('columnheader', { name: 'Token name' }).click();
  await page.getByRole('columnheader', { name: 'Token name' }).click();
  const names = [...before.map(({ name }) => name)].sort().reverse();
  await expect
    .poll(async () => (await page.evaluate(() => window.tokenList.read())).map(({ name }) => name))
    .toEqual(names);
  const after = await page.evaluate(() => window.tokenList.read());
  expect([...after].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual(
    [...before].sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
});

test('nothing is read beside a created token', async ({ gitlab }) => {
  const page = await gitlab.open('V1');
  await inject(page, 'token-list');
  expect(await page.evaluate(() => window.tokenList.read())).not.toEqual([]);
  await gitlab.tick('read_api');
  await gitlab.createToken();
  expect(await page.evaluate(() => window.tokenList.read())).toEqual([]);
});
