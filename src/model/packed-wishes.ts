/** How the table of common wishes is shipped: column by column, without the reasons. Writer and reader together. */

/** One row of the table, lists of words with blanks between. */
export interface WishRow {
  readonly verbs: string;
  readonly things: string;
  readonly within?: string;
  readonly flags?: string;
  readonly not?: string;
  readonly operations: readonly string[];
  /** Other readings of the same words. */
  readonly other?: readonly (readonly string[])[];
}

const words = ['verbs', 'things', 'within', 'flags', 'not'] as const;
export type PackedWishes = Readonly<Record<(typeof words)[number] | 'operations' | 'other', string>>;

const lineEnd = '\n';
/** Neither stands in an operation's id. */
const and = ';';
const or = '|';

/** The rows as columns. Throws a TypeError for an id that would break its line. */
export function packWishes(rows: readonly WishRow[]): PackedWishes {
  const column = (cell: (row: WishRow) => string) => {
    const cells = rows.map(cell);
    if (cells.some((text) => text.includes(lineEnd))) throw new TypeError('a wish breaks its line');
    return cells.join(lineEnd);
  };
  const joined = (ids: readonly string[]) => {
    if (ids.some((id) => id.includes(and) || id.includes(or))) throw new TypeError('an id holds a separator');
    return ids.join(and);
  };
  const lists = words.map((key) => [key, column((row) => row[key] ?? '')]);
  return {
    ...(Object.fromEntries(lists) as Record<(typeof words)[number], string>),
    operations: column(({ operations }) => joined(operations)),
    other: column(({ other = [] }) => other.map(joined).join(or)),
  };
}

/** The rows as they were packed, with every list there. */
export function readWishes(packed: PackedWishes): readonly Required<WishRow>[] {
  const columns = Object.fromEntries(words.map((key) => [key, packed[key].split(lineEnd)]));
  const other = packed.other.split(lineEnd);
  const ids = (text: string) => text.split(and);
  const cell = (key: (typeof words)[number], place: number) => columns[key]?.[place] ?? '';
  return packed.operations.split(lineEnd).map((operations, place) => ({
    verbs: cell('verbs', place),
    things: cell('things', place),
    within: cell('within', place),
    flags: cell('flags', place),
    not: cell('not', place),
    operations: ids(operations),
    other: other[place] ? other[place].split(or).map(ids) : [],
  }));
}
