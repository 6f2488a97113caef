/** Extension files of two versions: a word a person understands, no ticks, notes and GitLab's page as they were. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alteredBuild } from '../browser/altered-build';
import { PlannerPage } from '../browser/planner-page';
import { expect, test } from '../browser/test';

function writeCatalogFormat(folder: string, format: number): void {
  const files = readdirSync(join(folder, 'assets')).map((name) => join(folder, 'assets', name));
  const header = /scopewise-catalog \d+/;
  const holding = files.filter((file) => header.test(readFileSync(file, 'utf8')));
  if (holding.length === 0) throw new Error('No built script holds a catalog header');
  for (const file of holding) {
    writeFileSync(file, readFileSync(file, 'utf8').replace(header, `scopewise-catalog ${format}`));
  }
}

test.use({ extensionDir: alteredBuild((folder) => writeCatalogFormat(folder, 999)) });

test('an outdated catalog is said, and nothing is guessed', async ({ gitlab }) => {
  const page = await gitlab.open('V2');
  await expect(page.locator('scopewise-note').first()).toBeVisible();
  await gitlab.tick('read_user');
  const planner = PlannerPage.onPage(page);
  await planner.say('push one file');
  await expect(page.locator('scopewise-panel')).toContainText('different versions');
  await expect(planner.button('Apply to this page')).toBeDisabled();
  expect(await gitlab.chosen()).toEqual(['read_user']);
  const popup = await gitlab.openPopupAlone();
  await PlannerPage.inPopup(popup).text.fill('push one file');
  await expect(popup.locator('body')).toContainText('different versions');
});
