/** GitLab releases as people and pages write them: `16.11`, `19.5.0-ee`. */

/** `[16, 11]`, or null when the text names no release. */
function parseRelease(text: string): readonly [major: number, minor: number] | null {
  const match = /^\s*v?(\d{1,3})(?:\.(\d{1,3}))?/.exec(text);
  return match ? [Number(match[1]), Number(match[2] ?? 0)] : null;
}

/** True when `release` is older than `since`. False when either is unknown: nothing is left out on a guess. */
export function isOlder(release: string | null, since: string | null): boolean {
  const here = release === null ? null : parseRelease(release);
  const first = since === null ? null : parseRelease(since);
  if (!here || !first) return false;
  return here[0] < first[0] || (here[0] === first[0] && here[1] < first[1]);
}

/** True when `release` is newer than `until`, the last one that had something. False when either is unknown. */
export function isNewer(release: string | null, until: string | null): boolean {
  return isOlder(until, release);
}
