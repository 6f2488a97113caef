import type { Boundary } from '../../model/catalog';
import type { MessageKey } from '../../model/message';
import type { GrantedPermission } from '../../model/recommendation';
import type { CopyInput } from './copy-input';

/** GitLab's form has three sections: one for projects and groups together, one for the account, one for the instance. */
export const sections: readonly { readonly key: MessageKey; readonly boundaries: readonly Boundary[] }[] = [
  { key: 'copy_section_namespace', boundaries: ['project', 'group'] },
  { key: 'copy_section_user', boundaries: ['user'] },
  { key: 'copy_section_instance', boundaries: ['instance'] },
];

/** The permissions a section of the form shows, each once, with the operations of project and group together. */
export function permissionsOf(
  permissions: readonly GrantedPermission[],
  boundaries: readonly Boundary[],
): readonly GrantedPermission[] {
  const byName = new Map<string, GrantedPermission>();
  for (const permission of permissions) {
    if (!boundaries.includes(permission.boundary)) continue;
    const known = byName.get(permission.name);
    const because = [...new Set([...(known?.because ?? []), ...permission.because])];
    byName.set(permission.name, { ...permission, because });
  }
  return [...byName.values()];
}

/** The fine-grained permissions in GitLab's words, section by section. */
export function permissionList({ recommendation, translate }: CopyInput): string {
  const { permissions } = recommendation.fineGrained;
  if (permissions.length === 0) return translate('copy_no_permissions');
  return sections
    .map(({ key, boundaries }) => ({ key, shown: permissionsOf(permissions, boundaries) }))
    .filter(({ shown }) => shown.length > 0)
    .map(({ key, shown }) =>
      [translate(key), ...shown.map(({ resource, action }) => `  ${resource}: ${action}`)].join('\n'),
    )
    .join('\n');
}
