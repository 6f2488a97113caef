/** The common wishes: rows of deeds and things with the operations they mean. The most specific row wins. */
import type { OperationId } from '../../model/catalog';
import { readWishes, type WishRow } from '../../model/packed-wishes';
import wishGroups from './data/wish-groups.json' with { type: 'json' };
import { isContent, packageFormats } from './formats';
import { wishes } from './generated/vocabulary';
import type { Frame } from './grammar';

interface Row {
  /** Deeds; null stands for "no deed named". Empty means any. */
  readonly verbs: ReadonlySet<string | null>;
  readonly anyVerb: boolean;
  readonly things: ReadonlySet<string>;
  readonly anyThing: boolean;
  readonly within: readonly string[];
  readonly flags: readonly string[];
  readonly not: ReadonlySet<string>;
  readonly operations: readonly OperationId[];
  readonly other: readonly (readonly OperationId[])[];
}

export interface WishMatch {
  readonly operations: readonly OperationId[];
  readonly other: readonly (readonly OperationId[])[];
  /** How much of the frame the row names; 7 is deed and thing. */
  readonly weight: number;
  /** Things around the main one that the row says nothing about. */
  readonly unread: readonly string[];
  readonly anyThing: boolean;
}

const groups: Readonly<Record<string, string>> = wishGroups;
const rows: readonly Row[] = readWishes(wishes).map(rowOf);
const levels = new Set(['project', 'group', 'repository', 'subgroup', 'user']);

function rowOf(data: Required<WishRow>): Row {
  const verbs = words(data.verbs).flatMap((verb) => (verb in groups ? words(groups[verb] ?? '') : [verb]));
  const things = words(data.things);
  return {
    verbs: new Set(verbs.map((verb) => (verb === '-' ? null : verb))),
    anyVerb: verbs.includes('*'),
    things: new Set(things),
    anyThing: things.includes('*'),
    within: words(data.within),
    flags: words(data.flags),
    not: new Set(words(data.not)),
    operations: data.operations,
    other: data.other,
  };
}

function words(list: string): string[] {
  return list.split(' ').filter((word) => word !== '');
}

/** The row that says most about this frame, or null. Package formats take the rows of "package". */
export function matchWish(frame: Frame): WishMatch | null {
  const format = formatOf(frame);
  const own = bestRow(frame);
  if (format === undefined || (own !== null && !own.anyThing && !isContent(frame.object))) return own;
  const match = bestRow({ ...frame, object: 'package' });
  return match === null ? own : { ...match, operations: match.operations.map((id) => ofFormat(id, format)) };
}

/** "npm", "npm" before "package" where a language writes them apart, and "file" in "the generic registry". */
function formatOf({ object, within }: Frame): string | undefined {
  if (object === null) return undefined;
  return isContent(object)
    ? within.map((term) => packageFormats[term]).find(isNamed)
    : packageFormats[object];
}

function isNamed(format: string | undefined): boolean {
  return format !== undefined;
}

function ofFormat(id: OperationId, format: string): OperationId {
  return id === 'package download' || id === 'package publish' ? `${format} ${id}` : id;
}

function bestRow(frame: Frame): WishMatch | null {
  let best: WishMatch | null = null;
  for (const row of rows) {
    const weight = weightOf(row, frame);
    if (weight === null || (best !== null && weight <= best.weight)) continue;
    const unread = frame.within.filter((term) => !row.within.includes(term) && !levels.has(term));
    best = {
      operations: row.operations,
      other: row.other,
      weight,
      unread,
      anyThing: row.anyThing && !row.things.has(frame.object ?? ''),
    };
  }
  return best;
}

function weightOf(row: Row, frame: Frame): number | null {
  const verb = row.verbs.has(frame.verb) ? 3 : row.anyVerb && frame.verb !== null ? 1 : null;
  if (verb === null) return null;
  const thing = row.things.has(frame.object ?? '-') ? 4 : row.anyThing ? 0 : null;
  if (thing === null) return null;
  if (row.within.length > 0 && !row.within.some((term) => frame.within.includes(term))) return null;
  if (row.not.size > 0 && [frame.object, ...frame.within].some((term) => term !== null && row.not.has(term)))
    return null;
  if (!row.flags.every((flag) => hasFlag(frame, flag))) return null;
  return verb + thing + (row.within.length > 0 ? 2.5 : 0) + row.flags.length * 2;
}

function hasFlag(frame: Frame, flag: string): boolean {
  if (flag === 'plural') return frame.plural;
  for (const held of frame.flags) if (held === flag) return true;
  return false;
}
