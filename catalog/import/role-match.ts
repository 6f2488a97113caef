/** Brings the rows of GitLab's page about roles together with ours, which say the same in other words. */
import type { Row } from '../build/table';
import type { DriftEntry } from './drift/entry';
import { overlap } from './drift/shape';
import type { RoleRow } from './role-page';

type ActionRow = Row<'area' | 'scope' | 'action' | 'minRole' | 'note'>;

/** The present rows as GitLab now has them, and what somebody must look at. */
export interface MatchedRoles {
  readonly rows: readonly ActionRow[];
  readonly drift: readonly DriftEntry[];
}

/** Rows whose words share less are different rows. */
const leastLikeness = 0.15;
/** What leaving out a row of either side costs, against the likeness of a pair, which is 0 to 2. */
const gap = -0.4;

/** Our rows that stand for a sentence of the page, not for a row of a table. */
const isNoRow = ({ cells }: ActionRow) => cells.note.includes('not a row');

/**
 * Pairs the rows of each scope in their order, so that the words of both sides agree best. A pair takes its roles from
 * GitLab; a new row needs words of ours, and one that is gone may be used by `operation_roles.tsv`: both are told.
 */
export function matchRoles(present: readonly ActionRow[], page: readonly RoleRow[]): MatchedRoles {
  const fresh = new Map<ActionRow, ActionRow>();
  const drift: DriftEntry[] = [];
  for (const scope of ['group', 'project'] as const) {
    const ours = present.filter((row) => row.cells.scope === scope && !isNoRow(row));
    const theirs = page.filter((row) => row.scope === scope);
    for (const [own, other] of align(ours, theirs)) {
      if (own === null && other !== null) drift.push(newRow(other));
      else if (own !== null && other === null) drift.push(goneRow(own));
      else if (own !== null && other !== null) {
        const cells = withRoles(own.cells, other);
        fresh.set(own, { ...own, cells });
        if (cells.minRole !== own.cells.minRole || cells.note !== own.cells.note) {
          drift.push({ ...factOf('role', own), before: say(own.cells), after: say(cells) });
        }
      }
    }
  }
  return { rows: present.map((row) => fresh.get(row) ?? row), drift };
}

const factOf = (kind: DriftEntry['kind'], { cells }: ActionRow) => ({
  kind,
  subject: 'fact' as const,
  id: `${cells.scope}: ${cells.action}`,
});

function goneRow(row: ActionRow): DriftEntry {
  return { ...factOf('by-hand', row), before: say(row.cells), after: 'not on the page of roles any more' };
}

function newRow({ scope, label, least }: RoleRow): DriftEntry {
  const after = `${least.minRole} (new on the page of roles: put it into role_actions.tsv in our words)`;
  return { kind: 'by-hand', subject: 'fact', id: `${scope}: ${label}`, before: null, after };
}

function say({ minRole, note }: ActionRow['cells']): string {
  return note === '' ? minRole : `${minRole} (${note})`;
}

/** Our row with the roles of GitLab's; what the note says beside them stays. */
function withRoles(cells: ActionRow['cells'], { least }: RoleRow): ActionRow['cells'] {
  const others = cells.note
    .split('; ')
    .filter((part) => part !== '' && !/^(?:\w+ too|main chain: \w+)$/.test(part));
  const note = [...(least.remark === '' ? [] : [least.remark]), ...others].join('; ');
  return { ...cells, minRole: least.minRole, note };
}

type Pair = readonly [own: ActionRow | null, other: RoleRow | null];

/** The best way to go through both lists together, as for two texts that are compared line by line. */
function align(ours: readonly ActionRow[], theirs: readonly RoleRow[]): readonly Pair[] {
  const words = (text: string) =>
    text
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.map(stem) ?? [];
  const ourWords = ours.map(({ cells }) => words(cells.action));
  const theirWords = theirs.map(({ label }) => words(label));
  const likeness = (i: number, j: number) => {
    const shared = overlap(ourWords[i] ?? [], theirWords[j] ?? []);
    const sameRole = ours[i]?.cells.minRole === theirs[j]?.least.minRole;
    return shared < leastLikeness ? Number.NEGATIVE_INFINITY : 1.7 * shared + (sameRole ? 0.3 : 0);
  };
  const best: number[][] = Array.from({ length: ours.length + 1 }, (_, i) =>
    Array.from({ length: theirs.length + 1 }, (_, j) => (i === ours.length ? (theirs.length - j) * gap : 0)),
  );
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = ours.length - 1; i >= 0; i -= 1) {
    const row = best[i] ?? [];
    row[theirs.length] = (ours.length - i) * gap;
    for (let j = theirs.length - 1; j >= 0; j -= 1) {
      row[j] = Math.max(likeness(i, j) + at(i + 1, j + 1), gap + at(i + 1, j), gap + at(i, j + 1));
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < ours.length || j < theirs.length; ) {
    const own = ours[i] ?? null;
    const other = theirs[j] ?? null;
    if (own !== null && other !== null && at(i, j) === likeness(i, j) + at(i + 1, j + 1)) {
      pairs.push([own, other]);
      i += 1;
      j += 1;
    } else if (other === null || (own !== null && at(i, j) === gap + at(i + 1, j))) {
      pairs.push([own, null]);
      i += 1;
    } else {
      pairs.push([null, other]);
      j += 1;
    }
  }
  return pairs;
}

function stem(word: string): string {
  return word.replace(/(?:ies|s)$/, '').replace(/y$/, '');
}
