// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { onScreen, type Screen } from '../screen.fixture';
import { recordedEvents, rowOf } from '../views.fixture';
import { AddOperation } from './add-operation';

const entries = (screen: Screen): (string | null)[] =>
  [...screen.root.querySelectorAll('.entry')].map((entry) => entry.textContent);

describe('AddOperation', () => {
  it('reads the list only once it is opened', async () => {
    const events = recordedEvents();
    const screen = await onScreen(<AddOperation rows={[]} events={events} />);
    expect(events.raised).toEqual([]);
    await screen.press('Add from the list');
    await screen.arrived();
    expect(events.raised).toEqual([['browse']]);
    expect(entries(screen)).toHaveLength(3);
  });

  it('narrows by words and by category, and says how many are left', async () => {
    const screen = await onScreen(<AddOperation rows={[]} events={recordedEvents()} />);
    await screen.press('Add from the list');
    await screen.arrived();
    await screen.type(screen.find<HTMLInputElement>('input'), 'IMAGE pu');
    expect(entries(screen)).toEqual(['Pull an image docker pull', 'Push an image docker push']);
    expect(screen.find('[role=status]').textContent).toBe('2 of 2 shown');
    await screen.choose(screen.find<HTMLSelectElement>('select'), 'Repository');
    expect(entries(screen)).toEqual([]);
    expect(screen.find('[role=status]').textContent).toBe('Nothing in the list has these words.');
  });

  it('adds once, and shows what is there already', async () => {
    const events = recordedEvents();
    const screen = await onScreen(<AddOperation rows={[rowOf()]} events={events} />);
    await screen.press('Add from the list');
    await screen.arrived();
    await screen.press('Pull an image docker pull');
    await screen.press('Clone a repository git clone, added');
    expect(events.raised).toEqual([['browse'], ['add', 'docker pull']]);
  });

  it('closes with Escape and gives the focus back', async () => {
    const screen = await onScreen(<AddOperation rows={[]} events={recordedEvents()} />);
    await screen.press('Add from the list');
    await screen.arrived();
    screen.find<HTMLInputElement>('input').focus();
    await screen.key('Escape');
    expect(screen.root.querySelector('.browser')).toBeNull();
    expect(document.activeElement).toBe(screen.button('Add from the list'));
  });
});
