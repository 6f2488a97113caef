import { describe, expect, it } from 'vitest';
import type { Understanding } from '../../model/understanding';
import { chosenRows, inDoubt, openQuestion, signatureOf, undecided } from './choice';

const candidate = (operation: string, chosen: boolean, confidence = 0.9) => ({
  operation,
  chosen,
  confidence,
  spans: [{ start: 0, end: 5 }],
});

const understanding = (change: Partial<Understanding> = {}): Understanding => ({
  text: 'clone and list jobs',
  kind: 'plain',
  wishes: [
    {
      span: { start: 0, end: 5 },
      candidates: [candidate('git clone', true), candidate('git push', false, 0.2)],
    },
    {
      span: { start: 10, end: 19 },
      candidates: [candidate('list jobs', true), candidate('git clone', true)],
    },
  ],
  question: null,
  refusals: [],
  hints: { tokenType: null, boundary: null, gitlab: null, has: [] },
  notes: [],
  unsure: false,
  ...change,
});

const doubtful = understanding({
  question: { wish: 0, ask: { key: 'extension_name' }, options: [['git push'], ['git clone', 'git push']] },
  unsure: true,
});

describe('chosenRows', () => {
  it('lists chosen operations once, in the order of the text', () => {
    expect(chosenRows(understanding(), undecided).map((row) => row.operation)).toEqual([
      'git clone',
      'list jobs',
    ]);
  });

  it('offers the other readings of the same words', () => {
    expect(chosenRows(understanding(), undecided)[0]?.others).toEqual(['git push']);
  });

  it('keeps an unticked operation in the list', () => {
    const rows = chosenRows(understanding(), { ...undecided, removed: ['git clone'] });
    expect(rows.map((row) => row.chosen)).toEqual([false, true]);
  });

  it('replaces an exchanged operation wherever it was read, and adds added ones last', () => {
    const rows = chosenRows(understanding(), {
      ...undecided,
      exchanged: { 'git clone': 'git push' },
      added: ['read user', 'list jobs'],
    });
    expect(rows.map((row) => row.operation)).toEqual(['git push', 'list jobs', 'read user']);
  });

  it('takes the answer to a question for its wish', () => {
    const answered = { signature: signatureOf(doubtful.question as never), operations: ['git push'] };
    expect(chosenRows(doubtful, { ...undecided, answered })[0]?.operation).toBe('git push');
  });
});

describe('doubt', () => {
  it('stands while the question is open', () => {
    expect(openQuestion(doubtful, undecided)).not.toBeNull();
    expect(inDoubt(doubtful, undecided)).toBe(true);
  });

  it('ends with the answer', () => {
    const answered = { signature: signatureOf(doubtful.question as never), operations: ['git push'] };
    expect(openQuestion(doubtful, { ...undecided, answered })).toBeNull();
    expect(inDoubt(doubtful, { ...undecided, answered })).toBe(false);
  });

  it('is not ended by the answer to another question', () => {
    const answered = { signature: 'another', operations: ['git push'] };
    expect(inDoubt(doubtful, { ...undecided, answered })).toBe(true);
  });

  it('without a question ends when the person chooses', () => {
    const unsure = understanding({ unsure: true });
    expect(inDoubt(unsure, undecided)).toBe(true);
    expect(inDoubt(unsure, { ...undecided, removed: ['git clone'] })).toBe(true);
    expect(inDoubt(unsure, { ...undecided, added: ['git push'] })).toBe(false);
  });
});
