import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };

/**
 * One manifest.json, two browsers: `--mode chrome` and `--mode firefox` write `dist/<mode>`.
 * The same file configures the unit tests, which need none of the extension's packaging.
 */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  const testing = process.env.VITEST !== undefined;
  return {
    publicDir: 'src/assets',
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: testing ? [] : [crx({ manifest: manifest as ManifestV3Export, browser })],
    test: {
      include: ['src/**/*.test.{ts,tsx}', 'catalog/**/*.test.ts', 'e2e/**/*.unit.test.ts'],
      mockReset: true,
      testTimeout: 20_000,
    },
  };
});
