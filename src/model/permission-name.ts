/** GitLab's key of a permission, from the words of its form: `push_code`, `read_ci_cd_analytics`. */
export function permissionName(action: string, resource: string): string {
  return `${action} ${resource}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
}
