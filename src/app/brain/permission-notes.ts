import type { Boundary, Catalog, Permission } from '../../model/catalog';
import { sectionOf } from '../../model/plan-item';
import type { PermissionNote } from '../../ui/views';

/** More titles than these are a wall of text. */
const titlesShown = 8;

/** What each permission of a resource opens in one section of the form; empty for a resource the catalog does not have. */
export function permissionNotes(
  catalog: Catalog,
  resource: string,
  section: string,
): readonly PermissionNote[] {
  const isHere = (boundary: Boundary): boolean => sectionOf[boundary] === section;
  const own = catalog.permissions.filter(
    (permission) => keyOf(permission) === resource && permission.boundaries.some(isHere),
  );
  return own.map(({ name, action }) => {
    const titles = catalog.operations
      .filter(
        ({ fineGrained }) =>
          fineGrained.kind === 'permissions' &&
          fineGrained.alternatives.some((together) =>
            together.some((grant) => grant.permission === name && isHere(grant.boundary)),
          ),
      )
      .map(({ title }) => title);
    const different = [...new Set(titles)];
    return { name, action, count: different.length, titles: different.slice(0, titlesShown) };
  });
}

/** GitLab's key of the resource: the permission's name without its action, `code` of `push_code`. */
function keyOf({ name, action }: Permission): string {
  return name.slice(action.toLowerCase().replace(/[^a-z0-9]+/g, '_').length + 1);
}
