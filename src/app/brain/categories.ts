import type { Catalog } from '../../model/catalog';
import type { CategoryView } from '../../ui/views';

const made = new WeakMap<Catalog, readonly CategoryView[]>();

/** All operations by GitLab's category for the browsable list, alphabetical; made once per catalog. */
export function categories(catalog: Catalog): readonly CategoryView[] {
  const known = made.get(catalog);
  if (known) return known;
  const lists = new Map<string, { id: string; title: string }[]>();
  for (const { id, title, category } of catalog.operations) {
    const list = lists.get(category) ?? [];
    list.push({ id, title });
    lists.set(category, list);
  }
  const view = [...lists]
    .map(([name, operations]) => ({
      name,
      operations: operations.sort((a, b) => a.title.localeCompare(b.title, 'en')),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  made.set(catalog, view);
  return view;
}
