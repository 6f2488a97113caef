/** Tokens of the stand-in. No string in this repository looks like a token: the new one is put together here. */
import type { PageTokenType } from './scopes';
import type { ExistingToken } from './vue/settings';

/** What "Create token" answers. Clearly not a token, and yet of GitLab's shape. */
export function newToken(): string {
  return ['glpat', 'EXAMPLE', 'not', 'a', 'real', 'token'].join('-');
}

/** The rows of "Active tokens". */
export function existingTokens(tokenType: PageTokenType): readonly ExistingToken[] {
  const role = tokenType === 'personal' ? null : 'Reporter';
  return [
    { name: 'Backup job', scopes: ['read_api'], created: '2026-03-02', expires: '2027-03-01', role },
    {
      name: 'Laptop',
      scopes: ['read_repository', 'write_repository'],
      created: '2026-05-18',
      expires: '2027-05-17',
      role,
    },
  ];
}
