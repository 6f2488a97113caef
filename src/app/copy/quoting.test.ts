import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownText, shellWord } from './quoting';
import { hostile, shellArguments } from './sample-copy';

describe('shellWord', () => {
  it('gives any text back', () => {
    const pieces = fc.array(fc.constantFrom(...hostile, "'", '\\', ' ', 'a', '\n', '"'), { maxLength: 6 });
    const texts = fc.sample(
      pieces.map((some) => some.join('')),
      500,
    );
    expect(shellArguments(`curl ${texts.map(shellWord).join(' ')}`)).toEqual(texts);
  });
});

describe('markdownText', () => {
  it('keeps markup of a text from working', () => {
    expect(markdownText('a|b\n# <i> [x](y) `z`')).toBe('a\\|b \\# \\<i\\> \\[x\\](y) \\`z\\`');
  });
});
