import { expect, test } from 'vitest';
import type { Override } from '../build/overrides';
import { overridesAreGrounded } from './overrides-are-grounded';
import { presentSubject } from './subject';

const subject = presentSubject();
const sound: Override = {
  file: 'sound.json',
  operations: ['git push'],
  field: 'enforced',
  tokenTypes: ['personal'],
  claim: 'api',
  truth: 'api|write_repository',
  reason: 'Git pushes with the scope for repositories too.',
  link: 'https://docs.gitlab.com/security/tokens/access_token_scopes/',
  date: '2026-11-21',
  expires: '2027-05-21',
};
const whatIsWrong = (override: Override) =>
  overridesAreGrounded.run({ ...subject, overrides: [override] }).map(({ path, what }) => `${path}: ${what}`);

test('every correction says why, links and is dated', () => {
  expect(subject.overrides.length).toBeGreaterThan(0);
  expect(overridesAreGrounded.run(subject)).toEqual([]);
  expect(whatIsWrong(sound)).toEqual([]);
});

test.each<[string, Partial<Override>]>([
  ['no operation', { operations: [] }],
  ['claim and truth are the same', { truth: 'api' }],
  ['wrong token types', { tokenTypes: [] }],
  ['wrong token types', { field: 'risks' }],
  ['no reason', { reason: 'wrong' }],
  ['no link', { link: 'http://example.com' }],
  ['no day of expiry', { expires: 'soon' }],
  ['no day of expiry', { expires: '2028-01-01' }],
])('%s is found', (what, change) => {
  expect(whatIsWrong({ ...sound, ...change })).toEqual([`overrides/sound.json: ${what}`]);
});

test('a date of another form is found', () => {
  expect(whatIsWrong({ ...sound, date: '21.11.2026' })).toContain('overrides/sound.json: no date');
});

test('a correction fails from its day of expiry on', () => {
  const on = (today: string) =>
    overridesAreGrounded.run({ ...subject, overrides: [sound], today }).map(({ what }) => what);
  expect(on('2027-05-20')).toEqual([]);
  expect(on('2027-05-21')).toEqual(['expired on 2027-05-21']);
});
