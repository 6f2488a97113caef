/** A copy of the built extension with something changed in it, for tests that need it broken, watched or outdated. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Path of a fresh copy of the Chrome build after `change` has worked on its folder; it goes when the process ends. */
export function alteredBuild(change: (folder: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'scopewise-altered-'));
  cpSync(fileURLToPath(new URL('../../dist/chrome', import.meta.url)), folder, { recursive: true });
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  change(folder);
  return folder;
}

/** The script that runs in pages, in any build. */
export const pageScript = 'src/entries/content.iife.js';
