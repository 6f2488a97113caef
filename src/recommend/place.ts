import type { Boundary, Operation, OperationId } from '../model/catalog';

/** Operations that no path and no permission places: GitLab's registry serves the images of a project. */
const inProject: readonly OperationId[] = ['docker push'];

/** Where the target of an operation lives: by its path, else by the boundaries of its permissions; null when unclear. */
export function placeOf({ id, rest, fineGrained }: Operation): Boundary | null {
  if (rest) {
    if (rest.path.startsWith('/projects/:')) return 'project';
    return /^\/groups?\/:/.test(rest.path) ? 'group' : null;
  }
  if (inProject.includes(id)) return 'project';
  if (fineGrained.kind !== 'permissions') return null;
  const found = new Set(fineGrained.alternatives.flat().map((grant) => grant.boundary));
  if (found.has('project')) return 'project';
  return found.has('group') ? 'group' : null;
}
