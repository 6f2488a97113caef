/** Whatever is stored, nothing throws: what is damaged is put aside, said, and right again after the next change. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { english } from '../../src/app/command-line/english';
import { pretendBrowser } from './own-browser';

const browser = pretendBrowser();
vi.stubGlobal('location', { href: 'https://gitlab.com/' });
const { changeSettings, readSettings, resetSettings, Settings, usualSettings } = await import(
  '../../src/app/settings/settings'
);
const { readDraft, saveDraft } = await import('../../src/app/draft');
const { carryPlan, takeCarriedPlan } = await import('../../src/app/carried-plan');
const { readPlans, SavedPlan, savePlan } = await import('../../src/app/plans/saved-plan');
const { optionsView } = await import('../../src/app/options/options-view');
const { undecided } = await import('../../src/app/brain/choice');

afterEach(() => {
  browser.refuse(false);
  browser.empty();
  expect(Reflect.get({}, 'damaged')).toBeUndefined();
});

/** Truncated, of other versions, of other programs, hostile. */
const handmade: readonly unknown[] = [
  ...[null, 0, '', 'text', true, [], {}, [[]], Number.NaN, 'x'.repeat(100_000)],
  ...[{ keepText: 'yes' }, { keepText: true }, { ...usualSettings, gitlab: [] }],
  ...[
    { ...usualSettings, gitlab: { 'https://a.example': 17 } },
    { ...usualSettings, showNotes: null },
  ],
  ...[{ text: 1, savedAt: 1 }, { text: 'x' }, { text: 'x', savedAt: 'today' }, { text: null, savedAt: null }],
  ...[
    { plan: {}, origin: 1 },
    { plan: { text: 'x' }, origin: 'https://gitlab.com', savedAt: 0 },
  ],
  JSON.parse('{"__proto__":{"damaged":true},"keepText":true}'),
  JSON.parse('{"constructor":{"prototype":{"damaged":true}}}'),
];

/** Calls `look` with every damage: the ones above and a few hundred drawn ones. */
async function forEveryDamage(look: (damage: unknown) => Promise<void>): Promise<void> {
  for (const damage of handmade) await look(damage);
  await fc.assert(fc.asyncProperty(fc.jsonValue(), look), { numRuns: 300, seed: 21 });
}

const noticeOf = async (): Promise<string> =>
  optionsView(await readSettings(), [], await readPlans(), null, english).outcome?.text ?? '';

describe('damaged storage', () => {
  it('gives the usual settings with a notice, until they are changed or reset', async () => {
    await forEveryDamage(async (damage) => {
      browser.put('local', 'settings', damage);
      const { settings, repaired } = await readSettings();
      expect(Settings.safeParse(settings).success).toBe(true);
      expect(repaired).toBe(!Settings.safeParse(damage).success);
      if (!repaired) return;
      expect(settings).toEqual(usualSettings);
      expect(await noticeOf()).toBe(english('options_repaired'));
      expect(await changeSettings(() => ({ showNotes: false }))).toBe(true);
      expect(await readSettings()).toMatchObject({ repaired: false, settings: { showNotes: false } });
      browser.put('local', 'settings', damage);
      expect(await resetSettings()).toBe(true);
      expect(await readSettings()).toMatchObject({ repaired: false, settings: usualSettings });
      expect(await noticeOf()).toBe('');
    });
  });

  it('gives no text and no plan that was never kept, and keeps the next one', async () => {
    await forEveryDamage(async (damage) => {
      browser.put('local', 'draft', damage);
      browser.put('local', 'carried', damage);
      expect(await readDraft()).toBe('');
      expect(await takeCarriedPlan('https://gitlab.com')).toBeNull();
      await saveDraft('git push');
      expect(await readDraft()).toBe('git push');
      const plan = { text: 'git push', decisions: undecided };
      await carryPlan(plan, 'https://gitlab.com');
      expect(await takeCarriedPlan('https://gitlab.com')).toEqual(plan);
    });
  });

  it('leaves the plans that are whole, and says how many are not', async () => {
    const whole = { name: 'Deploy', text: 'git push', decisions: undecided, tokenType: null };
    await savePlan(whole);
    await forEveryDamage(async (damage) => {
      browser.put('sync', 'plan:damaged', damage);
      const { plans, damaged } = await readPlans();
      expect(plans.map(({ name }) => name)).toContain('Deploy');
      expect(damaged).toBe(SavedPlan.safeParse(damage).success ? 0 : 1);
      if (damaged > 0) expect(await noticeOf()).toBe(english('options_plans_damaged', '1'));
    });
    expect(await savePlan({ ...whole, text: 'git clone' })).toBe(true);
    expect((await readPlans()).plans.map(({ text }) => text)).toEqual(['git clone']);
  });

  it('nobody waits for a policy that was asked for before, and the newest one counts the next time', async () => {
    browser.put('local', 'policy', { policy: { keepText: false } });
    expect((await readSettings()).settings.keepText).toBe(false);
    await new Promise((done) => setTimeout(done));
    expect((await readSettings()).settings.keepText).toBe(true);
  });

  it('makes no policy', async () => {
    await forEveryDamage(async (damage) => {
      browser.put('managed', 'keepText', damage);
      // A policy is remembered for the next reading.
      await readSettings();
      await new Promise((done) => setTimeout(done));
      const { settings, fixed } = await readSettings();
      expect(typeof settings.keepText).toBe('boolean');
      if (typeof damage !== 'boolean') expect(fixed).toEqual([]);
    });
  });
});

describe('storage that refuses', () => {
  it('gives the usual, and says that nothing was kept', async () => {
    browser.refuse(true);
    expect((await readSettings()).settings).toEqual(usualSettings);
    expect(await changeSettings(() => ({ keepText: false }))).toBe(false);
    expect(await resetSettings()).toBe(false);
    expect(await saveDraft('git push')).toBe(false);
    expect(await readDraft()).toBe('');
    expect(await carryPlan({ text: 'x', decisions: undecided }, 'https://gitlab.com')).toBe(false);
    expect(await takeCarriedPlan('https://gitlab.com')).toBeNull();
    expect(await readPlans()).toEqual({ plans: [], damaged: 0 });
    expect(await savePlan({ name: 'x', text: 'x', decisions: undecided, tokenType: null })).toBe(false);
  });
});
