/** Notes beside every scope, on every form a person may meet. */
import { expect, test } from '../browser/test';
import { formVariants, type GenerationName, generations } from '../gitlab/generations';
import { offeredScopes, type PageTokenType } from '../gitlab/scopes';

/** The scopes the page of a generation offers to somebody who is no administrator. */
function offeredOn(id: GenerationName, tokenType: PageTokenType): readonly string[] {
  const release = generations.find((generation) => generation.id === id)?.gitlab ?? '';
  return offeredScopes(tokenType, release, { admin: false, lang: 'en', extra: [] }).map(({ value }) => value);
}

for (const { generation, tokenType, ui } of formVariants) {
  test(`one note per scope: ${generation}, ${tokenType}, @gitlab/ui ${ui}`, async ({ gitlab }) => {
    const page = await gitlab.open(generation, tokenType, { ui });
    const offered = offeredOn(generation, tokenType);
    const notes = page.locator('scopewise-note');
    await expect(notes).toHaveCount(offered.length);
    const scopes = await notes.evaluateAll((all) => all.map((note) => note.getAttribute('data-scope')));
    expect([...scopes].sort()).toEqual([...offered].sort());
    for (const scope of offered) {
      const note = page.locator(`scopewise-note[data-scope="${scope}"]`);
      // A note stands in the row of its own scope, and is readable without a click.
      await expect(note).toBeVisible();
      expect((await note.locator('.line').textContent())?.length).toBeGreaterThan(20);
      await expect(note).toHaveAttribute('data-risk', /^(low|medium|high|critical)$/);
    }
    const api = page.locator('scopewise-note[data-scope="api"]');
    await expect(api).toHaveAttribute('data-risk', 'critical');
    await expect(api.getByRole('note')).toContainText('Full power');
    await expect(page.locator('scopewise-panel')).toHaveCount(1);
    expect(await gitlab.chosen()).toEqual([]);
  });
}

test('details come on demand, and leave the box alone', async ({ gitlab }) => {
  const page = await gitlab.open('V2');
  const note = page.locator('scopewise-note[data-scope="read_api"]');
  const details = note.getByRole('button', { name: 'Details about read_api' });
  await expect(details).toHaveAttribute('aria-expanded', 'false');
  await details.click();
  await expect(details).toHaveAttribute('aria-expanded', 'true');
  await expect(note.getByText(/\d+ of \d+ REST operations/)).toBeVisible();
  await details.press('Enter');
  await expect(note.getByText(/\d+ of \d+ REST operations/)).toBeHidden();
  expect(await gitlab.chosen()).toEqual([]);
});

test('notes come back after the page has rendered its rows again', async ({ gitlab }) => {
  const page = await gitlab.open('V2', 'personal', { rekey: true });
  const count = offeredOn('V2', 'personal').length;
  await expect(page.locator('scopewise-note')).toHaveCount(count);
  const row = await gitlab.box('api').elementHandle();
  await gitlab.tick('read_user');
  await expect.poll(() => row?.evaluate((box) => box.isConnected)).toBe(false);
  await expect(page.locator('scopewise-note')).toHaveCount(count);
  await expect(page.locator('scopewise-note[data-scope="api"]')).toBeVisible();
});

test('a form that is cancelled and opened again gets its notes again', async ({ gitlab }) => {
  const page = await gitlab.open('V1');
  const count = offeredOn('V1', 'personal').length;
  await expect(page.locator('scopewise-note')).toHaveCount(count);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.locator('scopewise-note, scopewise-panel')).toHaveCount(0);
  await gitlab.showForm('V1');
  await expect(page.locator('scopewise-note')).toHaveCount(count);
});

test('a scope we do not know is said to be unknown', async ({ gitlab }) => {
  const page = await gitlab.open('V2', 'personal', { extra: ['read_the_future'] });
  const note = page.locator('scopewise-note[data-scope="read_the_future"]');
  await expect(note).toHaveAttribute('data-risk', 'unknown');
  await expect(note).toContainText('Scopewise does not know read_the_future');
});

test('German labels change nothing', async ({ gitlab }) => {
  const page = await gitlab.open('R3', 'project', { lang: 'de' });
  await expect(page.locator('scopewise-note[data-scope="api"]')).toBeVisible();
});

test('nothing of ours is left once the token is shown', async ({ gitlab }) => {
  for (const generation of ['R1', 'R3', 'V1', 'V2', 'V3'] as const) {
    const page = await gitlab.open(generation);
    await expect(page.locator('scopewise-note').first()).toBeVisible();
    await gitlab.tick('read_user');
    await gitlab.createToken();
    await gitlab.looked();
    await expect(page.locator('scopewise-note, scopewise-mark, scopewise-panel')).toHaveCount(0);
  }
});
