/** Plain search libraries over the same titles, with the settings their guides advise: what the product is compared with. */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Operation } from '../../src/model/catalog';

/** What they search. */
export type Titled = Pick<Operation, 'id' | 'title'>;

/** Rows of their own: operations read their titles when asked. */
export function titled(operations: readonly Operation[]): readonly Titled[] {
  return operations.map(({ id, title }) => ({ id, title }));
}

/** MiniSearch over the titles. */
export function miniSearch(rows: readonly Titled[]): MiniSearch<Titled> {
  const mini = new MiniSearch<Titled>({ fields: ['title'], searchOptions: { prefix: true, fuzzy: 0.2 } });
  mini.addAll(rows);
  return mini;
}

/** Fuse.js over the titles. */
export function fuse(rows: readonly Titled[]): Fuse<Titled> {
  return new Fuse(rows, { keys: ['title'], ignoreLocation: true });
}
