/** Whose code is in the bundles besides ours, and under which licence. A new row here is a decision. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { expect, it } from 'vitest';

const top = fileURLToPath(new URL('../..', import.meta.url));
const entries = ['content.iife.ts', 'background.ts'].map((file) => join(top, 'src/entries', file));

/** Package, licence, and whether it brings others along. */
const bundled: readonly (readonly [name: string, licence: string, brings: readonly string[]])[] = [
  ['preact', 'MIT', []],
  ['webextension-polyfill', 'MPL-2.0', []],
  ['zod', 'MIT', []],
];

/** Style sheets as texts hold no package's code. */
const withoutStyles: Plugin = {
  name: 'without-styles',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.css\?inline$/ }, ({ path }) => ({ path, namespace: 'style' }));
    onLoad({ filter: /.*/, namespace: 'style' }, () => ({ contents: 'export default ""' }));
  },
};

async function packagesInBundles(): Promise<readonly string[]> {
  const { metafile } = await build({
    ...{ entryPoints: entries, bundle: true, write: false, metafile: true, outdir: 'unwritten' },
    ...{ absWorkingDir: top, format: 'esm', jsx: 'automatic', jsxImportSource: 'preact', logLevel: 'silent' },
    plugins: [withoutStyles],
  });
  const files = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  const names = files.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
  return [...new Set(names)].sort();
}

function stated(name: string): { license: string; dependencies?: Record<string, string> } {
  return JSON.parse(readFileSync(join(top, 'node_modules', name, 'package.json'), 'utf8'));
}

it('ships three packages, free to be passed on, that bring none along', async () => {
  const found = (await packagesInBundles()).map((name) => {
    const { license, dependencies = {} } = stated(name);
    return [name, license, Object.keys(dependencies)] as const;
  });
  expect(found).toEqual(bundled);
});

it('takes every package from the registry by its checksum, none from an address or a folder', () => {
  const { packages } = JSON.parse(readFileSync(join(top, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>;
  };
  const locked = Object.entries(packages).filter(([path]) => path !== '');
  expect(locked.length).toBeGreaterThan(100);
  const odd = locked.filter(
    ([, { resolved, integrity, link }]) => resolved || link || !integrity?.startsWith('sha512-'),
  );
  expect(odd.map(([path]) => path)).toEqual([]);
});
