import { describe, expect, it } from 'vitest';
import { plainLetters, stem, tokenize } from './tokens';

describe('stem', () => {
  it.each([
    ['create', 'creating', 'created', 'creates'],
    ['branch', 'branches'],
    ['registry', 'registries'],
    ['tag', 'tags', 'tagging', 'tagged'],
    ['status', 'statuses'],
    ['release', 'releases', 'released'],
  ])('%s is one word with its forms', (word, ...forms) => {
    expect(new Set(forms.map(stem))).toEqual(new Set([stem(word)]));
  });

  it('keeps a note apart from "not"', () => {
    expect(stem('notes')).not.toBe(stem('not'));
  });
});

describe('tokenize', () => {
  it('gives every word its place in the text', () => {
    const text = 'Öffne MRs, 克隆仓库 & go!';
    for (const { start, end, word } of tokenize(text))
      expect(plainLetters(text.slice(start, end))).toBe(word);
  });

  it('keeps the name of a file as one word', () => {
    expect(tokenize('edit package.json now').map((token) => token.word)).toEqual(['edit', 'filename', 'now']);
  });

  it('tells a stop inside a name from the end of a sentence', () => {
    expect(tokenize('a.b c. d').map((token) => token.glued)).toEqual([false, true, false, false]);
  });
});
