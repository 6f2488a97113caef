/** Every permission of the catalog as GitLab's query `accessTokenPermissions` gives them to the page. */
import { openCatalog } from '../../../src/data/open';

export type PageSection = 'namespace' | 'user' | 'instance';

export interface PagePermission {
  readonly name: string;
  /** As shown in the list box: "Push". */
  readonly action: string;
  /** Key and name of the resource: `code`, "Code". */
  readonly resource: string;
  readonly resourceName: string;
  readonly category: string;
  readonly sections: readonly PageSection[];
}

const sectionOf = { project: 'namespace', group: 'namespace', user: 'user', instance: 'instance' } as const;

/** `without`: permissions this GitLab does not have yet, or no longer. */
export function pagePermissions(without: readonly string[]): readonly PagePermission[] {
  return openCatalog()
    .permissions.filter(({ name }) => !without.includes(name))
    .map(({ name, action, resource, category, boundaries }) => ({
      name,
      action,
      resource: name.slice(action.toLowerCase().replace(/[^a-z0-9]+/g, '_').length + 1),
      resourceName: resource,
      category,
      sections: [...new Set(boundaries.map((boundary) => sectionOf[boundary]))],
    }));
}
