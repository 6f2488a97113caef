import { describe, expect, it } from 'vitest';
import { describeBrokenTexts } from '../broken-texts.fixture';
import { casesIn, chosen } from '../routes/cases.fixture';
import { fixtureIndex } from '../routes/catalog.fixture';
import { errors } from './recognize';

const index = fixtureIndex();
const cases = casesIn(new URL('cases.txt', import.meta.url));

/** The kind of refusal and the first thing said about it. */
const explained: readonly [string, string, string][] = [
  ['{"error":"insufficient_scope","scope":"api read_api"}', 'insufficient_scope', 'refusal_scope'],
  ['403 insufficient_scope', 'insufficient_scope', 'refusal_scope'],
  ['error: insufficient_granular_scope', 'insufficient_granular_scope', 'refusal_granular'],
  [
    'This operation requires a fine-grained personal access token with the following group permissions: [Group: Read].',
    'insufficient_granular_scope',
    'refusal_granular_missing',
  ],
  [
    "This operation doesn't support fine-grained personal access tokens.",
    'insufficient_granular_scope',
    'refusal_granular_unsupported',
  ],
  [
    'Fine-grained personal access tokens are not yet supported.',
    'insufficient_granular_scope',
    'refusal_granular_unsupported',
  ],
  [
    'Your Personal Access Token lacks the required permissions: [read_job]',
    'insufficient_granular_scope',
    'refusal_granular_missing',
  ],
  ['Token is expired. You can either do re-authorization or token refresh.', 'expired', 'refusal_expired'],
  ['Token was revoked. You have to re-authorize from the user.', 'revoked', 'refusal_revoked'],
  [
    'Token is an impersonation token but impersonation was disabled.',
    'token_type',
    'refusal_impersonation_off',
  ],
  ['Bad Access Token.', 'bad_token', 'refusal_bad_token'],
  [
    '{"error":"dpop_error","error_description":"DPoP validation error: no proof"}',
    'bad_token',
    'refusal_dpop',
  ],
  ['{"message":"401 Unauthorized"}', 'bad_token', 'refusal_unauthorized'],
  ['{"message":"403 Forbidden"}', 'role', 'refusal_role'],
  ['{"message":"404 Project Not Found"}', 'hidden', 'refusal_hidden'],
  ['remote: HTTP Basic: Access denied', 'git', 'refusal_git_basic'],
  ['denied: access forbidden', 'registry', 'refusal_registry_denied'],
  ['error: You must be logged in to the server (Unauthorized)', 'kubernetes', 'refusal_kubernetes'],
  [
    'you must use a personal access token because you have two-factor authentication enabled for personal access token',
    'two_factor',
    'refusal_two_factor',
  ],
];

describe('errors', () => {
  it.each(cases)('finds what was refused in $input', ({ input, operations }) => {
    expect(chosen(errors(index, input, []))).toEqual([...operations].sort());
  });

  it.each(explained)('explains %s', (text, code, key) => {
    const [refusal] = errors(index, text, []).refusals;
    expect([refusal?.code, refusal?.explanation[0]?.key]).toEqual([code, key]);
  });

  it('says what the scope list holds', () => {
    const [refusal] = errors(index, '{"error":"insufficient_scope","scope":"api read_api"}', []).refusals;
    expect(refusal?.explanation).toContainEqual({ key: 'refusal_scope_list', values: ['api, read_api'] });
  });

  it('leaves the command that was refused to the reader of commands', () => {
    const text = 'curl -X POST https://gitlab.com/api/v4/projects/1/issues\n{"error":"insufficient_scope"}';
    const { covered } = errors(index, text, []);
    expect(covered.every(({ start }) => start > text.indexOf('\n'))).toBe(true);
  });

  it('names only operations of the catalog', () => {
    const unknown = cases
      .flatMap(({ input }) => errors(index, input, []).findings)
      .flatMap(({ readings }) => readings.flatMap(({ operations }) => operations))
      .filter((id) => index.catalog.operation(id) === undefined);
    expect([...new Set(unknown)]).toEqual([]);
  });
});

describeBrokenTexts(errors, index, {
  pieces: [
    'insufficient_scope',
    '{"error":"',
    '"scope":"',
    '403 Forbidden',
    '404 ',
    'Not Found',
    'POST ',
    '/projects/1',

    'permissions: [',
    ']',
    'denied',
    'lfs',
    ' 401 ',
    'Unauthorized',
    '\n',
    '"',
    'pip ',
    'twine ',
  ],
  endless: ['lfs ', 'twine ', '403 ', 'failed to resolve ', '"scope":', 'two-factor ', 'loading state:', 'a'],
});
