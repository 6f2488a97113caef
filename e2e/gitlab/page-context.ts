/** Everything that decides one page, worked out once from the address. */
import { type Generation, type GenerationPage, generationAt } from './generations';
import { type PageOptions, readOptions } from './options';
import { type OfferedScope, offeredScopes } from './scopes';
import { existingTokens } from './tokens';
import type { ExistingToken } from './vue/settings';
import { type PageWords, pageWords } from './words';

export interface PageContext {
  readonly generation: Generation;
  readonly page: GenerationPage;
  readonly options: PageOptions;
  readonly words: PageWords;
  readonly gitlab: string;
  readonly scopes: readonly OfferedScope[];
  /** What the address prefills; empty where that release could not be prefilled. */
  readonly prefill: {
    readonly name: string;
    readonly description: string;
    readonly scopes: readonly string[];
  };
  readonly tokens: readonly ExistingToken[];
  /** A token just made by a plain form post; null otherwise. */
  readonly created: string | null;
}

const nothing = { name: '', description: '', scopes: [] };

/** The page of an address, or null when GitLab has no token page there. */
export function pageContext(url: URL, created: string | null): PageContext | null {
  const options = readOptions(url.searchParams);
  const found = generationAt(url.pathname, options.generation);
  if (!found) return null;
  const { generation, page } = found;
  const gitlab = options.gitlab ?? generation.gitlab;
  const scopes = offeredScopes(page.tokenType, gitlab, options);
  const prefills = generation.id !== 'R1' && (generation.id !== 'R2' || page.tokenType === 'personal');
  const offered = new Set(scopes.map(({ value }) => value));
  const prefill = { ...options, scopes: options.scopes.filter((scope) => offered.has(scope)) };
  return {
    generation,
    page,
    options,
    words: pageWords[options.lang],
    gitlab,
    scopes,
    prefill: prefills ? prefill : nothing,
    tokens: existingTokens(page.tokenType),
    created,
  };
}
