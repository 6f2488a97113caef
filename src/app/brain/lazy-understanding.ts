import type { Catalog } from '../../model/catalog';
import type { Understanding } from '../../model/understanding';
import { buildIndex, understand } from '../../understand/understand';

/** Understanding whose index is built with the first text, because most visits to a token page never need it. */
export function lazyUnderstanding(openCatalog: () => Catalog): (text: string) => Understanding {
  let index: ReturnType<typeof buildIndex> | null = null;
  return (text) => {
    index ??= buildIndex(openCatalog());
    return understand(index, text);
  };
}
