/**
 * Bundles the page scripts with esbuild the first time they are asked for, and keeps the result under
 * `node_modules/.cache/scopewise/<key of all inputs>/`.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { singleFileComponents } from './single-file-components';

const here = dirname(fileURLToPath(import.meta.url));
const top = join(here, '../..');
const require = createRequire(import.meta.url);

/** Page scripts by name, as pages ask for them under `/assets/`. */
const entries: Readonly<Record<string, string>> = {
  'v1-62.js': 'v1/with-62.ts',
  'v1-113.js': 'v1/with-113.ts',
  'v2-113.js': 'v2/with-113.ts',
  'v2-137.js': 'v2/with-137.ts',
  'v3-137.js': 'v3/with-137.ts',
  'd2-62.js': 'd2/with-62.ts',
  'd2-113.js': 'd2/with-113.ts',
  'granular-137.js': 'granular/with-137.ts',
  'rails-62.js': 'rails/with-62.ts',
  'rails-113.js': 'rails/with-113.ts',
};

/** Everything that decides what a bundle looks like: our files, and the releases of what goes in. */
function keyOfInputs(): string {
  const hash = createHash('sha256');
  const ours = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(ts|vue)$/.test(file),
  );
  for (const file of ours.sort()) hash.update(file).update(readFileSync(join(here, file)));
  for (const name of ['vue', 'esbuild', 'gitlab-ui-62', 'gitlab-ui-113', 'gitlab-ui-137', '@gitlab/svgs']) {
    hash.update(readFileSync(join(top, 'node_modules', name, 'package.json')));
  }
  return hash.digest('hex').slice(0, 16);
}

async function bundled(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [join(here, entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    outdir: join(here, 'assets'),
    publicPath: '/assets',
    assetNames: '[name]',
    loader: { '.svg': 'file' },
    alias: { vue: require.resolve('vue/dist/vue.runtime.esm.js') },
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.PIKADAY_LOCALE': '"en"' },
    plugins: [singleFileComponents],
    logLevel: 'error',
  });
  const script = result.outputFiles.find(({ path }) => path.endsWith('.js'));
  if (!script) throw new Error(`esbuild made no script of ${entry}`);
  return script.text;
}

let folder: string | null = null;
const scripts = new Map<string, Promise<string>>();

async function load(name: string, entry: string): Promise<string> {
  folder ??= join(top, 'node_modules/.cache/scopewise', keyOfInputs());
  const file = join(folder, name);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const text = await bundled(entry);
    mkdirSync(folder, { recursive: true });
    // Two test workers may bundle at once: each writes a file of its own, and renaming is atomic.
    const draft = `${file}.${randomUUID()}`;
    writeFileSync(draft, text);
    renameSync(draft, file);
    return text;
  }
}

/** The text of a page script, or null when no page has such a script. */
export function pageScript(name: string): Promise<string> | null {
  const entry = entries[name];
  if (!entry) return null;
  const running = scripts.get(name) ?? load(name, entry);
  scripts.set(name, running);
  return running;
}
