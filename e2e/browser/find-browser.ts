/** Looks for a Chromium that can load an unpacked extension, and installs one when there is none. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright';

export interface FoundBrowser {
  readonly path: string;
  /** Who named it, for messages: `SCOPEWISE_BROWSER`, `Playwright`, `system`, `installed`. */
  readonly source: string;
}

export interface SearchOptions {
  /** False: do not install anything. */
  readonly install: boolean;
  /** Told what is going on while installing. */
  readonly say: (text: string) => void;
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Chromium first: Google's own builds of late no longer load extensions from the command line. */
const commands = [
  'chromium',
  'chromium-browser',
  'chrome',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** Where installers put browsers without a command on the path. */
function usualPlaces(): readonly string[] {
  const { HOME = '', LOCALAPPDATA = '', PROGRAMFILES = 'C:\\Program Files' } = process.env;
  const programs86 = process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)';
  if (process.platform === 'darwin') {
    const bundles = [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
    return bundles.flatMap((bundle) => [join('/Applications', bundle), join(HOME, 'Applications', bundle)]);
  }
  if (process.platform === 'win32') {
    const inside = [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return inside.flatMap((file) => [LOCALAPPDATA, PROGRAMFILES, programs86].map((root) => join(root, file)));
  }
  return [
    '/usr/bin/chromium',
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
  ];
}

function onPath(command: string): readonly string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, process.platform === 'win32' ? `${command}.exe` : command));
}

function fromEnvironment(): FoundBrowser | null {
  for (const source of ['SCOPEWISE_BROWSER', 'CHROME_PATH']) {
    const path = process.env[source];
    if (!path) continue;
    if (!runs(path)) throw new Error(`${source} names ${path}, which is not a program that can be started.`);
    return { path, source };
  }
  return null;
}

function playwrights(source: string): FoundBrowser | null {
  const path = chromium.executablePath();
  return path && runs(path) ? { path, source } : null;
}

function ofSystem(): FoundBrowser | null {
  const path = [...commands.flatMap(onPath), ...usualPlaces()].find(runs);
  return path ? { path, source: 'system' } : null;
}

function attempt(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore', timeout: 600_000 });
    return true;
  } catch {
    return false;
  }
}

/** By Playwright's installer; else, as root on a system with apt, from the distribution. */
function installed({ say }: SearchOptions): FoundBrowser | null {
  say('No browser found. Installing Chromium for Playwright (about 150 MB, once) ...');
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright/package.json'));
  attempt(process.execPath, [join(playwright, 'cli.js'), 'install', 'chromium']);
  const own = playwrights('installed');
  if (own) return own;
  if (process.getuid?.() !== 0) return null;
  say('That did not work. Installing Chromium by apt-get ...');
  attempt('apt-get', ['update', '-qq']);
  if (!attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])) return null;
  const system = ofSystem();
  return system && { ...system, source: 'installed' };
}

/**
 * The browser to use: the one the environment names, Playwright's own, one of the system, a freshly installed one.
 * Throws an error that says what to do when there is none.
 */
export function findBrowser(options: SearchOptions = { install: true, say: console.error }): FoundBrowser {
  const found =
    fromEnvironment() ??
    playwrights('Playwright') ??
    ofSystem() ??
    (options.install ? installed(options) : null);
  if (found) return found;
  throw new Error(
    'No Chromium found. Install one (npx playwright install chromium, or Chromium, Chrome or Edge of your system), or name it in SCOPEWISE_BROWSER.',
  );
}
