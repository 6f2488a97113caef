import { expect, test } from 'vitest';
import { minimalAlternatives } from './minimal-alternatives';
import { presentSubject, withAcceptance } from './subject';

const subject = presentSubject();

test('no alternative of the catalog asks for more than another', () => {
  expect(minimalAlternatives.run(subject)).toEqual([]);
});

test('a set that contains another one is found', () => {
  const fat = withAcceptance(subject, 'git push', 'personal', {
    enforced: [['api'], ['api', 'write_repository']],
  });
  expect(minimalAlternatives.run(fat)).toMatchObject([{ path: 'git push' }]);
});

test('the same set twice is found', () => {
  const twice = withAcceptance(subject, 'git push', 'personal', { documented: [['api'], ['api']] });
  expect(minimalAlternatives.run(twice)).toHaveLength(1);
});
