import type { Draft } from './draft';
import type { Sources } from './sources';

/** Category of the known routes by the path that leads to them. */
type SiblingCategories = ReadonlyMap<string, string>;

/** Every path prefix of the routes with permission rows, with the category most of them have. */
function siblingCategories(drafts: readonly Draft[]): SiblingCategories {
  const votes = new Map<string, Map<string, number>>();
  for (const { rest, words } of drafts) {
    if (rest === null || words === null) continue;
    for (const prefix of prefixes(rest.path)) {
      const byCategory = votes.get(prefix) ?? new Map<string, number>();
      byCategory.set(words.category, (byCategory.get(words.category) ?? 0) + 1);
      votes.set(prefix, byCategory);
    }
  }
  return new Map([...votes].map(([prefix, byCategory]) => [prefix, mostVotes(byCategory)]));
}

/** Where the operations without a permission row belong. */
export type CategoryOf = (draft: Draft) => string;

/**
 * The category of every operation: its permission's, else the one `route_categories.tsv` gives it, else that of its
 * nearest neighbours by path. Empty where all three are silent; a rule finds those.
 */
export function categories(sources: Sources, rest: readonly Draft[]): CategoryOf {
  const table = sources.tables['route_categories.tsv'];
  const siblings = siblingCategories(rest);
  return (draft) => {
    if (draft.fixed !== null) return draft.fixed.category;
    if (draft.words !== null) return draft.words.category;
    const path = draft.rest?.path ?? '';
    const row = table.rows.find(({ cells }) => path.startsWith(cells.prefix));
    const prefix = prefixes(path).find((candidate) => siblings.has(candidate));
    return row?.cells.category ?? siblings.get(prefix ?? '') ?? '';
  };
}

/** `/projects/:/jobs`, longest first; the first segment alone says too little and is left out. */
function prefixes(path: string): readonly string[] {
  const segments = path
    .replace(/:[a-z_0-9]+/g, ':')
    .split('/')
    .slice(1);
  return segments.map((_, index) => segments.slice(0, segments.length - index).join('/')).filter(tellsApart);
}

function tellsApart(prefix: string): boolean {
  return !/^(projects|groups|users)(\/:)?$/.test(prefix);
}

function mostVotes(byCategory: ReadonlyMap<string, number>): string {
  return [...byCategory].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))[0]?.[0] ?? '';
}
