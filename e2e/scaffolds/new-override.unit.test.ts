import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Override } from '../../catalog/build/overrides';
import { overridesAreGrounded } from '../../catalog/checks/overrides-are-grounded';
import { presentSubject } from '../../catalog/checks/subject';
import { newOverride } from './new-override';

const subject = presentSubject();
const today = '2026-11-21';
let top = '';

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'scopewise-override-'));
  mkdirSync(join(top, 'catalog/overrides'), { recursive: true });
});
afterEach(() => rmSync(top, { recursive: true }));

/** Writes a skeleton and reads it back by the schema of the build. */
function written(...args: string[]) {
  return Override.parse(JSON.parse(readFileSync(join(top, newOverride(top, args, today)), 'utf8')));
}

const whatIsWrong = (override: ReturnType<typeof written>): readonly string[] =>
  overridesAreGrounded
    .run({ ...subject, overrides: [{ ...override, file: 'new.json' }] })
    .map(({ what }) => what);

describe('a new override', () => {
  it('claims what the catalog says, and leaves to the person what only a person knows', () => {
    const override = written('push-scope', 'git push');
    expect(override).toMatchObject({ operations: ['git push'], field: 'enforced', date: today });
    expect(override.claim).toContain('write_repository');
    expect(override.tokenTypes).toContain('project');
    expect(override.expires).toBe('2027-05-21');
    expect(whatIsWrong(override)).toEqual(['no reason', 'no link']);
  });

  it('is sound once truth, reason and link are there', () => {
    const override = written('push-scope', 'git push');
    const finished = {
      truth: 'api',
      reason: 'Made up to see that nothing else is missing.',
      link: 'https://docs.gitlab.com/',
    };
    expect(whatIsWrong({ ...override, ...finished })).toEqual([]);
  });

  it.each(['risks', 'since'])('of %s has no token types', (field) => {
    expect(written('other', 'git push', field)).toMatchObject({ field, tokenTypes: [] });
  });

  it.each([
    [['', 'git push'], 'no name'],
    [['../escape', 'git push'], 'no name'],
    [['x', 'git fly'], 'no operation'],
    [['x'], 'no operation'],
    [['x', 'git push', 'title'], 'none of'],
  ])('is not made from %j', (args, says) => {
    expect(() => newOverride(top, args, today)).toThrow(says);
  });

  it('never replaces one', () => {
    newOverride(top, ['push-scope', 'git push'], today);
    expect(() => newOverride(top, ['push-scope', 'git clone'], today)).toThrow('exists');
  });
});
