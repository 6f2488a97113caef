/**
 * `npm run package`: builds both extensions and writes one zip each into `dist/`. The same commit gives the same
 * bytes: entries are sorted and all carry one fixed date.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Zippable, zipSync } from 'fflate';
import manifest from '../../manifest.json' with { type: 'json' };

const top = fileURLToPath(new URL('../..', import.meta.url));

/** Zip files store local wall time without a zone; this one reads the same everywhere. */
const fixedDate = new Date(2000, 0, 1);

function filesIn(folder: string, prefix = ''): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true })
    .flatMap((entry) => {
      const path = prefix ? `${prefix}/${entry.name}` : entry.name;
      return entry.isDirectory() ? filesIn(folder, path) : [path];
    })
    .sort();
}

/** The bytes of a zip holding everything in `folder`. */
export function zipOf(folder: string): Uint8Array {
  const entries: Zippable = {};
  for (const path of filesIn(folder)) {
    entries[path] = [readFileSync(join(folder, path)), { level: 9, mtime: fixedDate }];
  }
  return zipSync(entries);
}

function main(): void {
  execFileSync('npm', ['run', '-s', 'build'], { cwd: top, stdio: 'inherit' });
  for (const browser of ['chrome', 'firefox']) {
    const file = join('dist', `scopewise-${manifest.version}-${browser}.zip`);
    const bytes = zipOf(join(top, 'dist', browser));
    writeFileSync(join(top, file), bytes);
    console.log(`${file}  ${(bytes.length / 1000).toFixed(1)} kB`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
