import type { Catalog } from '../../src/model/catalog';
import { fuse, miniSearch, titled } from './plain-search';
import { timed } from './timing';

export interface RivalTimes {
  readonly name: string;
  /** Milliseconds per text. */
  readonly times: readonly number[];
}

/** Fuse.js takes so long per text that a share of the texts must do. */
const fuseShare = 40;

/** How long plain search takes for the same texts. */
export function rivalTimes(catalog: Catalog, texts: readonly string[]): readonly RivalTimes[] {
  const rows = titled(catalog.operations);
  const mini = miniSearch(rows);
  const fuzzy = fuse(rows);
  const some = texts.filter((_, at) => at % fuseShare === 0);
  return [
    { name: 'MiniSearch', times: texts.map((text) => timed(() => mini.search(text))[1]) },
    { name: 'Fuse.js', times: some.map((text) => timed(() => fuzzy.search(text))[1]) },
  ];
}
