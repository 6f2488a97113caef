// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { onScreen } from '../screen.fixture';
import { answerOf, emptyView, recordedEvents } from '../views.fixture';
import { Actions } from './actions';

describe('Actions', () => {
  it('has the three names of the page contract', async () => {
    const events = recordedEvents();
    const screen = await onScreen(<Actions view={answerOf({ canUndo: true })} events={events} />);
    expect(screen.buttons()).toEqual(['Apply to this page', 'Undo', 'Copy']);
    await screen.press('Apply to this page');
    await screen.press('Undo');
    expect(events.raised).toEqual([['apply'], ['undo']]);
  });

  it('offers nothing before there is an answer', async () => {
    const screen = await onScreen(<Actions view={emptyView} events={recordedEvents()} />);
    for (const name of ['Apply to this page', 'Undo', 'Copy'])
      expect(screen.button(name).disabled).toBe(true);
  });

  it('copies in the chosen format; the list shows itself', async () => {
    const events = recordedEvents();
    const screen = await onScreen(<Actions view={answerOf()} events={events} />);
    await screen.press('Copy');
    expect(screen.find('[role=menuitem]').textContent).toBe('Comma-separated listread_repository');
    await screen.press('Terraform resource');
    expect(events.raised).toEqual([['copy', 'terraform']]);
  });

  it('tells the outcome in a region that was there before', async () => {
    const screen = await onScreen(<Actions view={answerOf()} events={recordedEvents()} />);
    const region = screen.find('[role=status]');
    expect(region.textContent).toBe('');
    const outcome = { kind: 'ok' as const, text: 'Copied.' };
    await screen.show(<Actions view={answerOf({ outcome })} events={recordedEvents()} />);
    expect(region.textContent).toBe('Copied.');
  });

  it('tells the same outcome again when it happens again, and only then', async () => {
    const outcome = { kind: 'ok' as const, text: 'Copied.' };
    const show = (view: ReturnType<typeof answerOf>) => <Actions view={view} events={recordedEvents()} />;
    const screen = await onScreen(show(answerOf({ outcome })));
    const told = screen.find('[role=status] span');
    await screen.show(show(answerOf({ outcome, canUndo: true })));
    expect(screen.find('[role=status] span')).toBe(told);
    await screen.show(show(answerOf({ outcome: { ...outcome } })));
    expect(screen.find('[role=status] span')).not.toBe(told);
  });

  it('holds the focus while the page is being changed, and does nothing meanwhile', async () => {
    const events = recordedEvents();
    const screen = await onScreen(<Actions view={answerOf()} events={events} />);
    await screen.press('Apply to this page');
    await screen.show(<Actions view={answerOf({ busy: true, canApply: false })} events={events} />);
    const apply = screen.button('Apply to this page');
    expect([apply.disabled, apply.getAttribute('aria-disabled')]).toEqual([false, 'true']);
    expect(document.activeElement).toBe(apply);
    await screen.press('Apply to this page');
    expect(events.raised).toEqual([['apply']]);
    await screen.show(<Actions view={answerOf({ canUndo: true })} events={events} />);
    expect(apply.getAttribute('aria-disabled')).toBe(null);
  });
});
