import { SourceProblem } from '../build/source-problem';
import type { GitlabFile } from './gitlab-file';

/** `19.6` of the file VERSION at the top of a checkout, which says `19.6.0-ee`. */
export function readRelease({ path, text }: GitlabFile): string {
  const release = /^(\d{1,3}\.\d{1,3})\.\d+(?:[-.][a-z0-9]+)*\n?$/.exec(text)?.[1];
  if (release !== undefined) return release;
  throw new SourceProblem(path, 1, `"${text.trim()}" is no version`, 'expected one like 19.6.0-ee');
}

/** True when `release` comes before `other`, both like `19.6`. */
export function isBefore(release: string, other: string): boolean {
  const [major = 0, minor = 0] = release.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split('.').map(Number);
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}
