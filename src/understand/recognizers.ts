/** The readers of special forms, in the order in which they may claim text. Plain words read what is left. */
import { commands } from './commands/recognize';
import type { CatalogIndex, Recognizer } from './finding';
import { routes } from './routes/recognize';

export const recognizers: readonly Recognizer<CatalogIndex>[] = [commands, routes];
