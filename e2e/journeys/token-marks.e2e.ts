/** Marks beside broad tokens in GitLab's own list, with the built extension. */
import { expect, test } from '../browser/test';

for (const [generation, tokenType] of [
  ['V1', 'personal'],
  ['R3', 'personal'],
] as const) {
  test(`broad tokens of the list are marked: ${generation}`, async ({ gitlab }) => {
    const page = await gitlab.open(generation, tokenType);
    const marks = page.locator('scopewise-mark');
    await expect(marks.filter({ hasText: 'api opens' }).first()).toBeVisible();
    await expect(marks.filter({ hasText: 'Look at this one first: never used, never expires.' })).toHaveCount(
      1,
    );
    const marked = await page
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows
          .filter((row) => row.querySelector('scopewise-mark'))
          .map((row) => row.querySelector('scopewise-mark')?.parentElement?.textContent.trim() ?? ''),
      );
    expect(marked.every((scopes) => /\b(?:api|read_api|sudo)\b/.test(scopes))).toBe(true);
  });
}
