/** The links of the sidebars: icon, label per language, and which one is the token page. */
import { group, project } from '../generations';
import type { PageTokenType } from '../scopes';

export interface NavigationItem {
  readonly icon: string;
  readonly en: string;
  readonly de: string;
  readonly current: boolean;
  /** Indented under a section. */
  readonly nested: boolean;
}

function item(icon: string, en: string, de = en, { current = false, nested = false } = {}): NavigationItem {
  return { icon, en, de, current, nested };
}

const user: readonly NavigationItem[] = [
  item('profile', 'Profile', 'Profil'),
  item('account', 'Account', 'Konto'),
  item('applications', 'Applications', 'Anwendungen'),
  item('token', 'Personal access tokens', 'Persönliche Zugriffstoken', { current: true }),
  item('mail', 'Emails', 'E-Mails'),
  item('lock', 'Password', 'Passwort'),
  item('notifications', 'Notifications', 'Benachrichtigungen'),
  item('key', 'SSH keys', 'SSH-Schlüssel'),
  item('key', 'GPG keys', 'GPG-Schlüssel'),
  item('preferences', 'Preferences', 'Voreinstellungen'),
];

const resource: readonly NavigationItem[] = [
  item('users', 'Manage', 'Verwalten'),
  item('planning', 'Plan', 'Planen'),
  item('code', 'Code'),
  item('rocket', 'Build', 'Bauen'),
  item('deployments', 'Deploy', 'Bereitstellen'),
  item('settings', 'Settings', 'Einstellungen'),
  item('', 'General', 'Allgemein', { nested: true }),
  item('', 'Integrations', 'Integrationen', { nested: true }),
  item('', 'Webhooks', 'Webhooks', { nested: true }),
  item('', 'Access tokens', 'Zugriffstoken', { nested: true, current: true }),
  item('', 'Repository', 'Repository', { nested: true }),
];

/** The sidebar of the page of a token type. */
export function navigation(tokenType: PageTokenType): readonly NavigationItem[] {
  return tokenType === 'personal' ? user : resource;
}

/** Whose settings these are, for sidebars and breadcrumbs. */
export function placeName(tokenType: PageTokenType, userSettings: string): string {
  return { personal: userSettings, project: project.name, group: group.name }[tokenType];
}
