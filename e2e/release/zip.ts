/** Zip files with the same bytes wherever and whenever they are made. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** Zip files store local wall time without a zone; this one reads the same everywhere. */
const fixedDate = new Date(2000, 0, 1);

/** Paths of all files below `folder`, sorted, with `/` between their parts. */
export function filesIn(folder: string, prefix = ''): string[] {
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
