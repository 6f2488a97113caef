import { SourceProblem } from './source-problem';

export const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type Method = (typeof methods)[number];

/** A REST route as the facts write it. */
export interface Route {
  readonly method: Method;
  readonly path: string;
}

/** The operation id of a route: `GET /projects/:id/jobs`. */
export function routeId({ method, path }: Route): string {
  return `${method} ${path}`;
}

/**
 * What two tables must agree on to mean the same route: method and path with the parameter names blanked, because
 * `:id`, `:project_id` and `{id}` name the same thing.
 */
export function routeKey({ method, path }: Route): string {
  return `${method} ${path.replace(/:[a-z_0-9]+|\{[^}]+\}/g, ':')}`;
}

/**
 * The keys under which OpenAPI may list a route: it writes wildcards as parameters, and an optional part of the path
 * either always or never.
 */
export function openapiKeys({ method, path }: Route): readonly string[] {
  const plain = path.replace(/\*[a-z_0-9]+/g, ':wildcard').replace(/\\([()])/g, '$1');
  return [
    routeKey({ method, path: plain.replace(/\((?!\))[^()]*\)/g, '') }),
    routeKey({ method, path: plain.replace(/\((?!\))([^()]*)\)/g, '$1') }),
  ];
}

/** True where GitLab adds `read_api` to the scopes that open a route. */
export function reads(method: Method): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Checks method and path of a row. */
export function toRoute(file: string, line: number, method: string, path: string): Route {
  const known = methods.find((candidate) => candidate === method);
  if (known === undefined) {
    throw new SourceProblem(file, line, `unknown method "${method}"`, `one of ${methods.join(', ')}`);
  }
  if (!/^\/\S*$/.test(path)) {
    throw new SourceProblem(
      file,
      line,
      `"${path}" is no path`,
      'a path begins with a slash and holds no blank',
    );
  }
  return { method: known, path };
}
