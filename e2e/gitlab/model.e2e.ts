/** The stand-in behaves as the real forms were measured to: what changes the page's own model, and what only looks so. */
import { expect, test } from '../browser/test';
import { formVariants } from './generations';

const isVue = (generation: string) => generation.startsWith('V');

for (const { generation, tokenType, ui } of formVariants) {
  test.describe(`${generation} ${tokenType} with @gitlab/ui ${ui}`, () => {
    test('a click reaches the model, and so does the second one', async ({ gitlab }) => {
      await gitlab.open(generation, tokenType, { ui });
      expect(await gitlab.chosen()).toEqual([]);
      await gitlab.tick('read_api');
      await expect.poll(() => gitlab.chosen()).toEqual(['read_api']);
      await gitlab.tick('write_repository');
      await expect.poll(() => gitlab.chosen()).toEqual(['read_api', 'write_repository']);
      await gitlab.tick('read_api');
      await expect.poll(() => gitlab.chosen()).toEqual(['write_repository']);
    });

    test('setting "checked" without an event reaches the model on Rails forms only', async ({ gitlab }) => {
      await gitlab.open(generation, tokenType, { ui });
      await gitlab.box('read_api').evaluate((box: HTMLInputElement) => {
        box.checked = true;
      });
      await gitlab.tick('write_repository');
      await expect.poll(() => gitlab.chosen()).toContain('write_repository');
      await expect(gitlab.box('read_api')).toBeChecked();
      const kept = isVue(generation) ? ['write_repository'] : ['read_api', 'write_repository'];
      expect(await gitlab.chosen()).toEqual(kept);
    });

    test('the created token is shown and the form was sent as the model said', async ({ gitlab }) => {
      await gitlab.open(generation, tokenType, { ui });
      await gitlab.tick('read_repository');
      await expect.poll(() => gitlab.chosen()).toEqual(['read_repository']);
      const model = await gitlab.model();
      const token = await gitlab.createToken('Deploy script');
      expect(await token.inputValue()).toContain('EXAMPLE');
      expect(gitlab.submissions).toEqual([{ ...model, name: 'Deploy script' }]);
    });

    test('rows that are renewed on every change keep what was ticked', async ({ gitlab }) => {
      await gitlab.open(generation, tokenType, { ui, rekey: true });
      const before = await gitlab.box('read_api').elementHandle();
      await gitlab.tick('read_repository');
      await expect.poll(() => gitlab.chosen()).toEqual(['read_repository']);
      await expect.poll(() => before?.evaluate((box) => box.isConnected)).toBe(false);
      await gitlab.tick('read_api');
      await expect.poll(() => gitlab.chosen()).toEqual(['read_api', 'read_repository']);
      await expect(gitlab.box('read_repository')).toBeChecked();
    });
  });
}

test.describe('two clicks in one tick', () => {
  for (const generation of ['V2', 'V3'] as const) {
    test(`${generation} ${generation === 'V3' ? 'keeps one and shows two' : 'keeps both'}`, async ({
      gitlab,
    }) => {
      const page = await gitlab.open(generation);
      const boxes = await Promise.all(
        ['read_repository', 'read_user'].map((scope) => gitlab.box(scope).elementHandle()),
      );
      await page.evaluate((both) => {
        for (const box of both) (box as HTMLInputElement | null)?.click();
      }, boxes);
      await expect.poll(async () => (await gitlab.chosen())?.length).toBeGreaterThan(0);
      await expect(gitlab.box('read_repository')).toBeChecked();
      await expect(gitlab.box('read_user')).toBeChecked();
      expect(await gitlab.chosen()).toEqual(
        generation === 'V3' ? ['read_user'] : ['read_repository', 'read_user'],
      );
    });
  }
});

test('V3: ticking "api" clears and disables all others, unticking it leaves nothing', async ({ gitlab }) => {
  const page = await gitlab.open('V3');
  await gitlab.tick('read_user');
  await expect.poll(() => gitlab.chosen()).toEqual(['read_user']);
  await gitlab.tick('api');
  await expect.poll(() => gitlab.chosen()).toEqual(['api']);
  await expect(page.getByText('Broad access')).toBeVisible();
  await expect(gitlab.box('read_user')).toBeDisabled();
  await expect(gitlab.box('read_user')).not.toBeChecked();
  await gitlab.tick('api');
  await expect.poll(() => gitlab.chosen()).toEqual([]);
  await expect(gitlab.box('read_user')).toBeEnabled();
});

test('R3: after success the boxes are cleared, and no event tells so', async ({ gitlab }) => {
  const page = await gitlab.open('R3', 'project');
  await gitlab.tick('api');
  await page.evaluate(() => {
    document.documentElement.dataset.events = '';
    for (const type of ['change', 'input', 'reset']) {
      document.addEventListener(type, () => document.documentElement.setAttribute('data-events', type), true);
    }
  });
  const name = page.getByTestId('access-token-name-field');
  await name.evaluate((field: HTMLInputElement) => {
    field.value = 'Deploy script';
  });
  await page.getByTestId('create-token-button').click();
  await page.locator('#new-access-token').waitFor();
  await expect.poll(() => gitlab.chosen()).toEqual([]);
  await expect(gitlab.box('api')).not.toBeChecked();
  expect(await page.evaluate(() => document.documentElement.dataset.events)).toBe('');
  await expect(page.locator('#js-new-access-token-form')).toBeHidden();
});

test('V1: Cancel destroys the form, the button makes a new and empty one', async ({ gitlab }) => {
  const page = await gitlab.open('V1');
  await gitlab.tick('api');
  await expect.poll(() => gitlab.chosen()).toEqual(['api']);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.locator('#token-create-form')).toHaveCount(0);
  expect(await gitlab.model()).toBeNull();
  await gitlab.showForm('V1');
  expect(await gitlab.chosen()).toEqual([]);
});
