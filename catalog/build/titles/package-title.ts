/** Titles of package protocol routes, the same for projects, groups and the instance. */
import { type Title, titleTables } from './tables';

const scopes: readonly (readonly [RegExp, string])[] = [
  [/^\/projects\/:[a-z_]+\/packages\/(.+)$/, 'a project'],
  [/^\/groups?\/:[a-z_]+\/-\/packages\/(.+)$/, 'a group'],
  [/^\/packages\/(.+)$/, 'the instance'],
];

/** The title of a route below `packages/`, or undefined when the table does not know it. */
export function packageTitle(method: string, path: string): Title | undefined {
  for (const [pattern, scope] of scopes) {
    const tail = pattern.exec(path)?.[1];
    const found = tail && titleTables().packages.get(`${method} ${tail}`);
    if (found) return { ...found, title: found.title.replace('%', scope) };
  }
  return undefined;
}
