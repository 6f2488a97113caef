/** Whole imports of a checkout that the fixtures write from our own sources. */
import { describe, expect, test } from 'vitest';
import { differs } from './import';
import { importOf, next, presentFiles } from './import.fixture';
import { kinds } from './kinds';
import { readCheckout } from './read-checkout';

describe('a checkout that says what the sources say', () => {
  test('gives every table byte for byte', () => {
    const result = importOf({ only: /./, release: null });
    expect(result.problems).toEqual([]);
    expect([...result.texts.keys()]).toEqual([]);
    expect(result.drift).toEqual([]);
  });

  test.each(kinds.map(({ name, roots, matches }) => [name, roots, matches] as const))(
    'gives nothing new when only the %s are there',
    (_, roots, matches) => {
      const own = [...presentFiles.keys()].filter(
        (path) => roots.some((root) => path.startsWith(root)) && matches.test(path),
      );
      expect(own.length).toBeGreaterThan(0);
      const result = importOf({
        only: new RegExp(`^(?:${roots.join('|')})`),
        release: null,
      });
      expect(result).toMatchObject({ problems: [], drift: [], stops: [] });
      expect(result.texts.size).toBe(0);
    },
  );

  test('of a later release changes the release only', () => {
    const { texts, drift } = importOf({});
    expect([...texts.keys()]).toEqual(['gitlab_release.tsv']);
    expect(texts.get('gitlab_release.tsv')).toContain(`${next}\timport of GitLab ${next}\n`);
    expect(drift).toEqual([]);
    expect(differs({ drift, texts })).toBe(false);
  });

  test('that is empty or not there cannot be read', () => {
    expect(importOf({ only: /^nothing$/ }).problems).toEqual([
      expect.stringContaining('no file of GitLab that this reads (a checkout of GitLab at a tag'),
    ]);
    expect(readCheckout('/no/such/folder').problems[0]?.message).toContain('no such folder');
  });
});
