/** What the page says about itself beside the form: read from `body` attributes and GitLab's own start-up script. */
import type { TokenType } from '../model/catalog';
import { dataPageOf, tokenTypeOf } from './token-pages';

export interface PageFacts {
  /** `projects:settings:access_tokens:index`; empty when absent. */
  readonly dataPage: string;
  /** Null when this is no token page we know. */
  readonly tokenType: TokenType | null;
  /** As GitLab writes it, `19.5.0-ee`; null for signed-out pages and foreign ones. */
  readonly version: string | null;
  /** The release, `19.5`; null when the version is unknown. */
  readonly gitlab: string | null;
  /** The page says that tokens with scopes are refused here: an administrator wants fine-grained ones. */
  readonly classicRefused: boolean;
  /** `group/subgroup/project`, without the instance's root; null outside projects. */
  readonly projectPath: string | null;
  /** `group/subgroup`; null where the page names none. */
  readonly groupPath: string | null;
}

/** Inline scripts only. `window.gon` itself is invisible from an isolated world, its source text is not. */
const inlineScript = 'script:not([src])';
/** On the element that the pages' scripts start from. */
const classicRefused = '[data-access-token-granular-tokens-enforced="true"]';
const versionAssignment = /\bgon\.version\s*=\s*("(?:[^"\\]|\\.)*")/;
const releaseInVersion = /^(\d+\.\d+)(?:[.-]|$)/;

/** Reads the page once. Never throws; what is absent is null. */
export function readPageFacts(document: Document): PageFacts {
  const dataPage = dataPageOf(document);
  const version = readVersion(document);
  const body = document.querySelector('body');
  return {
    dataPage,
    tokenType: tokenTypeOf(dataPage),
    version,
    gitlab: version ? (releaseInVersion.exec(version)?.[1] ?? null) : null,
    classicRefused: document.querySelector(classicRefused) !== null,
    projectPath: body?.getAttribute('data-project-full-path') || null,
    groupPath: body?.getAttribute('data-group-full-path') || null,
  };
}

function readVersion(document: Document): string | null {
  for (const script of document.querySelectorAll(inlineScript)) {
    const literal = versionAssignment.exec(script.textContent ?? '')?.[1];
    const version = literal ? parseString(literal) : null;
    if (version && releaseInVersion.test(version)) return version;
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
