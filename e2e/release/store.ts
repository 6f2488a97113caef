/** `npm run store`: texts and pictures for the stores, in `dist/store`. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { storeTexts } from './listing';
import { takePictures } from './store-pictures';

const top = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(top, 'dist/store');

execFileSync('npm', ['run', '-s', 'build'], { cwd: top, stdio: 'inherit' });
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, text] of storeTexts(top)) writeFileSync(join(folder, name), text);
await takePictures(top, folder);
console.log('Texts and pictures for the stores are in dist/store');
