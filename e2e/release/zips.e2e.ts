/** What is uploaded to the stores: exactly these files, nothing unneeded, and the same bytes from the same source. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'playwright/test';
import { build } from 'vite';
import packageJson from '../../package.json' with { type: 'json' };
import { filesIn, zipOf } from './zip';

const top = fileURLToPath(new URL('../..', import.meta.url));

/** Besides what `src/assets` holds: its languages grow without this list. */
const built = [
  'assets/background.ts-HASH.js',
  'assets/STYLES.css',
  'licenses.txt',
  'manifest.json',
  'service-worker-loader.js',
  'src/entries/content.iife.js',
  'src/entries/options.html',
  'src/entries/popup.html',
];

const assets = filesIn(join(top, 'src/assets'));

for (const browser of ['chrome', 'firefox']) {
  test.describe(`the zip for ${browser}`, () => {
    const folder = join(top, 'dist', browser);
    const zip = zipOf(folder);
    const files = unzipSync(zip);

    test('holds these files and no other', () => {
      // The bundler splits style sheets as it likes.
      const names = Object.keys(files).map((name) =>
        name.replace(/^assets\/.*\.css$/, 'assets/STYLES.css').replace(/-[\w-]{8}(?=\.js$)/, '-HASH'),
      );
      expect([...new Set(names)].sort()).toEqual([...built, ...assets].sort());
      expect(
        assets.filter(
          (name) =>
            !/^(?:_locales\/\w+\/messages\.json|icons\/icon-\d+\.png|managed-schema\.json)$/.test(name),
        ),
      ).toEqual([]);
    });

    test('passes on the licences of the packages in it', () => {
      const licences = strFromU8(files['licenses.txt'] ?? new Uint8Array());
      for (const name of Object.keys(packageJson.dependencies)) expect(licences).toContain(`${name} `);
      expect(licences).toContain('MIT License');
      expect(licences).toContain('Mozilla Public License');
    });

    test('holds no source map, no test and no path of the machine it was built on', () => {
      for (const [name, bytes] of Object.entries(files)) {
        if (name.endsWith('.png')) continue;
        const text = strFromU8(bytes);
        expect(text, name).not.toMatch(/sourceMappingURL|vitest|\.test\.tsx?\b|\.fixture\b/);
        expect(text.includes(top), name).toBe(false);
      }
    });

    test('has the same bytes when it is built again', async () => {
      test.slow();
      const again = mkdtempSync(join(tmpdir(), 'scopewise-again-'));
      try {
        await build({ root: top, mode: browser, logLevel: 'silent', build: { outDir: again } });
        for (const name of filesIn(again)) {
          expect(readFileSync(join(again, name)).equals(readFileSync(join(folder, name))), name).toBe(true);
        }
        expect(Buffer.from(zipOf(again)).equals(Buffer.from(zip))).toBe(true);
      } finally {
        rmSync(again, { recursive: true });
      }
    });
  });
}
