/** Titles of the routes that set up one integration: one route per product, for projects and groups. */
import { spelled } from './grammar';
import { type Title, titleTables } from './tables';

const route = /^\/(project|group)s\/:[a-z_]+\/(integrations|services)\/([a-z-]+)$/;

/** The title of `PUT /projects/:id/integrations/jira` and its like; undefined for any other route. */
export function integrationTitle(method: string, path: string): Title | undefined {
  const [, scope, family, slug] = route.exec(path) ?? [];
  if (method !== 'PUT' || !scope || !family || !slug) return undefined;
  const product = titleTables().integrations.get(slug) ?? spelled(slug.split('-'));
  const older = family === 'services' ? ' (older address)' : '';
  return {
    title: `Set up the ${product} integration of a ${scope}${older}`,
    verb: 'update',
    resource: 'Integration',
  };
}
