import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipOf } from './zip';

export interface WrittenZip {
  /** Relative to the repository. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Zips `dist/chrome` and `dist/firefox`, and writes the checksums beside them as `sha256sum -c` reads them. */
export function writeZips(top: string, version: string): readonly WrittenZip[] {
  const written = ['chrome', 'firefox'].map((browser): WrittenZip => {
    const name = `scopewise-${version}-${browser}.zip`;
    const zip = zipOf(join(top, 'dist', browser));
    writeFileSync(join(top, 'dist', name), zip);
    return {
      file: `dist/${name}`,
      bytes: zip.length,
      sha256: createHash('sha256').update(zip).digest('hex'),
    };
  });
  const sums = written.map(({ file, sha256 }) => `${sha256}  ${file.replace('dist/', '')}\n`);
  writeFileSync(join(top, 'dist', `scopewise-${version}-sha256.txt`), sums.join(''));
  return written;
}
