// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { MenuButton } from './menu-button';
import { onScreen, type Screen } from './screen.fixture';

const picked: string[] = [];
const items = ['one', 'two', 'three'].map((value) => ({ value, label: `Item ${value}` }));

async function opened(): Promise<Screen> {
  picked.length = 0;
  const screen = await onScreen(
    <MenuButton label="Copy" look="button" items={items} onPick={(value) => picked.push(value)}>
      Copy
    </MenuButton>,
  );
  await screen.press('Copy');
  return screen;
}

const focused = (): string | null | undefined => document.activeElement?.textContent;

describe('MenuButton', () => {
  it('opens with the focus on the first item', async () => {
    const screen = await opened();
    expect(screen.button('Copy').getAttribute('aria-expanded')).toBe('true');
    expect(screen.find('[role=menu]').getAttribute('aria-label')).toBe('Copy');
    expect(focused()).toBe('Item one');
  });

  it('moves with the arrow keys, around the ends, and with Home and End', async () => {
    const screen = await opened();
    const walk: (string | null | undefined)[] = [];
    for (const key of ['ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'End', 'Home']) {
      await screen.key(key);
      walk.push(focused());
    }
    expect(walk).toEqual(['Item two', 'Item one', 'Item three', 'Item one', 'Item three', 'Item one']);
  });

  it('picks, closes, and gives the focus back', async () => {
    const screen = await opened();
    await screen.press('Item two');
    expect(picked).toEqual(['two']);
    expect(screen.root.querySelector('[role=menu]')).toBeNull();
    expect(document.activeElement).toBe(screen.button('Copy'));
  });

  it('closes with Escape without picking', async () => {
    const screen = await opened();
    await screen.key('Escape');
    expect(picked).toEqual([]);
    expect(screen.root.querySelector('[role=menu]')).toBeNull();
    expect(document.activeElement).toBe(screen.button('Copy'));
  });

  it('opens with the down key', async () => {
    const screen = await opened();
    await screen.key('Escape');
    await screen.key('ArrowDown');
    expect(focused()).toBe('Item one');
  });
});
