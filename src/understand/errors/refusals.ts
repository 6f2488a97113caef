/**
 * The refusals people paste, most telling first. Texts on the wire: GitLab's `lib/api/api_guard.rb`,
 * `lib/gitlab/git_access.rb`, `lib/gitlab/auth`, its granular token service, and the programs' own sources; see the
 * notes on classic scopes that the catalog's sources were made from.
 */

import type { OperationId } from '../../model/catalog';
import type { MessageKey } from '../../model/message';
import type { Refusal } from '../../model/understanding';

export interface RefusalRule {
  readonly pattern: RegExp;
  readonly code: Refusal['code'];
  readonly explanation: readonly MessageKey[];
  /** What was refused when the text does not show the request; empty when the message does not say. */
  readonly operations: readonly OperationId[];
  /** Generic rules speak only when no other rule does. */
  readonly generic?: boolean;
}

function rule(
  code: Refusal['code'],
  pattern: RegExp,
  explanation: readonly MessageKey[],
  operations: readonly OperationId[] = [],
): RefusalRule {
  return { code, pattern, explanation, operations };
}

const state = '/projects/:id/terraform/state/:name';
const stateOperations = [`GET ${state}`, `POST ${state}/lock`, `POST ${state}`, `DELETE ${state}/lock`];

export const refusalRules: readonly RefusalRule[] = [
  rule('registry', /insufficient_scope: authorization failed/i, ['refusal_registry_scope'], ['docker pull']),
  rule(
    'insufficient_scope',
    /insufficient_scope|requires higher privileges than provided by the access token/i,
    ['refusal_scope', 'refusal_scope_list'],
  ),
  rule('insufficient_granular_scope', /doesn'?t support fine-grained (?:personal )?(?:access )?tokens/i, [
    'refusal_granular_unsupported',
    'refusal_granular_classic',
  ]),
  rule('insufficient_granular_scope', /fine-grained personal access tokens are not yet supported/i, [
    'refusal_granular_unsupported',
    'refusal_granular_classic',
  ]),
  rule(
    'insufficient_granular_scope',
    /requires a fine-grained personal access token with|token lacks the required permissions/i,
    ['refusal_granular_missing', 'refusal_granular_fixed', 'refusal_granular_enforced'],
  ),
  rule('insufficient_granular_scope', /insufficient_granular_scope/i, [
    'refusal_granular',
    'refusal_granular_fixed',
    'refusal_granular_enforced',
  ]),
  rule('expired', /token is expired|token (?:has |was )?expired|expired (?:access )?token/i, [
    'refusal_expired',
  ]),
  rule('revoked', /token (?:was|has been|is) revoked/i, ['refusal_revoked']),
  rule('token_type', /impersonation token but impersonation was disabled/i, ['refusal_impersonation_off']),
  rule('bad_token', /dpop_error|DPoP validation error/i, ['refusal_dpop']),
  rule('other', /restricted_language_server_client_error/i, ['refusal_editor_client']),
  rule('token_type', /must be admin to use sudo/i, ['refusal_sudo'], ['act as another user']),
  rule(
    'two_factor',
    /(?:two.factor|2FA)[^\n]{0,120}(?:personal access token|access token|enabled)|must use a personal access token with 'read_repository' or 'write_repository'/i,
    ['refusal_two_factor'],
    ['git clone'],
  ),
  rule(
    'insufficient_scope',
    /requested scope is invalid, unknown, or malformed/i,
    ['refusal_oauth_scope'],
    ['GET /user'],
  ),
  rule('git', /EGITNOPERMISSION/, ['refusal_git_push', 'refusal_job_token_push'], ['git push']),
  rule(
    'bad_token',
    /EINVALIDGLTOKEN|ENOGLTOKEN|EMISSINGGLTOKEN/,
    ['refusal_release_token'],
    ['GET /user', 'POST /projects/:id/releases', 'git push'],
  ),
  rule('role', /EGLNOPUSHPERMISSION|EGLNOPULLPERMISSION|EGHNOPERMISSION/, ['refusal_role_git'], ['git push']),
  rule(
    'role',
    /not allowed to (?:push|force push) (?:code )?to (?:a )?protected branch|pre-receive hook declined|protected branch hook declined|cannot push to a protected branch/i,
    ['refusal_protected_branch'],
    ['git push'],
  ),
  rule(
    'git',
    /not allowed to (?:upload|push) code|deploy key does not have write access|not allowed to push|You are not allowed to push/i,
    ['refusal_git_push', 'refusal_job_token_push'],
    ['git push'],
  ),
  rule('git', /not allowed to download code/i, ['refusal_git_clone'], ['git clone']),
  rule(
    'git',
    /Access forbidden\. Check your access level|LFS: (?:(?:Authorization|Authentication|Client) error|Access forbidden(?:\. Check your access level)?)|batch response:|lfs[^\n]{0,60}(?:403|401|authorization|access denied)/i,
    ['refusal_lfs'],
    ['git lfs pull'],
  ),
  rule(
    'registry',
    /Get "?https?:\/\/[^\s"]{1,200}\/v2\/"?: [^\n]{0,200}(?:denied|unauthorized|forbidden)/i,
    ['refusal_registry_login'],
    ['docker login'],
  ),
  rule(
    'registry',
    /requested access to the resource is denied|denied: access forbidden|access to the resource is denied/i,
    ['refusal_registry_denied', 'refusal_registry_pair'],
    ['docker push', 'docker pull'],
  ),
  rule(
    'registry',
    /pull access denied|ErrImagePull|ImagePullBackOff|error response from daemon[^\n]{0,200}(?:denied|unauthorized|forbidden)|failed to (?:resolve|authorize)[^\n]{0,120}(?:403|401|denied|forbidden)/i,
    ['refusal_registry_denied'],
    ['docker pull'],
  ),
  rule(
    'registry',
    /unauthorized: (?:HTTP Basic|authentication required|access (?:token )?denied)|error parsing HTTP 40[13] response body/i,
    ['refusal_registry_login'],
    ['docker login', 'docker pull'],
  ),
  rule('git', /HTTP Basic: Access denied/i, ['refusal_git_basic', 'refusal_git_clone'], ['git clone']),
  rule(
    'git',
    /could not read (?:Username|Password)|Authentication failed for|terminal prompts disabled/i,
    ['refusal_git_no_credentials', 'refusal_git_clone'],
    ['git clone'],
  ),
  rule(
    'git',
    /Permission denied \(publickey|Host key verification failed/i,
    ['refusal_git_ssh'],
    ['git ssh'],
  ),
  rule(
    'hidden',
    /project you were looking for could not be found/i,
    ['refusal_hidden', 'refusal_git_clone'],
    ['git clone'],
  ),
  rule(
    'git',
    /The requested URL returned error: 40[13]/i,
    ['refusal_git_clone', 'refusal_git_push'],
    ['git clone'],
  ),
  rule(
    'kubernetes',
    /must be logged in to the server|asked for the client to provide credentials|k8s[-_]proxy[^\n]{0,80}(?:401|403)|(?:\bagent|\bkas|kubectl|k8s|cluster)\b(?:(?!\b(?:push|pull|clone|commit|registry)\b)[^\n]){0,120}(?:unauthorized|forbidden|40[13])/i,
    ['refusal_kubernetes'],
    ['kubectl'],
  ),
  rule(
    'role',
    /acquiring the state lock|releasing the state lock|state lock[^\n]{0,80}(?:40[13]|denied|forbidden)|(?:saving|upload|persist)[^\n]{0,20} state[^\n]{0,120}(?:40[13]|unauthorized|forbidden|auth)/i,
    ['refusal_terraform'],
    stateOperations,
  ),
  rule(
    'role',
    /HTTP remote state endpoint|(?:loading|refreshing|read(?:ing)?) (?:the )?state:?[^\n]{0,120}(?:40[13]|unauthorized|forbidden|auth)/i,
    ['refusal_terraform'],
    [`GET ${state}`],
  ),
  rule(
    'bad_token',
    /mutations are forbidden in GET requests/i,
    ['refusal_graphql_get'],
    ['graphql mutation'],
  ),
  rule('other', /API not accessible for user/i, ['refusal_api_barred']),
  rule(
    'bad_token',
    /"errors"\s*:\s*\[\s*\{\s*"message"\s*:\s*"Invalid token"/i,
    ['refusal_graphql_token'],
    ['graphql query'],
  ),
  rule(
    'role',
    /resource that you are attempting to access does not exist or you don'?t have permission/i,
    ['refusal_graphql_hidden'],
    ['graphql mutation'],
  ),
  rule(
    'role',
    /pipeline trigger(?:ing)? (?:failed|was refused|is forbidden)/i,
    ['refusal_role_or_scope'],
    ['POST /projects/:id/pipeline'],
  ),
  rule(
    'role',
    /(?:failed to|could not|couldn't|cannot|can't|unable to|error)[^\n]{0,40}commit status/i,
    ['refusal_status'],
    ['POST /projects/:id/statuses/:sha'],
  ),
  rule(
    'token_type',
    /registering runner[^\n]{0,80}(?:forbidden|failed|invalid|40[13])/i,
    ['refusal_runner_registration'],
    ['POST /user/runners'],
  ),
  rule(
    'registry',
    /failed to (?:solve|push|copy)[^\n]{0,200}(?:denied|unauthorized|forbidden|40[13])|(?:blob|manifest)[^\n]{0,120}unexpected status[^\n]{0,40}40[13]/i,
    ['refusal_registry_denied', 'refusal_registry_pair'],
    ['docker pull'],
  ),
  rule(
    'git',
    /(?:clone|repository|rpc error|fetch)[^\n]{0,120}authentication required|authentication required[^\n]{0,80}(?:clone|repository)/i,
    ['refusal_git_no_credentials', 'refusal_git_clone'],
    ['git clone'],
  ),
  rule(
    'registry',
    /Error accessing remote module registry|Failed to retrieve available versions for module/i,
    ['refusal_package'],
    ['terraform module package download'],
  ),
  rule('token_type', /invalid token supplied/i, ['refusal_runner_registration'], ['POST /user/runners']),
  rule('bad_token', /bad access token|invalid_token|invalid token\b|HTTP 401|GitlabAuthenticationError/i, [
    'refusal_bad_token',
  ]),
];

/** Spoken only when none of the rules above speaks. */
export const genericRules: readonly RefusalRule[] = [
  rule('git', /error: failed to push some refs to/i, ['refusal_git_push'], ['git push']),
  rule(
    'registry',
    /npm (?:ERR!|error)[^\n]{0,80}(?:E40[134]|ENEEDAUTH|40[134])/i,
    ['refusal_package'],
    ['npm package download'],
  ),
  rule(
    'registry',
    /\b(?:twine|pypi|pip)\b[^\n]{0,200}\b40[13]\b|\b40[13]\b[^\n]{0,200}\/packages\/pypi/i,
    ['refusal_package'],
    ['pypi package download'],
  ),
  rule(
    'registry',
    /Authentication is required for https?:|Bad username or password for https?:/i,
    ['refusal_package'],
    ['rubygems package download'],
  ),
  rule(
    'registry',
    /(?:Could not (?:transfer|find) artifact|Failed to deploy artifacts|ReasonPhrase|status code:? 40[13], reason phrase)/i,
    ['refusal_package'],
    ['maven package download'],
  ),
  rule(
    'registry',
    /Response status code does not indicate success: 40[13]|NU1301/i,
    ['refusal_package'],
    ['nuget package download'],
  ),
  rule(
    'hidden',
    /404 (?:Project|Group|Namespace|User|File|Commit|Tree|Branch|Pipeline|Job|Issue|Not)[\w ]{0,30} ?(?:Not )?Found|GitlabGetError: 404|"404 Not found"/i,
    ['refusal_hidden', 'refusal_hidden_role'],
  ),
  rule(
    'role',
    /403 Forbidden|"message"\s*:\s*"403|\b403\b[^\n]{0,40}(?:forbidden|denied)|(?:forbidden|denied)[^\n]{0,20}\b403\b|Gitlab\w+Error: 403|Error Code:? 403|HTTP\/[\d.]+ 403|status(?: code)?[ :=]+403|(?::|->|=>|→) 403\b/i,
    ['refusal_role', 'refusal_role_or_scope'],
  ),
  rule(
    'bad_token',
    /401 Unauthorized|"message"\s*:\s*"401|\b401\b[^\n]{0,40}unauthori[sz]ed|Gitlab\w*Error: 401|status(?: code)?[ :=]+401|(?::|->|=>|→) 401\b/i,
    ['refusal_unauthorized'],
  ),
];
