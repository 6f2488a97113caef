/** Pages that name an operation only in passing; another page is the better link. */
const inPassing: ReadonlySet<string> = new Set(['user/project/deploy_tokens/_index']);

/**
 * GitLab publishes `doc/a/b.md` of its repository as `docs.gitlab.com/a/b/`, and `doc/a/_index.md` as
 * `docs.gitlab.com/a/`. The first page the sources name is the link; a source without a page gives none.
 */
export function docsLink(sources: readonly string[]): string | null {
  const pages = sources.flatMap(
    (source) => /\bdoc\/((?:[a-z0-9_-]+\/)*[a-z0-9_-]+)\.md\b/.exec(source)?.[1] ?? [],
  );
  const page = pages.find((candidate) => !inPassing.has(candidate)) ?? pages[0];
  return page === undefined
    ? null
    : `https://docs.gitlab.com/${page.replace(/_?index$/, '').replace(/\/?$/, '/')}`;
}
