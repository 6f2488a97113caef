// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { onScreen, type Screen } from '../screen.fixture';
import type { PlannerView } from '../views';
import { answerOf, emptyView, recordedEvents, rowOf } from '../views.fixture';
import { Planner } from './planner';

const shown = (view: PlannerView, events = recordedEvents()): Promise<Screen> =>
  onScreen(<Planner view={view} events={events} />);

describe('Planner', () => {
  it('offers four examples while empty; one press asks it', async () => {
    const events = recordedEvents();
    const screen = await shown(emptyView, events);
    const chips = [...screen.root.querySelectorAll<HTMLElement>('.chip')];
    expect(chips).toHaveLength(4);
    await screen.press('POST /projects/:id/releases');
    expect(events.raised).toEqual([['text', 'POST /projects/:id/releases']]);
  });

  it('says that it does not know', async () => {
    const screen = await shown({ ...emptyView, text: 'knit', stage: 'unknown' });
    expect(screen.text()).toContain('I do not know what this means.');
    expect(screen.button('Apply to this page').disabled).toBe(true);
  });

  it('asks and hands back the answer', async () => {
    const events = recordedEvents();
    const question = { ask: 'Did you mean this?', options: ['Push an image', 'Push code'] };
    const screen = await shown(answerOf({ stage: 'question', question, canApply: false }), events);
    expect(screen.text()).toContain('Nothing is ticked before you have answered.');
    await screen.press('Push code');
    expect(events.raised).toEqual([['answer', 1]]);
  });

  it('shows the set with a reason each, and what Apply would change', async () => {
    const screen = await shown(answerOf());
    expect(screen.find('.result').textContent).toContain('read_repository');
    expect(screen.find('.result').textContent).toContain('Needed for: Clone a repository');
    expect(screen.find('.preview').textContent).toContain('Will tick: read_repository.');
    expect(screen.find('.preview').textContent).toContain('Will untick: api.');
    expect(screen.find('.preview').textContent).toContain('api is ticked but not needed for this.');
  });

  it('says when nothing would change', async () => {
    const preview = { tick: [], untick: [], keep: ['read_repository'], notOffered: [] };
    const screen = await shown(answerOf({ preview, surplus: [] }));
    expect(screen.find('.preview').textContent).toBe('The page already holds exactly this set.');
  });

  it('cuts a long list of reasons until asked', async () => {
    const because = ['A', 'B', 'C', 'D', 'E', 'F'];
    const screen = await shown(answerOf({ scopes: [{ scope: 'api', risk: 'critical', because }] }));
    expect(screen.find('.because').textContent).toContain('A, B, C, D and 2 more');
    await screen.press('and 2 more');
    expect(screen.find('.because').textContent).toContain('A, B, C, D, E, F');
  });

  it('puts the narrower ways beside a set with api', async () => {
    const screen = await shown(answerOf({ narrower: ['With git push, write_repository is enough.'] }));
    expect(screen.find('.message.warning').textContent).toContain(
      'With git push, write_repository is enough.',
    );
  });

  it('names what is not possible, why, and the way out', async () => {
    const impossible = [{ title: 'Read the job', reason: 'Job tokens only.', waysOut: ['Use a job token.'] }];
    const screen = await shown(answerOf({ scopes: [], impossible, preview: null }));
    expect(screen.find('.refused').textContent).toBe('Read the jobJob tokens only.Use a job token.');
    expect(screen.text()).toContain('No scope of this token type opens this.');
  });

  it('says that no scope is needed where that is so', async () => {
    const screen = await shown(answerOf({ scopes: [], preview: null }));
    expect(screen.text()).toContain('None is needed');
  });

  it('explains a pasted error before everything else', async () => {
    const screen = await shown(answerOf({ explained: ['The token lacks a scope.'] }));
    const text = screen.text();
    expect(text.indexOf('The token lacks a scope.')).toBeGreaterThan(0);
    expect(text.indexOf('The token lacks a scope.')).toBeLessThan(text.indexOf('This token will'));
  });

  it('opens the fine-grained answer on demand', async () => {
    const permissions = [
      { boundary: 'project' as const, resource: 'Code', action: 'Push', because: ['Push code'] },
    ];
    const screen = await shown(answerOf({ permissions }));
    expect(screen.text()).not.toContain('Code: Push');
    await screen.press('As a fine-grained token: 1 permission');
    expect(screen.text()).toContain('Code: Push Project');
  });

  it('asks for the kind of token only without a page', async () => {
    const events = recordedEvents();
    const screen = await shown(answerOf({ onPage: false, preview: null }), events);
    expect(screen.buttons()).not.toContain('Apply to this page');
    await screen.choose(screen.find<HTMLSelectElement>('.token-type select'), 'group');
    expect(events.raised).toEqual([['tokenType', 'group']]);
    await screen.show(<Planner view={answerOf()} events={events} />);
    expect(screen.root.querySelector('.token-type')).toBeNull();
  });

  it('marks the understood words, also where they overlap', async () => {
    const marks = [
      { start: 6, end: 9 },
      { start: 0, end: 5 },
      { start: 3, end: 8 },
    ];
    const screen = await shown(answerOf({ text: 'clone the code', marks }));
    expect(screen.find('.read-as').textContent).toBe('Understood: clone the code');
    const marked = [...screen.root.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marked).toEqual(['clone', ' th', 'e']);
  });

  it('shows hostile text as text everywhere', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const screen = await shown(
      answerOf({
        text: evil,
        marks: [{ start: 0, end: 4 }],
        rows: [rowOf({ title: evil, words: [evil], id: evil })],
        notes: [evil],
        explained: [evil],
        outcome: { kind: 'error', text: evil },
      }),
    );
    expect(screen.root.querySelector('img')).toBeNull();
    expect(screen.text().split(evil).length).toBeGreaterThan(6);
  });

  it('announces the answer after typing pauses, not before', async () => {
    const screen = await shown(answerOf());
    const region = screen.find('[aria-live=polite]');
    expect(region.textContent).toBe('');
    await expect.poll(() => region.textContent, { timeout: 5000 }).toContain('Scopes: read_repository.');
  });
});
