import type { Operation } from '../../src/model/catalog';
import { fuse, miniSearch, titled } from './plain-search';

/** Ranks operation ids for a text, best first. */
export interface Rival {
  readonly name: string;
  rank(text: string): readonly string[];
}

/** The first three of plain full-text search, to see how far ahead the product is. */
export function rivals(operations: readonly Operation[]): readonly Rival[] {
  const rows = titled(operations);
  const mini = miniSearch(rows);
  const fuzzy = fuse(rows);
  return [
    {
      name: 'MiniSearch',
      rank: (text) =>
        mini
          .search(text)
          .slice(0, 3)
          .map((hit) => String(hit.id)),
    },
    {
      name: 'Fuse.js',
      rank: (text) => fuzzy.search(text.slice(0, 200), { limit: 3 }).map((hit) => hit.item.id),
    },
  ];
}
