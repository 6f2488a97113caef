import { readFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };
import packageJson from './package.json' with { type: 'json' };

/**
 * What Firefox asks for and Chrome warns about: an id, the oldest release, that no data is collected, and a background
 * page where Chrome has a worker.
 */
const firefoxSettings = {
  background: { scripts: [manifest.background.service_worker], type: 'module' },
  browser_specific_settings: {
    gecko: {
      id: '{7c0e3a0e-5f0b-4b6c-9d5e-6a2f1c8e4b17}',
      // The first releases that know the statement about data below.
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    },
    gecko_android: { strict_min_version: '142.0' },
  },
};

/**
 * Preact can set markup from strings (`dangerouslySetInnerHTML`). We never do, and what is not in the bundle cannot be
 * used: the assignment is taken out, and a Preact that writes it otherwise stops the build.
 */
const withoutMarkupFromStrings: Plugin = {
  name: 'without-markup-from-strings',
  // The content script is bundled apart and arrives as a finished file.
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const assignment = /\(\w+\.innerHTML=\w+\.__html\)/;
      const script = Object.values(bundle).find(({ fileName }) => fileName.endsWith('content.iife.js'));
      const code = script?.type === 'asset' ? String(script.source) : (script?.code ?? '');
      if (!assignment.test(code))
        throw new Error('Preact writes markup in another way now: see vite.config.ts');
      const changed = code.replace(assignment, '0');
      if (script?.type === 'asset') script.source = changed;
      else if (script) script.code = changed;
    },
  },
};

/** The licences of the packages in the bundle ask to be passed on with it. */
const withLicences: Plugin = {
  name: 'with-licences',
  generateBundle() {
    const parts = Object.entries(packageJson.dependencies).map(([name, version]) => {
      const read = (file: string): string =>
        readFileSync(new URL(`node_modules/${name}/${file}`, import.meta.url), 'utf8');
      const { homepage } = JSON.parse(read('package.json')) as { homepage: string };
      return `${name} ${version}, ${homepage}\n\n${read('LICENSE').trim()}\n`;
    });
    this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: parts.join(`\n${'-'.repeat(80)}\n\n`) });
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
          withoutMarkupFromStrings,
          withLicences,
        ],
    test: {
      include: ['src/**/*.test.{ts,tsx}', 'catalog/**/*.test.ts', 'e2e/**/*.unit.test.ts'],
      mockReset: true,
      // The default leaves a core idle, which is half of a small machine.
      maxWorkers: '100%',
      testTimeout: 20_000,
    },
  };
});
