/**
 * Looks for a stock Firefox, and installs one where that needs no question: as root on a system with apt. Playwright's own
 * Firefox is patched and cannot be driven over WebDriver BiDi with an extension.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const commands = ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox.exe'];
const places = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe',
];

function ofSystem(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...places].find(runs);
}

function installed(): string | undefined {
  console.error('No Firefox found. Installing Firefox ESR by apt-get ...');
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', timeout: 300_000 });
    const install = ['install', '-y', '-qq', '--no-install-recommends', 'firefox-esr'];
    execFileSync('apt-get', install, { stdio: 'ignore', timeout: 600_000 });
  } catch {
    // No apt, or no package of that name: the search below says so.
  }
  return ofSystem();
}

/** Path of Firefox: what SCOPEWISE_FIREFOX names, the system's, a freshly installed one. Throws an error that says what to do. */
export function findFirefox(): string {
  const named = process.env.SCOPEWISE_FIREFOX;
  if (named && !runs(named)) {
    throw new Error(`SCOPEWISE_FIREFOX names ${named}, which is not a program that can be started.`);
  }
  const found = named || ofSystem() || (process.getuid?.() === 0 && installed());
  if (found) return found;
  throw new Error('No Firefox found. Install it, or name it in SCOPEWISE_FIREFOX.');
}
