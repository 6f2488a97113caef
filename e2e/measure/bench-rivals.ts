/** Plain search libraries over the same titles, for comparison of speed with the same texts. */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Catalog } from '../../src/model/catalog';
import { timed } from './timing';

export interface RivalTimes {
  readonly name: string;
  /** Milliseconds per text. */
  readonly times: readonly number[];
}

/** Fuse.js takes so long per text that a share of the texts must do. */
const fuseShare = 40;

export function rivals(catalog: Catalog, texts: readonly string[]): readonly RivalTimes[] {
  const rows = catalog.operations.map(({ id, title }) => ({ id, title }));
  const mini = new MiniSearch({ fields: ['title'], searchOptions: { prefix: true, fuzzy: 0.2 } });
  mini.addAll(rows);
  const fuse = new Fuse(rows, { keys: ['title'], ignoreLocation: true });
  const some = texts.filter((_, at) => at % fuseShare === 0);
  return [
    { name: 'MiniSearch', times: texts.map((text) => timed(() => mini.search(text))[1]) },
    { name: 'Fuse.js', times: some.map((text) => timed(() => fuse.search(text))[1]) },
  ];
}
