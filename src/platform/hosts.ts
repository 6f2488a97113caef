/** Where we may run besides gitlab.com: the browser's list of granted origins is the only list there is. */
import browser from 'webextension-polyfill';
import { publicGitlab } from '../model/public-gitlab';
import { isFirefox } from './place';

/** `https://gitlab.example.com/*`, the pattern the browser's permission calls take. Firefox knows no ports in it. */
function patternOf(origin: string): string {
  const url = new URL(origin);
  return `${url.protocol}//${isFirefox() ? url.hostname : url.host}/*`;
}

/** Patterns of the manifest's own content scripts, which some browsers name among the granted ones. */
const isBuiltIn = (pattern: string): boolean => pattern.startsWith(`${publicGitlab}/`);

/** Origins a person has allowed, without gitlab.com; sorted. */
export async function grantedOrigins(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const hosts = origins.filter((pattern) => !isBuiltIn(pattern)).map(originOf);
  return [...new Set(hosts)].sort();
}

/** Whether we may run on this origin. */
export function mayUse(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(origin)] });
}

/** Asks the person; false when they refuse. Must be called straight from a click. */
export function requestOrigin(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(origin)] });
}

/** Gives the permission back; false when the browser keeps it (set by an enterprise policy). */
export function dropOrigin(origin: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [patternOf(origin)] });
}

/** Calls back whenever a person allows or withdraws origins, here or in the browser's own settings. */
export function onOriginsChanged(added: () => void, removed: (origins: readonly string[]) => void): void {
  browser.permissions.onAdded.addListener(added);
  browser.permissions.onRemoved.addListener(({ origins = [] }) => removed(origins.map(originOf)));
}

function originOf(pattern: string): string {
  return pattern.replace(/\/\*$/, '');
}
