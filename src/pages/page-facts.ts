/** What the page says about itself beside the form: one attribute, and the version in GitLab's own start-up script. */
export interface PageFacts {
  /** The release, `19.5`; null for signed-out pages and foreign ones. */
  readonly gitlab: string | null;
  /** The page says that tokens with scopes are refused here: an administrator wants fine-grained ones. */
  readonly classicRefused: boolean;
}

/** Inline scripts only. `window.gon` itself is invisible from an isolated world, its source text is not. */
const inlineScript = 'script:not([src])';
/** On the element that the pages' scripts start from. */
const classicRefused = '[data-access-token-granular-tokens-enforced="true"]';
const versionAssignment = /\bgon\.version\s*=\s*("(?:[^"\\]|\\.)*")/;
const releaseInVersion = /^(\d+\.\d+)(?:[.-]|$)/;

/** Reads the page once. Never throws; what is absent is null. */
export function readPageFacts(document: Document): PageFacts {
  return {
    gitlab: readRelease(document),
    classicRefused: document.querySelector(classicRefused) !== null,
  };
}

/** GitLab writes its version, `19.5.0-ee`. */
function readRelease(document: Document): string | null {
  for (const script of document.querySelectorAll(inlineScript)) {
    const literal = versionAssignment.exec(script.textContent ?? '')?.[1];
    const version = literal ? parseString(literal) : null;
    const release = version && releaseInVersion.exec(version)?.[1];
    if (release) return release;
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
