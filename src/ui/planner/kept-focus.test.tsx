// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { onScreen, type Screen } from '../screen.fixture';
import type { PlannerView } from '../views';
import { answerOf, emptyView, recordedEvents } from '../views.fixture';
import { Planner } from './planner';

const events = recordedEvents();

function showing(screen: Screen, view: PlannerView): Promise<void> {
  return screen.show(<Planner view={view} events={events} />);
}

function planner(view: PlannerView): Promise<Screen> {
  return onScreen(<Planner view={view} events={events} />);
}

const focusedText = (): string | null | undefined => document.activeElement?.textContent;

describe('the focus', () => {
  it('goes from an answered question to what comes after it', async () => {
    const question = { ask: 'Which one?', options: ['This', 'That'] };
    const screen = await planner(answerOf({ stage: 'question', question, canApply: false }));
    await screen.press('That');
    await showing(screen, answerOf());
    expect(document.activeElement).toBe(screen.find('.row input'));
  });

  it('goes to the next question where one follows', async () => {
    const ask = (options: readonly string[]) =>
      answerOf({ stage: 'question', question: { ask: 'Which one?', options }, canApply: false });
    const screen = await planner(ask(['This', 'That']));
    await screen.press('That');
    await showing(screen, ask(['Now', 'Later']));
    expect(focusedText()).toBe('Now');
  });

  it('goes to the button beside the one that has done its work', async () => {
    const screen = await planner(answerOf({ canUndo: true }));
    await screen.press('Undo');
    await showing(screen, answerOf({ busy: true, canApply: false }));
    await showing(screen, answerOf());
    expect(focusedText()).toBe('Apply to this page');
  });

  it('goes to the text box once an example is taken', async () => {
    const screen = await planner(emptyView);
    const example = screen.find<HTMLButtonElement>('.chip');
    await screen.press(example.textContent ?? '');
    expect(document.activeElement).toBe(screen.find('textarea'));
  });

  it('stays where the person has taken it', async () => {
    const screen = await planner(answerOf());
    await screen.press('Apply to this page');
    const elsewhere = document.createElement('input');
    document.body.append(elsewhere);
    elsewhere.focus();
    await showing(screen, answerOf({ busy: true, canApply: false }));
    expect(document.activeElement).toBe(elsewhere);
  });
});
