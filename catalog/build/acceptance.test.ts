import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minimal, settle, spell } from './acceptance';

const everything = () => true;
const claim = { enforced: [['api'], ['read_api']], refusal: 'Never' };

describe('settling a claim', () => {
  test('drops what the token type cannot carry', () => {
    const carries = (_: string, scope: string) => scope !== 'read_api';
    expect(settle(claim, 'personal', carries).enforced).toEqual([['api']]);
  });

  test('refuses when nothing is left, and says no condition then', () => {
    const none = settle({ ...claim, condition: 'Administrators only' }, 'deploy', () => false);
    expect(none).toEqual({ enforced: [], documented: [], condition: null, refusal: 'Never' });
  });

  test('keeps one array where documentation and code agree', () => {
    const agreeing = settle({ ...claim, documented: [['read_api'], ['api']] }, 'personal', everything);
    expect(agreeing.documented).toBe(agreeing.enforced);
    expect(settle({ ...claim, documented: [['api']] }, 'personal', everything).documented).toEqual([['api']]);
  });

  test('the empty set makes every other one superfluous', () => {
    expect(settle({ ...claim, enforced: [['api'], []] }, 'personal', everything).enforced).toEqual([[]]);
    expect(spell([[]])).toBe('-');
    expect(spell([['api'], ['a', 'b']])).toBe('api|a,b');
  });
});

test('the minimal sets cover the same tokens, contain none another, and stay as they are', () => {
  const scope: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(scope)), fc.uniqueArray(scope), (sets, token) => {
      const least = minimal(sets);
      const opens = (some: readonly (readonly string[])[]) =>
        some.some((set) => set.every((one) => token.includes(one)));
      expect(opens(least)).toBe(opens(sets));
      expect(
        least.some((set) => least.some((other) => other !== set && other.every((one) => set.includes(one)))),
      ).toBe(false);
      expect(minimal(least)).toEqual(least);
    }),
    { numRuns: 500 },
  );
});
