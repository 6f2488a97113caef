import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { writeZips } from './write-zips';

const tops: string[] = [];
afterEach(() => {
  for (const top of tops.splice(0)) rmSync(top, { recursive: true });
});

/** A folder with these files in `dist`, written in this order and at this time. */
function builtAt(year: number, files: readonly string[]): string {
  const top = mkdtempSync(join(tmpdir(), 'scopewise-release-'));
  tops.push(top);
  for (const file of files) {
    const path = join(top, 'dist', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `text of ${file}`);
    utimesSync(path, new Date(year, 5, 1), new Date(year, 5, 1));
  }
  return top;
}

const files = ['chrome/manifest.json', 'chrome/assets/b.js', 'chrome/assets/a.js', 'firefox/manifest.json'];

describe('the zips of a release', () => {
  it('have the same bytes whenever and in whatever order their files were written', () => {
    const first = writeZips(builtAt(2021, files), '1.2.3');
    const second = writeZips(builtAt(2026, files.toReversed()), '1.2.3');
    expect(second).toEqual(first);
    expect(first.map(({ file }) => file)).toEqual([
      'dist/scopewise-1.2.3-chrome.zip',
      'dist/scopewise-1.2.3-firefox.zip',
    ]);
  });

  it('hold what was built, and have checksums that check', () => {
    const top = builtAt(2026, files);
    writeZips(top, '1.2.3');
    const zip = unzipSync(readFileSync(join(top, 'dist/scopewise-1.2.3-chrome.zip')));
    expect(Object.keys(zip)).toEqual(['assets/a.js', 'assets/b.js', 'manifest.json']);
    expect(strFromU8(zip['assets/a.js'] ?? new Uint8Array())).toBe('text of chrome/assets/a.js');
    const sums = readFileSync(join(top, 'dist/scopewise-1.2.3-sha256.txt'), 'utf8').trimEnd().split('\n');
    expect(sums).toHaveLength(2);
    for (const [sum = '', name = ''] of sums.map((line) => line.split('  '))) {
      expect(
        createHash('sha256')
          .update(readFileSync(join(top, 'dist', name)))
          .digest('hex'),
      ).toBe(sum);
    }
  });
});
