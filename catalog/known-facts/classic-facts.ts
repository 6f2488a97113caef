import { accountTypes, type ClassicFact, personTypes } from './fact';

const auth = 'lib/gitlab/auth.rb abilities_for_scopes at 41946e65';
const gate = 'lib/api/api.rb and lib/api/api_guard.rb at 41946e65: api always, read_api for GET and HEAD';
const scopePage = 'doc/security/tokens/access_token_scopes.md at 41946e65';
const registry = 'app/services/auth/container_registry_authentication_service.rb';
const proxy = 'Auth::ContainerProxyAuthenticationService';
const mcp = 'lib/api/mcp/base.rb; gitlab-org/gitlab!261131';

/** Tricky rows, by subject. */
export const classicFacts: readonly ClassicFact[] = [
  {
    operation: 'GET /projects/:id/jobs',
    tokenTypes: [...accountTypes, 'oauth'],
    enforced: 'api|read_api',
    source: gate,
  },
  {
    operation: 'POST /projects/:id/jobs/:job_id/retry',
    tokenTypes: [...accountTypes, 'oauth'],
    enforced: 'api',
    source: gate,
  },
  {
    operation: 'GET /projects/:id/jobs',
    tokenTypes: ['deploy'],
    enforced: '',
    source: 'doc/user/project/deploy_tokens/_index.md',
  },
  { operation: 'GET /projects', tokenTypes: ['personal'], enforced: 'api|read_api', source: gate },

  {
    operation: 'git clone',
    tokenTypes: personTypes,
    enforced: 'api|read_api|read_repository|write_repository',
    documented: 'api|read_repository|write_repository',
    source: `${auth}; asottile/all-repos#355; ${scopePage}`,
  },
  {
    operation: 'git clone',
    tokenTypes: ['project', 'group'],
    enforced: 'api|read_api|read_repository|write_repository',
    documented: 'read_repository|write_repository',
    source: `${auth}; ${scopePage} footnote 1`,
  },
  {
    operation: 'git clone',
    tokenTypes: ['deploy'],
    enforced: 'read_repository',
    source: 'doc/user/project/deploy_tokens/_index.md',
  },
  { operation: 'git push', tokenTypes: personTypes, enforced: 'api|write_repository', source: auth },
  {
    operation: 'git push',
    tokenTypes: ['project', 'group'],
    enforced: 'api|write_repository',
    documented: 'write_repository',
    source: `${auth}; ${scopePage} footnote 1; semantic-release#1729`,
  },
  {
    operation: 'git push',
    tokenTypes: ['deploy'],
    enforced: '',
    source: 'doc/user/project/deploy_tokens/_index.md',
  },
  {
    operation: 'git lfs pull',
    tokenTypes: ['personal'],
    enforced: 'api|read_api|read_repository|write_repository',
    documented: 'api|read_repository|write_repository',
    source: auth,
  },
  { operation: 'git lfs push', tokenTypes: ['personal'], enforced: 'api|write_repository', source: auth },
  {
    operation: 'git push wiki',
    tokenTypes: ['project'],
    enforced: 'api|write_repository',
    documented: 'write_repository',
    source: auth,
  },
  {
    operation: 'git clone snippet',
    tokenTypes: ['group'],
    enforced: 'api|read_api|read_repository|write_repository',
    documented: 'read_repository|write_repository',
    source: auth,
  },
  {
    operation: 'git ssh',
    tokenTypes: [...accountTypes, 'deploy', 'oauth'],
    enforced: '',
    source: 'SSH uses keys, not tokens',
  },

  {
    operation: 'docker login',
    tokenTypes: ['personal', 'oauth'],
    enforced: 'api|read_api|read_registry|write_registry',
    source: registry,
  },
  {
    operation: 'docker pull',
    tokenTypes: personTypes,
    enforced: 'api|read_api|read_registry',
    source: `${registry}; ${auth}`,
  },
  {
    operation: 'docker pull',
    tokenTypes: ['project', 'group'],
    enforced: 'api|read_api|read_registry',
    documented: 'api|read_registry',
    source: `${registry}; ${scopePage}`,
  },
  {
    operation: 'docker push',
    tokenTypes: accountTypes,
    enforced: 'api|read_registry+write_registry',
    source: `${registry}; authenticate_with_container_registry.md`,
  },
  {
    operation: 'docker push',
    tokenTypes: ['deploy'],
    enforced: 'read_registry+write_registry',
    source: 'doc/user/project/deploy_tokens/_index.md',
  },
  { operation: 'docker delete', tokenTypes: accountTypes, enforced: 'api', source: registry },
  {
    operation: 'dependency proxy pull',
    tokenTypes: ['personal', 'group', 'impersonation'],
    enforced:
      'api|read_api+write_registry|read_registry+write_registry|read_virtual_registry+write_virtual_registry',
    documented: 'api|read_virtual_registry|write_virtual_registry|read_registry+write_registry',
    source: `${proxy}; ${scopePage}`,
  },
  {
    operation: 'dependency proxy pull',
    tokenTypes: ['project'],
    enforced: 'api|read_registry+write_registry',
    source: proxy,
  },
  {
    operation: 'dependency proxy pull',
    tokenTypes: ['deploy'],
    enforced: 'read_registry+write_registry|read_virtual_registry+write_virtual_registry',
    source: 'doc/user/project/deploy_tokens/_index.md',
  },
  {
    operation: 'maven virtual registry download',
    tokenTypes: ['personal'],
    enforced: 'api|read_api|read_virtual_registry',
    source: 'ee/lib/api/virtual_registries/packages/maven/endpoints.rb at 063f90c1',
  },
  {
    operation: 'maven virtual registry download',
    tokenTypes: ['project'],
    enforced: 'api|read_api',
    source: 'lib/gitlab/auth.rb available_scopes_for: no virtual registry pair for projects',
  },

  {
    operation: 'npm package download',
    tokenTypes: ['personal', 'project', 'oauth'],
    enforced: 'api|read_api',
    source: gate,
  },
  { operation: 'npm package publish', tokenTypes: ['personal', 'project'], enforced: 'api', source: gate },
  {
    operation: 'npm package publish',
    tokenTypes: ['deploy'],
    enforced: 'write_package_registry',
    source: 'doc/user/packages/package_registry/supported_functionality.md',
  },
  {
    operation: 'conan package download',
    tokenTypes: ['deploy'],
    enforced: '',
    source: 'doc/user/packages/package_registry/supported_functionality.md',
  },
  {
    operation: 'cargo package download',
    tokenTypes: ['deploy'],
    enforced: '',
    source: 'unverified in classic_nonrest.tsv, and what nobody confirmed does not count',
  },
  {
    operation: 'GET /projects/:id/packages/maven/*path/:file_name',
    tokenTypes: ['deploy'],
    enforced: 'read_package_registry',
    source: 'doc/user/project/deploy_tokens/_index.md',
  },
  {
    operation: 'PUT /projects/:id/packages/generic/:package_name/*package_version/(*path/):file_name',
    tokenTypes: ['deploy'],
    enforced: 'write_package_registry',
    source: 'doc/user/project/deploy_tokens/_index.md',
  },
  {
    operation: 'GET /projects/:id/packages',
    tokenTypes: ['deploy'],
    enforced: '',
    source: 'deploy tokens are refused by the general API',
  },
  {
    operation: 'DELETE /projects/:id/packages/:package_id',
    tokenTypes: ['deploy'],
    enforced: '',
    source: 'deploy tokens are refused by the general API',
  },
  {
    operation: 'terraform state',
    tokenTypes: ['personal', 'project'],
    enforced: 'api',
    source: 'terraform locks and writes besides reading',
  },
  {
    operation: 'GET /projects/:id/terraform/state/:name',
    tokenTypes: ['personal'],
    enforced: 'api|read_api',
    source: gate,
  },

  {
    operation: 'kubectl',
    tokenTypes: accountTypes,
    enforced: 'k8s_proxy',
    source: 'lib/api/helpers/kubernetes/agent_helpers.rb',
  },
  {
    operation: 'kubectl',
    tokenTypes: ['oauth'],
    enforced: '',
    source: 'the relay looks up personal-type tokens only',
  },
  {
    operation: 'feed calendar',
    tokenTypes: ['personal'],
    enforced: 'api|read_api',
    source: 'lib/gitlab/auth/request_authenticator.rb',
  },
  {
    operation: 'web archive download',
    tokenTypes: ['personal'],
    enforced: 'api|read_api',
    source: 'auth_finders.rb valid_web_access_format?',
  },
  {
    operation: 'web raw download',
    tokenTypes: accountTypes,
    enforced: '',
    source: 'auth_finders.rb valid_web_access_format?',
  },

  {
    operation: 'graphql query',
    tokenTypes: [...accountTypes, 'oauth'],
    enforced: 'api|read_api',
    source: 'app/controllers/graphql_controller.rb',
  },
  {
    operation: 'mutation JobPlay',
    tokenTypes: [...accountTypes, 'oauth'],
    enforced: 'api',
    source: 'app/graphql/mutations/base_mutation.rb',
  },
  { operation: 'query Project', tokenTypes: ['deploy'], enforced: '', source: 'request_authenticator.rb' },
  {
    operation: 'query Issue.createNoteEmail',
    tokenTypes: ['personal'],
    enforced: 'api',
    source: 'jmrplens/gitlab-mcp-server adr-0026',
  },

  {
    operation: 'GET /user',
    tokenTypes: ['personal', 'oauth'],
    enforced: 'api|read_api|read_user',
    source: 'lib/api/users.rb at 41946e65',
  },
  {
    operation: 'GET /user',
    tokenTypes: ['project', 'group'],
    enforced: 'api|read_api',
    source: 'lib/gitlab/auth.rb available_scopes_for: no read_user for groups and projects',
  },
  {
    operation: 'GET /users/:id/events',
    tokenTypes: ['personal'],
    enforced: 'api|read_api|read_user',
    source: 'lib/api/events.rb',
  },
  {
    operation: 'GET /users/:user_id/projects',
    tokenTypes: ['personal'],
    enforced: 'api|read_api',
    source: 'lib/api/projects.rb is another class than lib/api/users.rb',
  },
  {
    operation: 'GET /version',
    tokenTypes: ['personal'],
    enforced: 'ai_features|api|read_api|read_user',
    source: 'lib/api/metadata.rb',
  },
  {
    operation: 'GET /projects/:id/repository/files/:file_path',
    tokenTypes: ['personal', 'project'],
    enforced: 'api|read_api|read_repository',
    source: 'lib/api/files.rb',
  },
  {
    operation: 'HEAD /projects/:id/repository/files/:file_path',
    tokenTypes: ['personal'],
    enforced: 'api|read_api|read_repository',
    source: 'lib/api/files.rb',
  },
  {
    operation: 'PUT /projects/:id/repository/files/:file_path',
    tokenTypes: ['personal', 'project'],
    enforced: 'api',
    source: 'lib/api/files.rb; Ikalus1988/MisakaNet#2022',
  },
  {
    operation: 'POST /user/runners',
    tokenTypes: accountTypes,
    enforced: 'api|create_runner',
    source: 'lib/api/user_runners.rb',
  },
  {
    operation: 'GET /runners/:id',
    tokenTypes: ['personal'],
    enforced: 'api|manage_runner|read_api',
    source: 'lib/api/ci/runners.rb',
  },
  {
    operation: 'POST /code_suggestions/completions',
    tokenTypes: ['personal'],
    enforced: 'ai_features|api',
    source: 'ee/lib/api/code_suggestions.rb at 063f90c1',
  },
  {
    operation: 'POST /markdown',
    tokenTypes: ['personal'],
    enforced: 'api|read_api',
    source: 'lib/api/markdown.rb; measured on 19.4.1',
  },
  {
    operation: 'POST /orbit/query/:name',
    tokenTypes: ['personal'],
    enforced: 'api',
    source: 'unconfirmed read_api does not count',
  },
  {
    operation: 'POST /projects/:id/ci/lint',
    tokenTypes: ['personal'],
    enforced: 'api',
    source: 'measured 403 for read_api on 19.4.1',
  },
  {
    operation: 'POST /projects/:id/(ref/:ref/)trigger/pipeline',
    tokenTypes: [...accountTypes, 'deploy', 'oauth'],
    enforced: '',
    source: 'the trigger token is read, the PRIVATE-TOKEN is not',
  },
  {
    operation: 'POST /runners',
    tokenTypes: accountTypes,
    enforced: '',
    source: 'takes a runner token in the body',
  },
  {
    operation: 'GET /topics',
    tokenTypes: [...accountTypes, 'deploy', 'oauth'],
    enforced: '-',
    source: 'doc/auth/tokens/fine_grained_access_tokens_rest.md',
  },
  {
    operation: 'POST /projects/:id/access_tokens/self/rotate',
    tokenTypes: ['project'],
    enforced: 'api|self_rotate',
    source: 'lib/api/resource_access_tokens/self_rotation.rb',
  },
  {
    operation: 'POST /projects/:id/access_tokens/self/rotate',
    tokenTypes: ['personal', 'group'],
    enforced: '',
    source: 'lib/api/resource_access_tokens/self_rotation.rb: a project token rotates itself',
  },
  {
    operation: 'POST /personal_access_tokens/self/rotate',
    tokenTypes: ['personal'],
    enforced: 'api|self_rotate',
    source: 'lib/api/personal_access_tokens/self_rotation.rb',
  },
  { operation: 'POST /mcp', tokenTypes: accountTypes, enforced: '', source: mcp },
  { operation: 'POST /mcp', tokenTypes: ['oauth'], enforced: 'mcp', source: mcp },
  {
    operation: 'orbit mcp',
    tokenTypes: ['oauth'],
    enforced: 'mcp|mcp_orbit',
    source: 'ee/lib/api/orbit/mcp.rb',
  },
  {
    operation: 'act as another user',
    tokenTypes: personTypes,
    enforced: 'sudo',
    source: 'lib/api/helpers.rb',
  },
  {
    operation: 'act as another user',
    tokenTypes: ['project', 'group', 'deploy'],
    enforced: '',
    source: 'lib/gitlab/auth.rb available_scopes_for',
  },
];
