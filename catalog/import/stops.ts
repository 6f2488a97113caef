import type { BuiltCatalog } from '../build/build';
import type { DriftEntry, DriftSubject } from './drift/entry';
import { isBefore } from './gitlab-release';
import type { ImportedTable } from './kind';

/**
 * Rows a table has at least in any release this reads, nine tenths of what it had when the facts were gathered. Fewer
 * means that a file was cut off.
 */
const floors: Readonly<Partial<Record<ImportedTable['name'], number>>> = {
  'fine_grained_rest.tsv': 1_880,
  'fine_grained_graphql.tsv': 800,
  'fine_grained_other.tsv': 23,
  'rest_always_open.tsv': 24,
  'rest_public.tsv': 220,
  'rest_unavailable.tsv': 205,
  'openapi_operations.tsv': 990,
  'role_permissions.tsv': 745,
  'role_actions.tsv': 305,
};

/** The largest share of what the catalog knows that may change, and the largest share that may be new, at once. */
const largestShare = { changed: 0.1, added: 0.25 } as const;
/** Few changes are never too many, whatever their share. */
const alwaysFine = { changed: 5, added: 20 } as const;

/** Why an import should not be taken without somebody having looked; none means it may be. */
export function findStops(
  imported: readonly ImportedTable[],
  before: BuiltCatalog,
  drift: readonly DriftEntry[],
  release: string | null,
): readonly string[] {
  const short = imported.flatMap(({ name, rows, origin }) => {
    const floor = floors[name] ?? 0;
    return rows.length < floor
      ? [`${origin} gives ${rows.length} rows for ${name}, at least ${floor} were expected: is it cut off?`]
      : [];
  });
  const counts: Readonly<Record<Exclude<DriftSubject, 'fact'>, number>> = {
    operation: before.operations.length,
    permission: before.permissions.length,
    scope: before.scopes.length,
  };
  const shares = (['operation', 'permission', 'scope'] as const).flatMap((subject) => {
    const own = drift.filter((entry) => entry.subject === subject);
    const added = own.filter(({ kind }) => kind === 'added').length;
    const changed = new Set(own.filter(({ kind }) => kind !== 'added').map(({ id }) => id)).size;
    return [
      ...tooMany(changed, counts[subject], 'changed', `${subject}s change`),
      ...tooMany(added, counts[subject], 'added', `${subject}s are new`),
    ];
  });
  const older =
    release !== null && isBefore(release, before.gitlab)
      ? [`GitLab ${release} is older than the catalog, which describes ${before.gitlab}`]
      : [];
  return [...older, ...short, ...shares];
}

function tooMany(
  count: number,
  of: number,
  what: keyof typeof largestShare,
  words: string,
): readonly string[] {
  if (count <= alwaysFine[what] || count <= of * largestShare[what]) return [];
  const percent = Math.round(largestShare[what] * 100);
  return [`${count} of ${of} ${words}, more than ${percent} %: is this the right checkout?`];
}
