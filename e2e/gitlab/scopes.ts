/** Which scopes GitLab's form offers, in GitLab's order (least powerful first), per kind of token and account. */

/** The kinds of token whose pages the stand-in shows. */
export type PageTokenType =
  | 'personal'
  | 'project'
  | 'group'
  | 'impersonation'
  | 'service_account'
  | 'deploy'
  | 'oauth';

/** One checkbox of the form. */
export interface OfferedScope {
  readonly value: string;
  /** GitLab's help line, in the language of the page. */
  readonly text: string;
}

interface ScopeRow {
  readonly value: string;
  readonly tokenTypes: readonly PageTokenType[];
  readonly adminOnly: boolean;
  readonly en: string;
  readonly de: string;
}

/** Tokens of an account, and what may act as one. */
const personal: readonly PageTokenType[] = ['personal', 'impersonation', 'service_account', 'oauth'];
const notProject: readonly PageTokenType[] = [...personal, 'group'];
const everywhere: readonly PageTokenType[] = [...notProject, 'project'];
const signIn: readonly PageTokenType[] = ['oauth'];
const withDeploy: readonly PageTokenType[] = [...everywhere, 'deploy'];
const deploy: readonly PageTokenType[] = ['deploy'];

function row(
  value: string,
  tokenTypes: readonly PageTokenType[],
  en: string,
  de: string,
  adminOnly = false,
): ScopeRow {
  return { value, tokenTypes, adminOnly, en, de };
}

/** The help lines are our own words; GitLab's are of the same kind and length. */
const rows: readonly ScopeRow[] = [
  row(
    'read_service_ping',
    personal,
    'Allows downloading the usage report of the instance if the user is an administrator.',
    'Erlaubt Administratoren, den Nutzungsbericht der Instanz herunterzuladen.',
    true,
  ),
  row(
    'read_user',
    personal,
    'Allows reading the profile of the signed-in user and the list of users through the API.',
    'Erlaubt, das Profil des angemeldeten Benutzers und die Benutzerliste über die API zu lesen.',
  ),
  row(
    'read_repository',
    withDeploy,
    'Allows pulling from private repositories by Git over HTTP and reading files through the API.',
    'Erlaubt, aus privaten Repositorys per Git über HTTP zu lesen, und Dateien über die API.',
  ),
  row(
    'read_virtual_registry',
    notProject,
    'Allows pulling through virtual registries if a project is private and authorization is needed.',
    'Erlaubt das Herunterladen über virtuelle Registrys, wenn eine Anmeldung nötig ist.',
  ),
  row(
    'read_registry',
    withDeploy,
    'Allows pulling images from the container registry of private projects.',
    'Erlaubt, Images aus der Container-Registry privater Projekte zu laden.',
  ),
  row(
    'read_api',
    everywhere,
    'Allows reading everything the API offers: groups, projects, the registries.',
    'Erlaubt, alles zu lesen, was die API anbietet: Gruppen, Projekte, Registrys.',
  ),
  row(
    'self_rotate',
    everywhere,
    'Allows the token to replace itself by a new one through the API.',
    'Erlaubt dem Token, sich selbst über die API durch ein neues zu ersetzen.',
  ),
  row(
    'write_repository',
    everywhere,
    'Allows pulling and pushing by Git over HTTP. Does not open the API.',
    'Erlaubt Lesen und Schreiben per Git über HTTP. Öffnet die API nicht.',
  ),
  row(
    'write_virtual_registry',
    notProject,
    'Allows writing to and deleting from virtual registries.',
    'Erlaubt Schreiben und Löschen in virtuellen Registrys.',
  ),
  row(
    'write_registry',
    withDeploy,
    'Allows pushing images to the container registry.',
    'Erlaubt, Images in die Container-Registry zu laden.',
  ),
  row(
    'api',
    everywhere,
    'Allows reading and writing everything through the API, the registries and Git.',
    'Erlaubt Lesen und Schreiben über die gesamte API, die Registrys und Git.',
  ),
  row(
    'ai_features',
    everywhere,
    'Allows using the AI features that are offered through the API.',
    'Erlaubt die Nutzung der KI-Funktionen über die API.',
  ),
  row('create_runner', everywhere, 'Allows creating runners.', 'Erlaubt, Runner anzulegen.'),
  row('manage_runner', everywhere, 'Allows changing runners.', 'Erlaubt, Runner zu ändern.'),
  row(
    'k8s_proxy',
    everywhere,
    'Allows calling Kubernetes through the agent.',
    'Erlaubt Kubernetes-Aufrufe über den Agenten.',
  ),
  row(
    'admin_mode',
    personal,
    'Allows administrator actions while Admin Mode is on.',
    'Erlaubt Administratoraktionen, solange der Admin-Modus an ist.',
    true,
  ),
  row(
    'sudo',
    personal,
    'Allows acting as any other user through the API if the user is an administrator.',
    'Erlaubt Administratoren, über die API als beliebiger Benutzer zu handeln.',
    true,
  ),
  row(
    'openid',
    signIn,
    'Allows signing in with GitLab and reading who signed in.',
    'Erlaubt die Anmeldung mit GitLab und zu lesen, wer sich angemeldet hat.',
  ),
  row('profile', signIn, 'Allows reading the public profile.', 'Erlaubt, das öffentliche Profil zu lesen.'),
  row('email', signIn, 'Allows reading the email address.', 'Erlaubt, die E-Mail-Adresse zu lesen.'),
  row('read_package_registry', deploy, 'Allows downloading packages.', 'Erlaubt, Pakete herunterzuladen.'),
  row('write_package_registry', deploy, 'Allows publishing packages.', 'Erlaubt, Pakete zu veröffentlichen.'),
];

/** Releases before these are not shown the scope (17.9 as 1709); where the first release is unsure, one that had it. */
const since: Readonly<Record<string, number>> = {
  admin_mode: 1508,
  k8s_proxy: 1604,
  ai_features: 1605,
  create_runner: 1608,
  manage_runner: 1701,
  read_service_ping: 1609,
  self_rotate: 1709,
  read_virtual_registry: 1800,
  write_virtual_registry: 1800,
};

/** `19.5.0-ee` as 1905. */
function sortable(release: string): number {
  const [major = '0', minor = '0'] = release.split('.');
  return Number(major) * 100 + Number.parseInt(minor, 10);
}

/** The checkboxes one page shows. `extra` are scopes no release knows yet; they come last. */
export function offeredScopes(
  tokenType: PageTokenType,
  release: string,
  { admin, lang, extra }: { admin: boolean; lang: 'en' | 'de'; extra: readonly string[] },
): readonly OfferedScope[] {
  const known = rows
    .filter((scope) => scope.tokenTypes.includes(tokenType) && (admin || !scope.adminOnly))
    // The application form hides it.
    .filter(({ value }) => tokenType !== 'oauth' || value !== 'self_rotate')
    .filter((scope) => (since[scope.value] ?? 0) <= sortable(release))
    .map((scope) => ({ value: scope.value, text: scope[lang] }));
  const future = lang === 'de' ? 'Eine Berechtigung der Zukunft.' : 'A scope of a later release.';
  return [...known, ...extra.map((value) => ({ value, text: future }))];
}
