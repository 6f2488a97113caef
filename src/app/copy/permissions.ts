import type { MessageKey } from '../../model/message';
import { type Section, sectionOf, sections } from '../../model/plan-item';
import type { GrantedPermission } from '../../model/recommendation';
import type { CopyInput } from './copy-input';

/** GitLab's words for the sections of its form. */
export const sectionKeys: Readonly<Record<Section, MessageKey>> = {
  namespace: 'copy_section_namespace',
  user: 'ui_boundary_user',
  instance: 'ui_boundary_instance',
};

/** The permissions a section of the form shows, each once, with the operations of project and group together. */
export function permissionsOf(
  permissions: readonly GrantedPermission[],
  section: Section,
): readonly GrantedPermission[] {
  const byName = new Map<string, GrantedPermission>();
  for (const permission of permissions) {
    if (sectionOf[permission.boundary] !== section) continue;
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
    .map((section) => ({ section, shown: permissionsOf(permissions, section) }))
    .filter(({ shown }) => shown.length > 0)
    .map(({ section, shown }) =>
      [
        translate(sectionKeys[section]),
        ...shown.map(({ resource, action }) => `  ${resource}: ${action}`),
      ].join('\n'),
    )
    .join('\n');
}
