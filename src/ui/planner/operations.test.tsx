// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { onScreen } from '../screen.fixture';
import { recordedEvents, rowOf } from '../views.fixture';
import { Operations } from './operations';

describe('Operations', () => {
  it('says what was understood, from which words, and what opens it', async () => {
    const screen = await onScreen(
      <Operations rows={[rowOf(), rowOf({ id: 'docker pull', words: [] })]} events={recordedEvents()} />,
    );
    const [found, added] = screen.root.querySelectorAll('.row');
    expect(found?.textContent).toContain('Clone a repository');
    expect(found?.textContent).toContain('from “clone”');
    expect(found?.textContent).toContain('reads secrets');
    expect(found?.querySelector('.opened-by')?.textContent).toBe('read_repository');
    expect(added?.textContent).toContain('added by you');
  });

  it('quotes the end of a long address', async () => {
    const words = ['https://gitlab.com/api/v4/projects/42/merge_requests'];
    const screen = await onScreen(<Operations rows={[rowOf({ words })]} events={recordedEvents()} />);
    expect(screen.text()).toContain('from “…/projects/42/merge_requests”');
  });

  it('unticks by the checkbox, named by the title', async () => {
    const events = recordedEvents();
    const screen = await onScreen(<Operations rows={[rowOf()]} events={events} />);
    const box = screen.find<HTMLInputElement>('input');
    expect(box.checked).toBe(true);
    expect(box.closest('label')?.textContent).toBe('Clone a repository');
    box.click();
    expect(events.raised).toEqual([['toggle', 'git clone']]);
  });

  it('exchanges a reading and keeps the focus on the row', async () => {
    const events = recordedEvents();
    const others = [{ id: 'git push', title: 'Push code' }];
    const screen = await onScreen(<Operations rows={[rowOf({ others })]} events={events} />);
    await screen.press('Exchange: Clone a repository');
    await screen.press('Push codegit push');
    expect(events.raised).toEqual([['exchange', 'git clone', 'git push']]);
    const back = [{ id: 'git clone', title: 'Clone a repository' }];
    await screen.show(
      <Operations rows={[rowOf({ id: 'git push', title: 'Push code', others: back })]} events={events} />,
    );
    expect(document.activeElement).toBe(screen.button('Exchange: Push code'));
  });
});
