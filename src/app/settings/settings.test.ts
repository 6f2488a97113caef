import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readPlans, removePlan, savePlan } from '../plans/saved-plan';
import { changeSettings, readSettings, resetSettings } from './settings';

/** Storage areas that answer in a later task, as a browser's do, and its locks. */
const { browser, areas, asked } = vi.hoisted(() => {
  const areas = { local: new Map<string, unknown>(), sync: new Map<string, unknown>() };
  const asked: string[] = [];
  const later = () => new Promise((done) => setTimeout(done));
  const area = (values: Map<string, unknown>) => ({
    async get(key: string | null) {
      await later();
      return Object.fromEntries([...values].filter(([name]) => key === null || name === key));
    },
    async set(change: Record<string, unknown>) {
      await later();
      for (const [name, value] of Object.entries(change)) values.set(name, value);
    },
    async remove(key: string) {
      await later();
      values.delete(key);
    },
  });
  const storage = { local: area(areas.local), sync: area(areas.sync), managed: { get: async () => ({}) } };
  const browser = { storage, runtime: { getURL: () => 'chrome-extension://scopewise/' } };
  return { browser, areas, asked };
});
vi.mock('webextension-polyfill', () => ({ default: browser }));

beforeEach(() => {
  for (const area of Object.values(areas)) area.clear();
  asked.length = 0;
  vi.stubGlobal('location', { href: 'https://gitlab.example.com/' });
  return () => vi.unstubAllGlobals();
});

const plan = (text: string) => ({
  ...{ name: 'Deploy bot', text, tokenType: null },
  decisions: { removed: [], added: [], exchanged: {}, answered: null, boundary: null },
});

describe('changes made at once', () => {
  it('of settings do not lose each other', async () => {
    const done = await Promise.all([
      changeSettings(() => ({ keepText: false })),
      changeSettings(() => ({ showNotes: false })),
      changeSettings(({ gitlab }) => ({ gitlab: { ...gitlab, 'https://a.example': '17.1' } })),
      changeSettings(({ gitlab }) => ({ gitlab: { ...gitlab, 'https://b.example': '18.2' } })),
    ]);
    expect(done).toEqual([true, true, true, true]);
    expect((await readSettings()).settings).toEqual({
      keepText: false,
      showNotes: false,
      gitlab: { 'https://a.example': '17.1', 'https://b.example': '18.2' },
    });
  });

  it('are undone by a reset that comes after them', async () => {
    await Promise.all([changeSettings(() => ({ keepText: false })), resetSettings()]);
    expect((await readSettings()).settings.keepText).toBe(true);
  });

  it('go on after one that failed', async () => {
    const failed = changeSettings(() => {
      throw new Error('not to be');
    });
    const next = changeSettings(() => ({ keepText: false }));
    await expect(failed).rejects.toThrow('not to be');
    expect(await next).toBe(true);
    expect((await readSettings()).settings.keepText).toBe(false);
  });

  it('of a plan leave one of its name', async () => {
    await Promise.all([savePlan(plan('git push')), savePlan(plan('git clone'))]);
    const { plans } = await readPlans();
    expect(plans.map(({ text }) => text)).toEqual(['git clone']);
    await Promise.all([savePlan(plan('git pull')), removePlan(plans[0]?.id ?? '')]);
    expect((await readPlans()).plans).toEqual([]);
  });

  it('in our own pages wait for those of our other pages', async () => {
    vi.stubGlobal('location', { href: 'chrome-extension://scopewise/options.html' });
    vi.stubGlobal('navigator', {
      locks: {
        request: (name: string, run: () => Promise<unknown>) => {
          asked.push(name);
          return run();
        },
      },
    });
    await changeSettings(() => ({ keepText: false }));
    await savePlan(plan('git push'));
    expect(asked).toEqual(['scopewise settings', 'scopewise plans']);
  });
});
