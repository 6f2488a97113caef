/** Looks for Firefox. It is never installed by us: only tests that say so need it. */
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

/** Path of Firefox: what SCOPEWISE_FIREFOX names, else the system's. Throws an error that says what to do. */
export function findFirefox(): string {
  const named = process.env.SCOPEWISE_FIREFOX;
  if (named && !runs(named)) {
    throw new Error(`SCOPEWISE_FIREFOX names ${named}, which is not a program that can be started.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const system = [
    ...commands.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...places,
  ];
  const found = named || system.find(runs);
  if (found) return found;
  throw new Error('No Firefox found. Install it, or name it in SCOPEWISE_FIREFOX.');
}
