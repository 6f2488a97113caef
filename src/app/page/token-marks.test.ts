// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTokenMarks } from './token-marks';

const list = join(import.meta.dirname, '../../pages/existing-tokens/fixtures/v1.html');

function openList(): Document {
  return new DOMParser().parseFromString(readFileSync(list, 'utf8'), 'text/html');
}

const said = (document: Document): readonly (string | null | undefined)[] =>
  [...document.querySelectorAll('scopewise-mark')].map(
    ({ shadowRoot }) => shadowRoot?.querySelector('p')?.textContent,
  );

describe('marks of existing tokens', () => {
  it('stand last in the cell of the scopes, once however often they are placed', () => {
    const document = openList();
    const marks = createTokenMarks(document, (key, ...values) => [key, ...values].join(' '));
    marks.place('personal');
    const first = [...document.querySelectorAll('scopewise-mark')];
    marks.place('personal');
    expect([...document.querySelectorAll('scopewise-mark')]).toEqual(first);
    expect(first.every((mark) => mark.parentElement?.lastElementChild === mark)).toBe(true);
    expect(said(document)).toHaveLength(2);
    expect(said(document)[1]).toContain('mark_never_used, mark_no_expiry');
  });

  it('go when the list says something else, and on request', () => {
    const document = openList();
    const before = document.documentElement.outerHTML;
    const marks = createTokenMarks(document, (key) => key);
    marks.place('personal');
    marks.clear();
    expect(document.documentElement.outerHTML).toBe(before);
    marks.place('personal');
    document.querySelector('tbody tr')?.remove();
    marks.place('personal');
    expect(document.querySelectorAll('scopewise-mark')).toHaveLength(1);
  });
});
