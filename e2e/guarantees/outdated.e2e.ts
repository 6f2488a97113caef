/** Extension files of two versions: a word a person understands, no notes, no ticks, and GitLab's page as it was. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '../browser/test';

function withCatalogFormat(format: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'scopewise-outdated-'));
  cpSync(fileURLToPath(new URL('../../dist/chrome', import.meta.url)), folder, { recursive: true });
  const file = join(folder, 'src/entries/content.iife.js');
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(/scopewise-catalog \d+/, `scopewise-catalog ${format}`);
  if (changed === text) throw new Error('The built script holds no catalog header');
  writeFileSync(file, changed);
  return folder;
}

test.use({ extensionDir: withCatalogFormat(999) });

test('an outdated catalog is said, and nothing is guessed', async ({ gitlab }) => {
  const page = await gitlab.open('V2');
  await expect(page.locator('scopewise-panel')).toContainText('different versions');
  await expect(page.locator('scopewise-note')).toHaveCount(0);
  await gitlab.tick('read_user');
  expect(await gitlab.chosen()).toEqual(['read_user']);
  await expect((await gitlab.openPopupAlone()).locator('body')).toContainText('different versions');
});
