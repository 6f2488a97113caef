/** The member role of project and group tokens: what the plan needs beside what the form holds. */
import { type Role, roles } from '../../model/catalog';
import type { MessageKey, Translate } from '../../model/message';
import type { PageState } from '../../model/page-message';
import type { Recommendation } from '../../model/recommendation';
import type { RoleAdviceView } from '../../ui/views';

/** GitLab's access levels (doc/api/access_requests.md); planner and security manager stand beside the chain. */
const levels: Readonly<Record<Role, number>> = {
  guest: 10,
  planner: 15,
  reporter: 20,
  security_manager: 25,
  developer: 30,
  maintainer: 40,
  owner: 50,
};

const names: Readonly<Record<Role, MessageKey>> = {
  guest: 'ui_role_guest',
  planner: 'ui_role_planner',
  reporter: 'ui_role_reporter',
  security_manager: 'ui_role_security_manager',
  developer: 'ui_role_developer',
  maintainer: 'ui_role_maintainer',
  owner: 'ui_role_owner',
};

/** Null where the form has no role. An unknown role is said as unknown, and nothing is offered then. */
export function roleAdvice(
  { role, need }: Recommendation,
  page: PageState | null,
  translate: Translate,
): RoleAdviceView | null {
  if (!page || page.roleLevel === null || need.operations.length === 0) return null;
  if (role === null) return { text: translate('role_unknown'), warning: false, offer: null };
  const now = nameOf(page.roleLevel, translate);
  const needed = levels[role];
  if (page.roleLevel === needed) {
    return { text: translate('role_fits', now), warning: false, offer: null };
  }
  const tooLow = page.roleLevel < needed;
  const offered = page.roleLevels.includes(needed);
  return {
    text: translate(tooLow ? 'role_too_low' : 'role_higher', now, translate(names[role])),
    warning: tooLow,
    offer: offered ? { level: needed, label: translate('role_set', translate(names[role])) } : null,
  };
}

function nameOf(level: number, translate: Translate): string {
  const role = roles.find((one) => levels[one] === level);
  return role ? translate(names[role]) : String(level);
}
