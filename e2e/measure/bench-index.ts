/** The index of plain words as it is shipped: bundled, and built for the first time in a process of its own. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const rounds = 7;
const source = `
import { openCatalog } from './src/data/open';
import { buildIndex } from './src/understand/understand';
const catalog = openCatalog();
const start = performance.now();
buildIndex(catalog);
console.log(performance.now() - start);
`;

/** Milliseconds of each of seven first times. Run from sources, names kept for debugging make it twice as long. */
export async function firstIndexes(): Promise<readonly number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'scopewise-index-'));
  try {
    const outfile = join(folder, 'index.mjs');
    const resolveDir = fileURLToPath(new URL('../..', import.meta.url));
    const stdin = { contents: source, resolveDir, loader: 'ts' } as const;
    await build({ stdin, outfile, bundle: true, minify: true, platform: 'node', format: 'esm' });
    return Array.from({ length: rounds }, () => Number(execFileSync(process.execPath, [outfile])));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
