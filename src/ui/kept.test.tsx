// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { Kept } from './kept';

describe('Kept', () => {
  it('draws again when a value is another, and only then', () => {
    const body = document.createElement('div');
    let drawn = 0;
    const show = (...of: unknown[]) =>
      render(
        <Kept of={of}>
          {() => {
            drawn += 1;
            return of.join(' ');
          }}
        </Kept>,
        body,
      );
    const rows = ['a'];
    show(rows, 1);
    show(rows, 1);
    expect([drawn, body.textContent]).toEqual([1, 'a 1']);
    show(rows, 2);
    show(['b'], 2);
    expect([drawn, body.textContent]).toEqual([3, 'b 2']);
  });
});
