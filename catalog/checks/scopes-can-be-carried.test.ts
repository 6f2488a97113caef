import { expect, test } from 'vitest';
import { scopesCanBeCarried } from './scopes-can-be-carried';
import { presentSubject, withAcceptance } from './subject';

const subject = presentSubject();

test('every proposed scope can be held by that token type', () => {
  expect(scopesCanBeCarried.run(subject)).toEqual([]);
});

test.each([
  ['project', 'read_user'],
  ['deploy', 'api'],
  ['personal', 'mcp'],
  ['oauth', 'ai_workflows'],
  ['personal', 'granular'],
  ['personal', 'read_everything'],
] as const)('a %s token that should hold %s is found', (tokenType, scope) => {
  const wrong = withAcceptance(subject, 'git push', tokenType, { enforced: [[scope]] });
  expect(scopesCanBeCarried.run(wrong)).toMatchObject([{ path: 'git push' }]);
});
