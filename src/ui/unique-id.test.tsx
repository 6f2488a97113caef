// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { onScreen } from './screen.fixture';
import { useUniqueId } from './unique-id';

function Named() {
  return <b id={useUniqueId()} />;
}

describe('useUniqueId', () => {
  it('gives what appears later an id of its own, and leaves the earlier one its own', async () => {
    const screen = await onScreen(<Named key="first" />);
    const first = screen.find('b').id;
    await screen.show([<Named key="first" />, <Named key="second" />]);
    const ids = [...screen.root.querySelectorAll('b')].map(({ id }) => id);
    expect(ids[0]).toBe(first);
    expect(new Set(ids).size).toBe(2);
  });
});
