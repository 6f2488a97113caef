/** The member role of project and group tokens: what the plan needs beside what the form holds. */
import { accessLevels, roles } from '../../model/catalog';
import type { Translate } from '../../model/message';
import type { PageState } from '../../model/page-message';
import type { Recommendation } from '../../model/recommendation';
import { roleKeys } from '../../ui/role-keys';
import type { RoleAdviceView } from '../../ui/views';

/** Null where the form has no role. An unknown role is said as unknown, and nothing is offered then. */
export function roleAdvice(
  { role, need }: Recommendation,
  page: PageState | null,
  translate: Translate,
): RoleAdviceView | null {
  if (!page || page.roleLevel === null || need.operations.length === 0) return null;
  if (role === null) return { text: translate('role_unknown'), warning: false, offer: null };
  const now = nameOf(page.roleLevel, translate);
  const needed = accessLevels[role];
  if (page.roleLevel === needed) {
    return { text: translate('role_fits', now), warning: false, offer: null };
  }
  const tooLow = page.roleLevel < needed;
  const offered = page.roleLevels.includes(needed);
  return {
    text: translate(tooLow ? 'role_too_low' : 'role_higher', now, translate(roleKeys[role])),
    warning: tooLow,
    offer: offered ? { level: needed, label: translate('role_set', translate(roleKeys[role])) } : null,
  };
}

function nameOf(level: number, translate: Translate): string {
  const role = roles.find((one) => accessLevels[one] === level);
  return role ? translate(roleKeys[role]) : String(level);
}
