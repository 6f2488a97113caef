/**
 * GitLab publishes `doc/a/b.md` of its repository as `docs.gitlab.com/a/b/`, and `doc/a/_index.md` as
 * `docs.gitlab.com/a/`. Any other source gives no link.
 */
export function docsLink(sources: readonly string[]): string | null {
  for (const source of sources) {
    const page = /\bdoc\/((?:[a-z0-9_-]+\/)*[a-z0-9_-]+)\.md\b/.exec(source)?.[1];
    if (page !== undefined)
      return `https://docs.gitlab.com/${page.replace(/(^|\/)_?index$/, '').replace(/\/?$/, '/')}`;
  }
  return null;
}
