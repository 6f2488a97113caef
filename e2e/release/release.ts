/**
 * `npm run release -- 0.2.0`: sets the version, builds, zips, writes checksums and says what is left to do by hand. Refuses
 * when something is not committed or the changelog says nothing about this version. Pushes and uploads nothing.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { obstacles, versionFiles, withVersion } from './set-version';
import { writeZips } from './write-zips';

const top = fileURLToPath(new URL('../..', import.meta.url));

const read = (file: string): string => readFileSync(join(top, file), 'utf8');
const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { cwd: top, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

function release(wanted: string): void {
  const { version: current } = JSON.parse(read('package.json')) as { version: string };
  const dirty = run('git', 'status', '--porcelain').split('\n').filter(Boolean);
  const problems = obstacles({ wanted, current, changelog: read('CHANGELOG.md'), dirty });
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    process.exitCode = 1;
    return;
  }
  for (const file of Object.keys(versionFiles)) {
    writeFileSync(join(top, file), withVersion(file, read(file), current, wanted));
  }
  run('npm', 'run', '-s', 'build');
  for (const { file, bytes, sha256 } of writeZips(top, wanted)) {
    console.log(`${sha256}  ${file}  ${(bytes / 1000).toFixed(1)} kB`);
  }
  console.log(`
Left to do:
  npm test
  git commit -m "Release ${wanted}" -- ${Object.keys(versionFiles).join(' ')}
  git tag v${wanted}
  npm run store    texts and pictures for the stores
  upload dist/scopewise-${wanted}-chrome.zip and dist/scopewise-${wanted}-firefox.zip`);
}

release(process.argv[2] ?? '');
