import { expect, test } from 'vitest';
import { refusals } from './refusals';
import { presentSubject, withAcceptance } from './subject';

const subject = presentSubject();

test('wherever no scope helps a sentence says why', () => {
  expect(refusals.run(subject)).toEqual([]);
});

test('no alternative and no reason is found', () => {
  expect(refusals.run(withAcceptance(subject, 'git push', 'personal', { enforced: [] }))).toHaveLength(1);
});

test('a refusal beside alternatives is found', () => {
  expect(refusals.run(withAcceptance(subject, 'git push', 'personal', { refusal: 'Never' }))).toHaveLength(1);
});

test('a remark that is no sentence is found', () => {
  expect(
    refusals.run(withAcceptance(subject, 'git push', 'personal', { condition: 'admins only.' })),
  ).toHaveLength(1);
});
