/** The stand-in's pages say what GitLab's say, and every variant that tests ask for is what it claims to be. */
import { expect, test } from '../browser/test';
import { formVariants, generations, origin } from './generations';

for (const { generation, tokenType, ui } of formVariants) {
  test(`${generation} ${tokenType} ${ui}: strict policy, page name, release, no complaint`, async ({
    gitlab,
  }) => {
    const { page } = gitlab;
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    const answered = page.waitForResponse((response) => response.request().resourceType() === 'document');
    await gitlab.open(generation, tokenType, { ui });
    const policy = (await (await answered).allHeaders())['content-security-policy'];
    expect(policy).toContain("style-src 'self';");
    expect(policy).toMatch(/script-src 'self' 'nonce-[0-9a-f-]{36}';/);
    const known = generations.find(({ id }) => id === generation);
    const dataPage = known?.pages.find((one) => one.tokenType === tokenType)?.dataPage;
    expect(await page.evaluate(() => document.body.dataset.page)).toBe(dataPage);
    expect(await page.evaluate(() => (window as unknown as { gon: { version: string } }).gon.version)).toBe(
      known?.gitlab,
    );
    expect(complaints).toEqual([]);
  });
}

test('only administrators are offered the scopes of administrators, in the order of GitLab', async ({
  gitlab,
}) => {
  const offered = () =>
    gitlab.page
      .locator('#token-create-form input[type="checkbox"]')
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
  await gitlab.open('V2');
  expect(await offered()).not.toContain('sudo');
  await gitlab.open('V2', 'personal', { admin: true });
  expect(await offered()).toEqual([
    'read_service_ping',
    'read_user',
    'read_repository',
    'read_virtual_registry',
    'read_registry',
    'read_api',
    'self_rotate',
    'write_repository',
    'write_virtual_registry',
    'write_registry',
    'api',
    'ai_features',
    'create_runner',
    'manage_runner',
    'k8s_proxy',
    'admin_mode',
    'sudo',
  ]);
});

for (const generation of ['R2', 'R3', 'V1', 'V2', 'V3'] as const) {
  test(`${generation}: the address fills the form`, async ({ gitlab }) => {
    await gitlab.open(generation, 'personal', {
      name: 'Mirror',
      scopes: ['read_api', 'no_such_scope', 'read_user'],
    });
    expect((await gitlab.model())?.name).toBe('Mirror');
    expect(await gitlab.chosen()).toEqual(['read_api', 'read_user']);
    await expect(gitlab.box('read_user')).toBeChecked();
  });
}

test('V1 takes the prefill out of the address', async ({ gitlab }) => {
  const page = await gitlab.open('V1', 'personal', { name: 'Mirror', scopes: ['read_api'] });
  expect(new URL(page.url()).search).toBe('');
});

for (const [generation, tokenType] of [
  ['R2', 'group'],
  ['R3', 'project'],
] as const) {
  test(`${generation}: the role is part of what is sent`, async ({ gitlab }) => {
    const page = await gitlab.open(generation, tokenType);
    await page.getByLabel('Select a role').selectOption('Developer');
    expect((await gitlab.model())?.role).toBe(30);
  });
}

for (const generation of ['R1', 'R3', 'V2', 'V3'] as const) {
  test(`${generation}: German, a disabled box, a scope of the future, a late form`, async ({ gitlab }) => {
    const page = await gitlab.open(generation, 'personal', {
      lang: 'de',
      disabled: ['read_api'],
      extra: ['read_tomorrow'],
      delay: 50,
      ...(generation === 'R3' ? { form: 'shown' } : {}),
    });
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page.getByText('Name des Tokens').first()).toBeVisible();
    await expect(gitlab.box('read_api')).toBeDisabled();
    await gitlab.tick('read_tomorrow');
    await expect.poll(() => gitlab.chosen()).toEqual(['read_tomorrow']);
  });
}

test('pages without a form, with two forms, and without any token', async ({ gitlab }) => {
  const page = await gitlab.open('V1', 'personal', { form: 'none' });
  await expect(page.getByRole('heading', { name: 'Personal access tokens' })).toBeVisible();
  await expect(page.locator('input[type="checkbox"]')).toHaveCount(0);
  await gitlab.open('V2', 'personal', { second: 'R2' });
  await expect(page.locator('#token-create-form')).toHaveCount(1);
  await expect(page.locator('fieldset.form-check')).not.toHaveCount(0);
  await page.goto(`${origin}/-/user_settings/profile`);
  await expect(page.locator('[name$="[scopes][]"]')).toHaveCount(0);
  const missing = await page.goto(`${origin}/-/user_settings/personal_access_tokens?form=missing`);
  expect(missing?.status()).toBe(404);
});

test('the start page leads to every generation', async ({ gitlab }) => {
  const { page } = gitlab;
  await page.goto(`${origin}/`);
  for (const { title } of generations) await expect(page.getByRole('heading', { name: title })).toBeVisible();
  const v3 = page.getByRole('article').filter({ hasText: 'scopes in categories' });
  await v3.getByRole('link', { name: 'Personal token' }).click();
  await expect(page.getByRole('heading', { name: 'Set token scope' })).toBeVisible();
});
