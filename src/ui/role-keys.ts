import type { Role } from '../model/catalog';
import type { MessageKey } from '../model/message';

/** What GitLab calls each role. */
export const roleKeys: Readonly<Record<Role, MessageKey>> = {
  guest: 'ui_role_guest',
  planner: 'ui_role_planner',
  reporter: 'ui_role_reporter',
  security_manager: 'ui_role_security_manager',
  developer: 'ui_role_developer',
  maintainer: 'ui_role_maintainer',
  owner: 'ui_role_owner',
};
