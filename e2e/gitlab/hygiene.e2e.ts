/** Name, description and expiry, filled on the real components: what the page itself would then send. */
import type { Page } from 'playwright';
import type { FieldWishes } from '../../src/pages/hygiene/fill';
import { expect, test } from '../browser/test';
import { daysFromNow, isoDate } from './dates';
import { type FormVariant, formVariants, granularGenerations } from './generations';
import { inject } from './injected/inject';

const wishes: FieldWishes = {
  name: 'Nightly backup',
  description: 'Reads the repository every night',
  expires: isoDate(daysFromNow(7)),
  shorten: true,
};

const fill = (page: Page, what: FieldWishes) => page.evaluate((all) => window.filling.fill(all), what);

const cases: readonly FormVariant[] = [
  ...formVariants,
  ...granularGenerations.map((generation) => ({ generation, tokenType: 'personal', ui: '137' }) as const),
];

for (const { generation, tokenType, ui } of cases) {
  test(`${generation} ${tokenType} with @gitlab/ui ${ui}: filled, sent, and taken back`, async ({
    gitlab,
  }) => {
    const page = await gitlab.open(generation, tokenType, { ui });
    await inject(page, 'filling');
    const before = await gitlab.model();
    expect(before?.expires).toBeTruthy();
    const hasDescription = await page.locator('form textarea').count();

    const result = await fill(page, wishes);
    const filled = hasDescription ? ['name', 'description', 'expires'] : ['name', 'expires'];
    expect(result.filled).toEqual(filled);
    await expect
      .poll(() => gitlab.model())
      .toEqual({
        ...before,
        name: wishes.name,
        description: hasDescription ? wishes.description : '',
        expires: wishes.expires,
      });
    await expect(page.locator('.pika-single:not(.is-hidden)')).toHaveCount(0);

    expect(await page.evaluate(() => window.filling.undo())).toEqual(filled);
    await expect.poll(() => gitlab.model()).toEqual(before);
    await expect(page.locator('.pika-single:not(.is-hidden)')).toHaveCount(0);
  });
}

for (const generation of ['R2', 'R3', 'V1', 'V2', 'V3', 'G3'] as const) {
  test(`${generation}: an emptied expiry is filled, and Undo empties it again`, async ({ gitlab }) => {
    const page = await gitlab.open(generation);
    await inject(page, 'filling');
    await page.getByTestId('clear-button').click();
    await expect.poll(async () => (await gitlab.model())?.expires).toBeNull();
    const { filled } = await fill(page, { ...wishes, name: null, description: null, shorten: false });
    expect(filled).toEqual(['expires']);
    await expect.poll(async () => (await gitlab.model())?.expires).toBe(wishes.expires);
    await page.evaluate(() => window.filling.undo());
    await expect.poll(async () => (await gitlab.model())?.expires).toBeNull();
    await expect(page.locator('.pika-single:not(.is-hidden)')).toHaveCount(0);
  });
}

test('what a person has written stays', async ({ gitlab }) => {
  const page = await gitlab.open('V2');
  await inject(page, 'filling');
  const name = page.getByTestId('access-token-name-field');
  await name.fill('Mine');
  const { filled, left } = await fill(page, { ...wishes, expires: isoDate(daysFromNow(300)) });
  expect(filled).toEqual(['description']);
  expect(left).toEqual([
    { field: 'name', why: 'kept' },
    { field: 'expires', why: 'kept' },
  ]);
  expect(await gitlab.model()).toMatchObject({ name: 'Mine', description: wishes.description });
});

test('the focus stays where it was, although the date picker takes it', async ({ gitlab }) => {
  const page = await gitlab.open('V2');
  await inject(page, 'filling');
  const name = page.getByTestId('access-token-name-field');
  await name.focus();
  await page.evaluate(() => {
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement) document.documentElement.dataset.focused = target.dataset.testid;
    });
  });
  expect((await fill(page, wishes)).filled).toContain('expires');
  await expect(name).toBeFocused();
  await expect(page.locator('html')).toHaveAttribute('data-focused', 'access-token-name-field');
});
