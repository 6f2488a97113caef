import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };

/**
 * What Firefox asks for and Chrome warns about: an id, the oldest release, that no data is collected, and a background
 * page where Chrome has a worker.
 */
const firefoxSettings = {
  background: { scripts: [manifest.background.service_worker], type: 'module' },
  browser_specific_settings: {
    gecko: {
      id: '{7c0e3a0e-5f0b-4b6c-9d5e-6a2f1c8e4b17}',
      strict_min_version: '128.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
};

/** Firefox takes policies without a schema, and warns about one. */
const { storage: _, ...withoutManagedSchema } = manifest;

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
    plugins: testing
      ? []
      : [
          crx({
            manifest: (browser === 'firefox'
              ? { ...withoutManagedSchema, ...firefoxSettings }
              : manifest) as ManifestV3Export,
            browser,
          }),
        ],
    test: {
      include: ['src/**/*.test.{ts,tsx}', 'catalog/**/*.test.ts', 'e2e/**/*.unit.test.ts'],
      mockReset: true,
      testTimeout: 20_000,
    },
  };
});
