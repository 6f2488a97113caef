/** The links of the sidebars: icon, label per language, and which one is the page. */
import { group, project } from '../generations';
import type { PageTokenType } from '../scopes';
import type { PageWords } from '../words';

export interface NavigationItem {
  readonly icon: string;
  readonly en: string;
  readonly de: string;
  /** Indented under a section. */
  readonly nested: boolean;
}

function item(icon: string, en: string, de = en, nested = false): NavigationItem {
  return { icon, en, de, nested };
}

const user: readonly NavigationItem[] = [
  item('profile', 'Profile', 'Profil'),
  item('account', 'Account', 'Konto'),
  item('applications', 'Applications', 'Anwendungen'),
  item('token', 'Personal access tokens', 'Persönliche Zugriffstoken'),
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
  item('', 'General', 'Allgemein', true),
  item('', 'Integrations', 'Integrationen', true),
  item('', 'Webhooks', 'Webhooks', true),
  item('', 'Access tokens', 'Zugriffstoken', true),
  item('', 'Repository', 'Repository', true),
];

const administration: readonly NavigationItem[] = [
  item('overview', 'Overview', 'Übersicht'),
  item('users', 'Users', 'Benutzer'),
  item('applications', 'Applications', 'Anwendungen'),
  item('settings', 'Settings', 'Einstellungen'),
  item('', 'Service accounts', 'Dienstkonten', true),
];

interface Place {
  readonly items: readonly NavigationItem[];
  /** English label of the item of the page. */
  readonly current: string;
}

const places: Readonly<Record<PageTokenType, Place>> = {
  personal: { items: user, current: 'Personal access tokens' },
  project: { items: resource, current: 'Access tokens' },
  group: { items: resource, current: 'Access tokens' },
  impersonation: { items: administration, current: 'Users' },
  service_account: { items: administration, current: 'Service accounts' },
  deploy: { items: resource, current: 'Repository' },
  oauth: { items: user, current: 'Applications' },
};

/** The sidebar of the page of a token type, with the item of that page marked. */
export function navigation(
  tokenType: PageTokenType,
): readonly (NavigationItem & { readonly current: boolean })[] {
  const { items, current } = places[tokenType];
  return items.map((entry) => ({ ...entry, current: entry.en === current }));
}

/** Whose settings these are, for sidebars and breadcrumbs. */
export function placeName(tokenType: PageTokenType, words: PageWords): string {
  return {
    personal: words.userSettings,
    project: project.name,
    group: group.name,
    impersonation: words.adminArea,
    service_account: words.adminArea,
    deploy: project.name,
    oauth: words.userSettings,
  }[tokenType];
}
