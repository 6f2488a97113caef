import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from './lexicon';
import { correct, editDistance } from './typos';

describe('editDistance', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

  it('is the same in both directions, and 0 only for equal words', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 20)).toBe(editDistance(b, a, 20));
        expect(editDistance(a, b, 20) === 0).toBe(a === b);
      }),
    );
  });

  it('stops at the limit', () => {
    expect(editDistance('aaaaaa', 'bbbbbb', 3)).toBe(3);
  });

  it('counts a swap of neighbours once', () => {
    expect(editDistance('mrege', 'merge', 5)).toBe(1);
  });
});

describe('correct', () => {
  const lexicon = compileLexicon([]);

  it.each([
    ['repositry', 'repository'],
    ['pipelin', 'pipelin'],
    ['craet', 'creat'],
  ])('%s is %s', (typed, meant) => {
    expect(correct(lexicon, typed)).toBe(meant);
  });

  it('leaves short and strange words alone', () => {
    expect(correct(lexicon, 'foo')).toBeNull();
    expect(correct(lexicon, 'xylophon')).toBeNull();
  });
});
