/** How times grow with the catalog: the same texts over 1, 10 and 100 times as many operations, ours and plain libraries. */
import type { Catalog, Operation } from '../../src/model/catalog';
import { recommend } from '../../src/recommend/recommend';
import { buildIndex, understand } from '../../src/understand/understand';
import { fuse, miniSearch, titled } from './plain-search';
import { percentile, timed } from './timing';

/** Medians of one size, in milliseconds. */
interface Size {
  readonly index: number;
  readonly keystroke: number;
  readonly leastSet: number;
  readonly miniSearchIndex: number;
  readonly miniSearch: number;
  readonly fuse: number;
}

const factors = [1, 10, 100] as const;

/** `shelfcf`: a word no text names, so that copies are other operations with other titles. */
function areaOf(copy: number): string {
  return `shelf${[...String(copy)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('')}`;
}

function copyOf(operation: Operation, copy: number): Operation {
  if (copy === 0) return operation;
  const area = areaOf(copy);
  const { kind, category, resource, verb, fineGrained, openOnPublic, risks, leastRole } = operation;
  const { since, until, docs, sources } = operation;
  const rest = operation.rest && { ...operation.rest, path: `/${area}${operation.rest.path}` };
  return {
    ...{ kind, category, resource, verb, fineGrained, openOnPublic, risks, leastRole },
    ...{ since, until, docs, sources },
    id: rest ? `${rest.method} ${rest.path}` : `${operation.id} ${area}`,
    title: `${operation.title} of ${area}`,
    rest,
  };
}

/** A catalog of `factor` times as many operations, each copy accepted like its original. */
function enlarged(catalog: Catalog, factor: number): Catalog {
  const originals = new Map<Operation, Operation>();
  const operations = Array.from({ length: factor }, (_, copy) =>
    catalog.operations.map((operation) => {
      const made = copyOf(operation, copy);
      originals.set(made, operation);
      return made;
    }),
  ).flat();
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  return {
    gitlab: catalog.gitlab,
    scopes: catalog.scopes,
    permissions: catalog.permissions,
    tools: catalog.tools,
    operations,
    operation: (id) => byId.get(id),
    scope: (name) => catalog.scope(name),
    permission: (name) => catalog.permission(name),
    acceptance: (operation, tokenType) =>
      catalog.acceptance(originals.get(operation) ?? operation, tokenType),
  };
}

function median<Item>(items: readonly Item[], run: (item: Item) => unknown): number {
  return percentile(
    items.map((item) => timed(() => run(item))[1]),
    50,
  );
}

function measure(catalog: Catalog, texts: readonly string[]): Size {
  const [index, indexTime] = timed(() => buildIndex(catalog));
  for (const text of texts) understand(index, text);
  const ids = catalog.operations.map(({ id }) => id);
  const sets = Array.from({ length: 60 }, (_, round) =>
    Array.from({ length: 10 }, (_, at) => ids[(round * 97 + at * 131 * 97) % ids.length] ?? ''),
  );
  const rows = titled(catalog.operations);
  const [mini, miniTime] = timed(() => miniSearch(rows));
  const fuzzy = fuse(rows);
  const need = { tokenType: 'personal', gitlab: null, available: null, boundary: null } as const;
  return {
    index: indexTime,
    keystroke: median(texts, (text) => understand(index, text)),
    leastSet: median(sets, (operations) => recommend(catalog, { ...need, operations })),
    miniSearchIndex: miniTime,
    miniSearch: median(texts, (text) => mini.search(text)),
    // So slow that one text must do.
    fuse: median(texts.slice(0, 1), (text) => fuzzy.search(text)),
  };
}

export interface GrowthLine {
  readonly what: string;
  /** Milliseconds with the catalog as it is, then how many times as long. */
  readonly now: string;
  readonly 'x 10': string;
  readonly 'x 100': string;
}

const names: readonly (readonly [key: keyof Size, what: string])[] = [
  ['index', 'index built'],
  ['keystroke', 'a keystroke'],
  ['leastSet', 'least set for 10 operations'],
  ['miniSearchIndex', 'MiniSearch: index built'],
  ['miniSearch', 'MiniSearch: a keystroke'],
  ['fuse', 'Fuse.js: a keystroke'],
];

/** Medians over `texts` for each size. The largest takes a minute, most of it Fuse.js's. */
export function growth(catalog: Catalog, texts: readonly string[]): readonly GrowthLine[] {
  // Once unmeasured: the first size must not pay for the warming up of the others.
  measure(catalog, texts);
  const [one, ten, hundred] = factors.map((factor) => measure(enlarged(catalog, factor), texts));
  if (!one || !ten || !hundred) return [];
  return names.map(([key, what]) => ({
    what,
    now: `${one[key].toFixed(2)} ms`,
    'x 10': `${(ten[key] / one[key]).toFixed(1)} times`,
    'x 100': `${(hundred[key] / one[key]).toFixed(1)} times`,
  }));
}
