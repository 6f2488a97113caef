/** Tokens of the stand-in. No string in this repository looks like a token: the new one is put together here. */
import type { PageTokenType } from './scopes';
import type { ExistingToken } from './vue/settings';

/** What "Create token" answers. Clearly not a token, and yet of GitLab's shape. */
export function newToken(): string {
  return ['glpat', 'EXAMPLE', 'not', 'a', 'real', 'token'].join('-');
}

const plain: Omit<ExistingToken, 'name' | 'scopes' | 'created'> = {
  description: '',
  lastUsed: null,
  lastUsedIps: [],
  expires: null,
  role: null,
};

const deployTokens: readonly ExistingToken[] = [
  { ...plain, name: 'cluster', scopes: ['read_repository', 'read_registry'], created: '2026-03-02' },
  {
    ...plain,
    name: 'releases',
    scopes: ['read_package_registry', 'write_package_registry'],
    created: '2026-05-18',
    expires: '2027-05-17',
  },
];

const accessTokens: readonly ExistingToken[] = [
  {
    ...plain,
    name: 'Backup job',
    description: 'Reads every project at night.',
    scopes: ['read_api'],
    created: '2026-03-02',
    lastUsed: '2026-11-20T03:00:12.000Z',
    lastUsedIps: ['192.0.2.7'],
    expires: '2027-03-01',
  },
  {
    ...plain,
    name: 'Laptop',
    scopes: ['read_repository', 'write_repository'],
    created: '2026-05-18',
    lastUsed: '2026-06-01T08:30:00.000Z',
    expires: '2027-05-17',
  },
  { ...plain, name: 'First try', scopes: ['api'], created: '2025-12-24' },
];

/** The rows of "Active tokens". */
export function existingTokens(tokenType: PageTokenType): readonly ExistingToken[] {
  if (tokenType === 'oauth') return [];
  if (tokenType === 'deploy') return deployTokens;
  const role = tokenType === 'project' || tokenType === 'group' ? 'Reporter' : null;
  return accessTokens.map((token) => ({ ...token, role }));
}
