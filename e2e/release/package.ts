/** `npm run package`: builds both extensions and zips them, `dist/scopewise-<version>-<browser>.zip`. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import manifest from '../../manifest.json' with { type: 'json' };
import { writeZips } from './write-zips';

const top = fileURLToPath(new URL('../..', import.meta.url));

execFileSync('npm', ['run', '-s', 'build'], { cwd: top, stdio: 'inherit' });
for (const { file, bytes, sha256 } of writeZips(top, manifest.version)) {
  console.log(`${sha256}  ${file}  ${(bytes / 1000).toFixed(1)} kB`);
}
