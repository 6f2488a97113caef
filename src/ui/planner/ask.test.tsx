// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { onScreen } from '../screen.fixture';
import { emptyView, recordedEvents } from '../views.fixture';
import { Planner } from './planner';

const events = recordedEvents();
const planner = (text: string) => <Planner view={{ ...emptyView, text }} events={events} />;

describe('the text box', () => {
  it('raises what is typed', async () => {
    const screen = await onScreen(planner(''));
    await screen.type(screen.find<HTMLTextAreaElement>('textarea'), 'clone');
    expect(events.raised.at(-1)).toEqual(['text', 'clone']);
  });

  it('keeps what was typed when an older view is rendered late', async () => {
    const screen = await onScreen(planner(''));
    const box = screen.find<HTMLTextAreaElement>('textarea');
    await screen.type(box, 'clo');
    await screen.type(box, 'clone');
    await screen.show(planner('clo'));
    expect(box.value).toBe('clone');
    await screen.show(planner('clone'));
    expect(box.value).toBe('clone');
  });

  it('takes a text that comes from elsewhere', async () => {
    const screen = await onScreen(planner(''));
    await screen.show(planner('kept from last time'));
    expect(screen.find<HTMLTextAreaElement>('textarea').value).toBe('kept from last time');
  });

  it('stays open for typing while the page is being changed', async () => {
    const screen = await onScreen(<Planner view={{ ...emptyView, busy: true }} events={events} />);
    const box = screen.find<HTMLTextAreaElement>('textarea');
    expect(box.disabled).toBe(false);
    expect(box.readOnly).toBe(false);
  });
});
