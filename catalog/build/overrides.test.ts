import { describe, expect, test } from 'vitest';
import { buildCatalog } from './build';
import { applyOverrides, type Override } from './overrides';
import { readSources } from './sources';

const { operations } = buildCatalog(readSources());
const override: Override = {
  file: 'push.json',
  operations: ['git push'],
  field: 'enforced',
  tokenTypes: ['personal', 'project'],
  claim: 'api|write_repository',
  truth: 'api',
  reason: 'A case made up for this test.',
  link: 'https://docs.gitlab.com/',
  date: '2026-11-21',
  expires: '2027-05-21',
};
const corrected = (change: Partial<Override> = {}) => {
  const built = applyOverrides(operations, [{ ...override, ...change }]);
  const found = built.find(({ operation }) => operation.id === 'git push');
  if (found === undefined) throw new Error('git push exists');
  return found;
};

describe('a correction', () => {
  test('changes the named token types only, and documentation where it said the same', () => {
    const { acceptance } = corrected();
    expect(acceptance.personal).toMatchObject({ enforced: [['api']], documented: [['api']] });
    expect(acceptance.project).toMatchObject({ enforced: [['api']], documented: [['write_repository']] });
    expect(acceptance.group.enforced).toEqual([['api'], ['write_repository']]);
  });

  test('changes risks and first release', () => {
    expect(
      corrected({ field: 'risks', claim: 'runs-code,supply-chain', truth: 'supply-chain' }).operation.risks,
    ).toEqual(['supply-chain']);
    expect(corrected({ field: 'since', claim: '', truth: '8.15' }).operation.since).toBe('8.15');
  });

  test('leaves its link among the sources and everything else alone', () => {
    const { operation } = corrected();
    const before = operations.find((built) => built.operation.id === 'git push')?.operation;
    expect(operation).toEqual({ ...before, sources: [...(before?.sources ?? []), override.link] });
  });

  test('that is no longer needed stops the build', () => {
    expect(() => corrected({ claim: 'api' })).toThrow(
      'push.json:0: the sources say "api|write_repository" (correct the claim, or delete the file if they are right now)',
    );
    expect(() => corrected({ field: 'risks', claim: '', truth: 'runs-code' })).toThrow('the sources say');
  });

  test('of an operation that does not exist stops the build', () => {
    expect(() => corrected({ operations: ['git dance'] })).toThrow('no operation "git dance"');
  });

  test('with an unknown risk stops the build', () => {
    expect(() => corrected({ field: 'risks', claim: 'runs-code,supply-chain', truth: 'loud' })).toThrow(
      'unknown tag "loud"',
    );
  });
});
