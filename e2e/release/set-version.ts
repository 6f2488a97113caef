/** A release on paper: which version may follow, what the files say afterwards, and what stands in the way. */

/** Files that state the version, with how often each does. */
export const versionFiles: Readonly<Record<string, number>> = {
  'package.json': 1,
  // The lock file states it for the project and again for its root package.
  'package-lock.json': 2,
  'manifest.json': 1,
};

/** What the release is made from. */
export interface ReleaseState {
  /** `0.2.0`, as asked for. */
  readonly wanted: string;
  readonly current: string;
  readonly changelog: string;
  /** Files with changes that are not committed, as `git status --porcelain` prints them. */
  readonly dirty: readonly string[];
}

const versionForm = /^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){2}$/;

/** Why this cannot be released; empty when it can. */
export function obstacles({ wanted, current, changelog, dirty }: ReleaseState): readonly string[] {
  if (!versionForm.test(wanted))
    return [`${wanted || 'Nothing'} is no version: write three numbers, as 0.2.0.`];
  return [
    ...(isLater(wanted, current) || wanted === current ? [] : [`${wanted} is older than ${current}.`]),
    ...(changelogOf(changelog, wanted) ? [] : [`CHANGELOG.md says nothing under "## ${wanted}".`]),
    ...(dirty.length > 0 ? [`Not committed: ${dirty.join(', ')}`] : []),
  ];
}

function isLater(one: string, other: string): boolean {
  return one.localeCompare(other, 'en', { numeric: true }) > 0;
}

/** What the changelog says about a version; null when it says nothing. */
export function changelogOf(changelog: string, version: string): string | null {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((one) => one.split('\n', 1)[0]?.trim() === version);
  return section?.slice(section.indexOf('\n')).trim() || null;
}

/**
 * The text of a file with the new version in it, everything else as it was.
 *
 * @throws Error when the file states the current version more or less often than it should
 */
export function withVersion(file: string, text: string, current: string, wanted: string): string {
  const times = versionFiles[file] ?? 0;
  // The first ones are the project's own; packages with the same version by chance come later.
  const statement = `"version": "${current}"`;
  const [head, ...rest] = text.split(statement);
  if (rest.length < times) throw new Error(`${file} states "${current}" ${rest.length} times, not ${times}`);
  const own = rest.slice(0, times).map((part) => `"version": "${wanted}"${part}`);
  const others = rest.slice(times).map((part) => statement + part);
  return [head, ...own, ...others].join('');
}
