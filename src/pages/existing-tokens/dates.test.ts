import { describe, expect, it } from 'vitest';
import { dateIn } from './dates';

describe('dateIn', () => {
  it.each([
    ['2026-03-02', '2026-03-02'],
    ['2026-03-02T10:11:12.000Z', '2026-03-02'],
    ['Mar 2, 2026', '2026-03-02'],
    ['Dec 24, 2025 10:11am UTC', '2025-12-24'],
    ['2. März 2026', null],
    ['Mär 2, 2026', null],
    ['2026-13-45', null],
    ['In 3 months', null],
    ['', null],
  ])('reads %j as %s', (text, date) => {
    expect(dateIn(text)).toBe(date);
  });
});
