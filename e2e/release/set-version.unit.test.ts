import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { changelogOf, obstacles, type ReleaseState, versionFiles, withVersion } from './set-version';

const read = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8');

const ready: ReleaseState = {
  wanted: '0.10.0',
  current: '0.9.1',
  changelog: '# Changelog\n\n## 0.10.0\n\n- Something.\n\n## 0.9.1\n\n- Before.\n',
  dirty: [],
};

describe('a release', () => {
  it('is made when everything is in place', () => {
    expect(obstacles(ready)).toEqual([]);
  });

  it.each([
    ['no version', { wanted: '' }, 'no version'],
    ['a name', { wanted: 'next' }, 'no version'],
    ['what the browsers refuse', { wanted: '1.2.03' }, 'no version'],
    ['a version with a letter', { wanted: 'v0.10.0' }, 'no version'],
    ['an older one', { wanted: '0.9.0', changelog: '## 0.9.0\n\n- Old.' }, 'older than 0.9.1'],
    [
      'one without a word in the changelog',
      { changelog: '## 0.10.0\n\n## 0.9.1\n\n- Before.' },
      'CHANGELOG.md',
    ],
    ['one that is only named there', { changelog: 'See ## 0.10.0 later' }, 'CHANGELOG.md'],
    ['changes that are not committed', { dirty: [' M src/a.ts'] }, 'src/a.ts'],
  ] as const)('is refused for %s', (_what, change, says) => {
    expect(obstacles({ ...ready, ...change }).join('\n')).toContain(says);
  });

  it('of this repository has its words in the changelog', () => {
    expect(changelogOf(read('CHANGELOG.md'), packageJson.version)).not.toBeNull();
  });

  it.each(Object.keys(versionFiles))('writes the version into %s and changes nothing else', (file) => {
    const text = read(file);
    const changed = withVersion(file, text, packageJson.version, '77.88.99');
    const lines = text.split('\n');
    const different = changed.split('\n').filter((line, at) => line !== lines[at]);
    expect(different.map((line) => line.trim())).toEqual(
      Array.from({ length: versionFiles[file] ?? 0 }, () => '"version": "77.88.99",'),
    );
    const parsed = JSON.parse(changed) as { version: string; packages?: Record<string, { version: string }> };
    expect(parsed.version).toBe('77.88.99');
    expect(parsed.packages?.['']?.version ?? '77.88.99').toBe('77.88.99');
  });

  it('is refused by a file that states another version', () => {
    expect(() => withVersion('manifest.json', '{ "version": "1.0.0" }', '2.0.0', '2.1.0')).toThrow(
      'manifest.json',
    );
  });
});
