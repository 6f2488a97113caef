/** Takes a URL or path apart as far as GitLab is concerned. */
import { blankPlaceholders, HOLE, segmentsOf } from './segments';

export interface Target {
  /** `api`: below `/api/v4`. `path`: no host and no prefix, may still be an API path. `web`: any other URL. */
  readonly kind: 'api' | 'graphql' | 'web' | 'path';
  /** Lower case host with port, null without one; may hold `HOLE`. */
  readonly host: string | null;
  readonly segments: readonly string[];
  /** Path of a web URL, placeholders blanked. */
  readonly path: string;
  readonly query: string;
  readonly scheme: string | null;
}

const schemePattern = /^([a-z][a-z0-9+.-]{0,20}):\/\//i;
const apiPrefix = new RegExp(`(?:^|/)api/(?:v[34]|${HOLE})(?=/|$)`);
const graphqlPath = /(?:^|\/)api\/graphql\/?$/;
/** `.../projects/3`: the beginning is left out. */
const leftOut = /^(?:\.{3,}|…)(?=\/)/;
const longest = 4000;

/** Null for text that cannot be a URL or path. */
export function readTarget(raw: string): Target | null {
  if (raw.length > longest) return null;
  const blanked = blankPlaceholders(raw.replace(leftOut, ''));
  const scheme = schemePattern.exec(blanked);
  const rest = scheme === null ? blanked : blanked.slice(scheme[0].length);
  const { address, query } = splitQuery(rest);
  const slash = address.indexOf('/');
  const host = hostOf(scheme !== null, address, slash);
  const path = host === null ? address : slash < 0 ? '' : address.slice(slash);
  const common = { host, path, query, scheme: scheme?.[1]?.toLowerCase() ?? null };

  if (graphqlPath.test(path)) return { kind: 'graphql', segments: [], ...common };
  const prefix = apiPrefix.exec(path);
  if (prefix !== null)
    return { kind: 'api', segments: segmentsOf(path.slice(prefix.index + prefix[0].length)), ...common };
  return { kind: scheme !== null && host !== HOLE ? 'web' : 'path', segments: segmentsOf(path), ...common };
}

function hostOf(hasScheme: boolean, address: string, slash: number): string | null {
  const first = slash < 0 ? address : address.slice(0, slash);
  const bare = first.slice(first.lastIndexOf('@') + 1).toLowerCase();
  if (hasScheme) return bare;
  const looksLikeHost = /^[\w-]+(?:\.[\w-]+)+(?::\d+)?$/.test(bare) || bare.startsWith('localhost');
  return looksLikeHost || first === HOLE ? bare : null;
}

function splitQuery(text: string): { address: string; query: string } {
  const hash = text.indexOf('#');
  const whole = hash < 0 ? text : text.slice(0, hash);
  const mark = whole.indexOf('?');
  return mark < 0
    ? { address: whole, query: '' }
    : { address: whole.slice(0, mark), query: whole.slice(mark + 1) };
}
