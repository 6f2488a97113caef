/** Deploy tokens and OAuth applications: forms of their own, judged by what the page itself would send. */
import type { Page } from 'playwright';
import { PlannerPage } from '../browser/planner-page';
import { expect, test } from '../browser/test';
import { daysFromNow, isoDate } from './dates';
import { generations, origin, type UiRelease } from './generations';
import { inject } from './injected/inject';
import { existingTokens } from './tokens';

interface OtherForm {
  readonly name: string;
  readonly address: string;
  /** What to ask for, and the scopes it needs. */
  readonly say: string;
  readonly needs: readonly string[];
  /** Scopes ticked when the page has loaded. */
  readonly before: readonly string[];
  readonly isDeploy: boolean;
  /** Whether its expiry can be filled and emptied again. */
  readonly expires: boolean;
}

const forms: readonly OtherForm[] = generations
  .filter(({ id }) => id === 'D1' || id === 'D2' || id === 'O')
  .flatMap(({ id, ui, pages }) =>
    pages.flatMap(({ path }) =>
      ui.map((release: UiRelease) => ({
        name: `${id} ${path} with @gitlab/ui ${release}`,
        address: `${origin}${path}?generation=${id}&ui=${release}`,
        say: id === 'O' ? 'GET /projects/:id/jobs' : 'git clone https://gitlab.com/acme/storefront.git',
        needs: id === 'O' ? ['read_api'] : ['read_repository'],
        before: path.endsWith('/edit') ? ['openid', 'read_user'] : [],
        isDeploy: id !== 'O',
        expires: id === 'D1',
      })),
    ),
  );

/** Opens a page and everything on it that is closed at first. */
async function open(page: Page, { address }: OtherForm): Promise<void> {
  await page.goto(address);
  for (const button of ['.js-settings-toggle', '.js-toggle-button:not([hidden])']) {
    const toggle = page.locator(button).first();
    if (await toggle.isVisible()) await toggle.click();
  }
  await page.locator('input[type="checkbox"][id*="read_re"]').first().waitFor({ state: 'attached' });
}

const box = (page: Page, scope: string) => page.locator(`input[type="checkbox"][id$="_${scope}"]`).first();

for (const form of forms) {
  test.describe(form.name, () => {
    test('clicks reach the model, and the form is sent as the model said', async ({ gitlab }) => {
      const { page } = gitlab;
      await open(page, form);
      expect(await gitlab.chosen()).toEqual(form.before);
      await box(page, 'read_repository').dispatchEvent('click');
      await box(page, 'write_registry').dispatchEvent('click');
      const both = [...form.before, 'read_repository', 'write_registry'].sort();
      await expect.poll(() => gitlab.chosen()).toEqual(both);
      await page.locator('input[id$="_name"]').fill('Pipeline');
      if (!form.isDeploy) await page.locator('textarea').fill('https://example.com/callback');
      const model = await gitlab.model();
      expect(model?.name).toBe('Pipeline');
      await page.getByRole('button', { name: /^(?:Create deploy token|Save application)$/ }).click();
      await expect.poll(() => gitlab.submissions).toEqual([model]);
      if (form.isDeploy) await expect(page.locator('input[name="deploy-token"]')).toHaveValue(/EXAMPLE/);
      // Beside a created token nothing of ours is shown.
      if (form.isDeploy) await gitlab.looked();
      await expect(page.locator('scopewise-note, scopewise-panel')).toHaveCount(0);
    });

    test('notes, Apply and Undo', async ({ gitlab }) => {
      const { page } = gitlab;
      await open(page, form);
      await expect(page.locator('scopewise-note').first()).toBeVisible();
      const planner = PlannerPage.onPage(page);
      await planner.say(form.say);
      await planner.apply();
      expect(await gitlab.chosen()).toEqual(form.needs);
      await planner.undo();
      expect(await gitlab.chosen()).toEqual(form.before);
    });

    test('the fields are filled and emptied again', async ({ gitlab }) => {
      const { page } = gitlab;
      await open(page, form);
      await inject(page, 'filling');
      const before = await gitlab.model();
      const expires = isoDate(daysFromNow(7));
      const wishes = { name: 'Pipeline', description: 'Pulls', expires, shorten: true };
      const result = await page.evaluate((all) => window.filling.fill(all), wishes);
      const name = before?.name || wishes.name;
      const filled = [...(before?.name ? [] : ['name']), ...(form.expires ? ['expires'] : [])];
      expect(result.filled).toEqual(filled);
      await expect
        .poll(() => gitlab.model())
        .toEqual({ ...before, name, expires: form.expires ? expires : null });
      expect(await page.evaluate(() => window.filling.undo())).toEqual(filled);
      await expect.poll(() => gitlab.model()).toEqual(before);
      await expect(page.locator('.pika-single:not(.is-hidden)')).toHaveCount(0);
    });

    test('the list of tokens is read', async ({ gitlab }) => {
      await open(gitlab.page, form);
      await inject(gitlab.page, 'token-list');
      const listed = form.isDeploy ? existingTokens('deploy') : [];
      expect(await gitlab.page.evaluate(() => window.tokenList.read())).toEqual(
        listed.map(({ name, scopes, created, expires }) => ({
          name,
          scopes,
          created,
          lastUsed: null,
          neverUsed: false,
          expires,
          neverExpires: expires === null,
        })),
      );
    });
  });
}
