import { describe, expect, it } from 'vitest';
import { lineLimit, textLimit, trim } from './trim';

describe('trim', () => {
  it('leaves short texts alone', () => {
    expect(trim('clone the repository')).toMatchObject({ text: 'clone the repository', cut: false });
  });

  it('keeps the telling line of a long text, and maps its place back', () => {
    const text = `${'noise\n'.repeat(5000)}fatal: Authentication failed\n${'noise\n'.repeat(5000)}`;
    const cut = trim(text);
    expect(cut.cut).toBe(true);
    expect(cut.text.length).toBeLessThanOrEqual(textLimit);
    const place = cut.text.indexOf('fatal:');
    expect(text.slice(cut.original(place), cut.original(place) + 6)).toBe('fatal:');
  });

  it('finds the end of a very long log', () => {
    const text = `${'noise\n'.repeat(200_000)}fatal: Authentication failed`;
    expect(trim(text).text).toContain('fatal: Authentication failed');
  });

  it('reads a line of a million signs only at its ends', () => {
    expect(trim('x'.repeat(1_000_000)).text.length).toBe(2 * (lineLimit + 1));
  });
});
