/** What the page says about itself beside the form: one attribute, and the version in GitLab's own start-up script. */
export interface PageFacts {
  /** The release, `19.5`; null for signed-out pages and foreign ones. */
  readonly gitlab: string | null;
  /** Path this GitLab lies below, `/gitlab`; empty at the top of its host, and where the page does not say. */
  readonly root: string;
  /** The page says that tokens with scopes are refused here: an administrator wants fine-grained ones. */
  readonly classicRefused: boolean;
}

/** Inline scripts only. `window.gon` itself is invisible from an isolated world, its source text is not. */
const inlineScript = 'script:not([src])';
/** On the element that the pages' scripts start from. */
const classicRefused = '[data-access-token-granular-tokens-enforced="true"]';
const versionAssignment = /\bgon\.version\s*=\s*("(?:[^"\\]|\\.)*")/;
const rootAssignment = /\bgon\.relative_url_root\s*=\s*("(?:[^"\\]|\\.)*")/;
const rootPath = /^(?:\/[\w.~-]+)+$/;
const releaseInVersion = /^(\d+\.\d+)(?:[.-]|$)/;

/** Reads the page once. Never throws; what is absent is null. */
export function readPageFacts(document: Document): PageFacts {
  return {
    gitlab: readRelease(document),
    root: readRoot(document),
    classicRefused: document.querySelector(classicRefused) !== null,
  };
}

/** GitLab writes its version, `19.5.0-ee`. */
function readRelease(document: Document): string | null {
  return firstAssigned(document, versionAssignment, (version) => releaseInVersion.exec(version)?.[1] ?? null);
}

/** GitLab writes its relative URL root, `/gitlab`, or an empty text. */
function readRoot(document: Document): string {
  return (
    firstAssigned(document, rootAssignment, (root) => {
      const path = root.replace(/\/+$/, '');
      return rootPath.test(path) ? path : null;
    }) ?? ''
  );
}

/** What `read` makes of the first text assigned so that it makes anything of it. */
function firstAssigned(
  document: Document,
  assignment: RegExp,
  read: (text: string) => string | null,
): string | null {
  for (const script of document.querySelectorAll(inlineScript)) {
    const literal = assignment.exec(script.textContent ?? '')?.[1];
    const text = literal ? parseString(literal) : null;
    const found = text === null ? null : read(text);
    if (found !== null) return found;
  }
  return null;
}

/** The text of a JSON string literal; null when the page's escapes are not JSON. */
function parseString(literal: string): string | null {
  try {
    const parsed: unknown = JSON.parse(literal);
    return typeof parsed === 'string' ? parsed : null;
  } catch {
    return null;
  }
}
