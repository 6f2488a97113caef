/** Plain full-text search over the same titles, to see how far ahead the product is. */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Operation } from '../../src/model/catalog';

/** Ranks operation ids for a text, best first. */
export interface Rival {
  readonly name: string;
  rank(text: string): readonly string[];
}

export function rivals(operations: readonly Operation[]): Rival[] {
  const documents = operations.map(({ id, title }) => ({ id, title }));
  const mini = new MiniSearch<{ id: string; title: string }>({
    fields: ['title'],
    searchOptions: { prefix: true, fuzzy: 0.2 },
  });
  mini.addAll(documents);
  const fuse = new Fuse(documents, { keys: ['title'], ignoreLocation: true });
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
      rank: (text) => fuse.search(text.slice(0, 200), { limit: 3 }).map((hit) => hit.item.id),
    },
  ];
}
