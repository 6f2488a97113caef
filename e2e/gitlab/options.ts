/**
 * What can be asked of a stand-in page by its query string. `name`, `description` and `scopes` are GitLab's own
 * prefill parameters; all others are ours, and nothing in the extension may look at them.
 */
import { type GenerationName, generationNames, type UiRelease, uiReleases } from './generations';
import type { PageLanguage } from './words';

export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

/** `hidden` and `shown` concern forms behind a button; `none` is a token page without a form. */
export const formStates = ['usual', 'hidden', 'shown', 'none', 'missing'] as const;
export type FormState = (typeof formStates)[number];

export interface PageOptions {
  /** Which generation answers where an address has served several; null: the usual one of that address. */
  readonly generation: GenerationName | null;
  /** Release of @gitlab/ui; null: the usual one of the generation. */
  readonly ui: UiRelease | null;
  readonly lang: PageLanguage;
  readonly theme: Theme;
  /** Signed in as an administrator: three more scopes. */
  readonly admin: boolean;
  readonly form: FormState;
  /** Milliseconds until the form appears; 0 at once. */
  readonly delay: number;
  /** Scopes whose box is disabled. */
  readonly disabled: readonly string[];
  /** Scopes that no release knows. */
  readonly extra: readonly string[];
  /** Every change replaces all rows by new nodes. */
  readonly rekey: boolean;
  /** A second form, of another generation, on the same page. */
  readonly second: 'R1' | 'R2' | 'R3' | null;
  /** Overrides the release that the page states, `17.2.1`. */
  readonly gitlab: string | null;
  readonly name: string;
  readonly description: string;
  readonly scopes: readonly string[];
  /** Fine-grained forms: chosen from the start, `namespace.push_code`. */
  readonly preselected: readonly string[];
  /** Fine-grained forms: permissions this GitLab does not have. */
  readonly without: readonly string[];
  /** Fine-grained forms: what stands in the search over resources. */
  readonly search: string;
}

function oneOf<T extends string>(value: string | null, allowed: readonly T[]): T | null {
  return allowed.find((candidate) => candidate === value) ?? null;
}

function list(value: string | null): readonly string[] {
  return (value ?? '').split(',').flatMap((part) => (part.trim() ? [part.trim()] : []));
}

/** Reads the options; unknown parameters and values are ignored, as GitLab does. */
export function readOptions(query: URLSearchParams): PageOptions {
  return {
    generation: oneOf(query.get('generation'), generationNames),
    ui: oneOf(query.get('ui'), uiReleases),
    lang: oneOf(query.get('lang'), ['en', 'de']) ?? 'en',
    theme: oneOf(query.get('theme'), themes) ?? 'light',
    admin: query.has('admin'),
    form: oneOf(query.get('form'), formStates) ?? 'usual',
    delay: Number(query.get('delay') ?? 0) || 0,
    disabled: list(query.get('disabled')),
    extra: list(query.get('extra')),
    rekey: query.has('rekey'),
    second: oneOf(query.get('second'), ['R1', 'R2', 'R3']),
    gitlab: query.get('gitlab'),
    name: query.get('name') ?? '',
    description: query.get('description') ?? '',
    scopes: list(query.get('scopes')),
    preselected: list(query.get('preselected')),
    without: list(query.get('without')),
    search: query.get('search') ?? '',
  };
}

/** The other direction: what to add to an address. Lists become comma lists, `true` an empty value. */
export function writeOptions(options: Partial<PageOptions>): URLSearchParams {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(options)) {
    if (value === null || value === false || value === '' || value === 0) continue;
    if (Array.isArray(value) && value.length === 0) continue;
    query.set(key, value === true ? '' : String(value));
  }
  return query;
}
