import { describe, expect, it } from 'vitest';
import type { Brain } from '../brain/contract';
import { own, say, setting, settled, slowBrain } from './planner.fixture';

describe('planner', () => {
  it('reads a paste once, however many events it makes', async () => {
    const { planner, read } = setting();
    for (const text of ['git', 'git pu', 'git push']) planner.events.onText(text);
    await settled();
    expect(read).toEqual(['git push']);
  });

  it('applies nothing while the newest text is unread', async () => {
    const { planner, page } = setting();
    await planner.refresh();
    await say(planner, 'git push');
    planner.events.onText('git clone https://gitlab.com/a/b.git');
    planner.events.onApply();
    expect(planner.view().canApply).toBe(false);
    await settled();
    expect(page.held).toEqual([]);
    expect(planner.view().scopes.map(({ scope }) => scope)).toEqual(['read_repository']);
  });

  it('applies the plan and brings back what was there', async () => {
    const { planner, page } = setting();
    page.held = ['api'];
    await planner.refresh();
    await say(planner, 'git push');
    expect(planner.view().preview).toMatchObject({ tick: ['write_repository'], untick: ['api'] });
    planner.events.onApply();
    await settled();
    expect(page.held).toEqual(['write_repository']);
    planner.events.onUndo();
    await settled();
    expect(page.held).toEqual(['api']);
  });

  it('says how the newest press ended, not the one that ended last', async () => {
    let copied = (_done: boolean): void => {};
    const { planner } = setting({
      writeClipboard: () =>
        new Promise((done) => {
          copied = done;
        }),
    });
    await planner.refresh();
    await say(planner, 'git push');
    planner.events.onApply();
    await settled();
    planner.events.onCopy('list');
    await settled();
    planner.events.onUndo();
    await settled();
    const undone = planner.view().outcome;
    copied(true);
    await settled();
    expect(planner.view().outcome).toEqual(undone);
    planner.events.onCopy('list');
    await settled();
    copied(true);
    await settled();
    expect(planner.view().outcome).toEqual({ kind: 'ok', text: 'planner_copied' });
  });

  it('keeps the text before it is answered, as a popup may close the next moment', () => {
    const kept: string[] = [];
    const { planner } = setting({
      saveDraft: async (text) => {
        kept.push(text);
        return true;
      },
    });
    planner.events.onText('git push');
    expect(kept).toEqual(['git push']);
  });

  it('grants where the person says the work happens, as long as that is open', async () => {
    const { planner } = setting();
    const boundaries = () => planner.view().permissions.map(({ boundary }) => boundary);
    await say(planner, 'GET /runners/:id');
    expect(planner.view().boundaryChoice).toEqual({
      options: ['project', 'group', 'instance'],
      chosen: null,
    });
    expect(boundaries()).toEqual(['project']);
    planner.events.onBoundary('instance');
    await settled();
    expect(boundaries()).toEqual(['instance']);
    await say(planner, 'GET /projects/:id/jobs');
    expect(planner.view().boundaryChoice).toBeNull();
    expect(boundaries()).toEqual(['project']);
  });

  it('fills in the suggested fields on a press, and says what was left', async () => {
    const { planner } = setting();
    await planner.refresh();
    await say(planner, 'git push');
    expect(planner.view().fields?.rows.map(({ label }) => label)).toEqual([
      'fields_name',
      'fields_description',
      'fields_expires',
    ]);
    expect(planner.view().outcome).toBeNull();
    planner.events.onFields();
    await settled();
    expect(planner.view().outcome?.text).toBe('fields_done fields_kept fields_description');
  });

  it('says once that the browser keeps no text, and loses nothing typed', async () => {
    const { planner } = setting({ saveDraft: async () => false });
    await say(planner, 'git push');
    expect(planner.view().notes).toContain('planner_draft_not_saved');
    expect(planner.view().text).toBe('git push');
    expect(planner.view().scopes).toHaveLength(1);
  });

  it('says that the page failed when it throws, and is usable again', async () => {
    const { planner, page } = setting();
    await planner.refresh();
    await say(planner, 'git push');
    page.apply = () => Promise.reject(new Error('gone'));
    planner.events.onApply();
    await settled();
    expect(planner.view().outcome).toEqual({ kind: 'error', text: 'planner_page_failed' });
    expect(planner.view().canApply).toBe(true);
  });

  it('names what is ticked and not needed', async () => {
    const { planner, page } = setting();
    page.held = ['read_user', 'read_api'];
    await planner.refresh();
    await say(planner, 'GET /projects/:id/jobs');
    expect(planner.view().surplus.map(({ scope }) => scope)).toEqual(['read_user']);
  });

  it('keeps a restored text only where nothing was typed', async () => {
    const { planner } = setting();
    expect(planner.restore('git push')).toBe(true);
    expect(planner.restore('git clone')).toBe(false);
    expect(planner.view().text).toBe('git push');
  });

  it('keeps Apply closed until the answer to the newest text is there', async () => {
    const { planner, page } = setting();
    let release: () => void = () => undefined;
    const slow = slowBrain(new Promise<void>((resolve) => (release = resolve)));
    const waiting = setting({ brain: slow, driver: page }).planner;
    await waiting.refresh();
    waiting.events.onText('git push');
    await settled();
    expect(waiting.view()).toMatchObject({ busy: true, canApply: false });
    release();
    await settled();
    expect(waiting.view()).toMatchObject({ busy: false, canApply: true });
    expect(planner.view().text).toBe('');
  });

  it('shows Apply closed as soon as the page has changed, not only once that is answered', async () => {
    const gates: (() => void)[] = [];
    const { planner, page } = setting({
      brain: slowBrain(() => new Promise<void>((resolve) => void gates.push(resolve))),
    });
    const shown: boolean[] = [];
    planner.events.onText('git push');
    const opened = planner.refresh();
    await settled();
    while (gates.length > 0) {
      gates.shift()?.();
      await settled();
    }
    await opened;
    expect(planner.view().canApply).toBe(true);
    planner.subscribe(() => shown.push(planner.view().canApply), new AbortController().signal);
    page.held = ['api'];
    const changed = planner.refresh();
    await settled();
    expect(shown).toEqual([false]);
    gates.shift()?.();
    await changed;
    expect(shown).toEqual([false, true]);
  });

  it('drops an answer to a text that has been typed over', async () => {
    const gates: (() => void)[] = [];
    const { planner } = setting({
      brain: slowBrain(() => new Promise<void>((resolve) => void gates.push(resolve))),
    });
    planner.events.onText('git push');
    await settled();
    planner.events.onText('git clone https://gitlab.com/a/b.git');
    gates.shift()?.();
    await settled();
    expect(planner.view()).toMatchObject({ busy: true, scopes: [] });
    gates.shift()?.();
    await settled();
    expect(planner.view().scopes.map(({ scope }) => scope)).toEqual(['read_repository']);
  });

  it('keeps the chosen kind of token when no answer comes', async () => {
    const brain: Brain = { ...own(), plan: () => Promise.reject(new Error('cut off')) };
    const { planner } = setting({ brain, driver: { ...setting().page, state: async () => null } });
    planner.events.onTokenType('project');
    await say(planner, 'git push');
    expect(planner.view()).toMatchObject({ stage: 'empty', tokenType: 'project' });
  });

  it('says that no answer came, keeps the text and asks again with the next one', async () => {
    let broken = true;
    const brain: Brain = {
      ...own(),
      plan: (input) => (broken ? Promise.reject(new Error('cut off')) : own().plan(input)),
    };
    const { planner } = setting({ brain });
    await planner.refresh();
    await say(planner, 'git push');
    expect(planner.view()).toMatchObject({
      text: 'git push',
      canApply: false,
      outcome: { kind: 'error', text: 'planner_no_answer' },
    });
    broken = false;
    await say(planner, 'git push ');
    expect(planner.view().canApply).toBe(true);
  });
});
