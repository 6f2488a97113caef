/**
 * The names of python-gitlab that differ from GitLab's paths.
 * Source: python-gitlab/python-gitlab `gitlab/v4/objects` (managers' `_path` and custom actions) and `gitlab/mixins.py`.
 */

/** Managers whose name is not their path segment. */
export const managerPaths: Readonly<Record<string, string>> = {
  accessrequests: 'access_requests',
  additionalstatistics: 'statistics',
  approvalrules: 'approval_rules',
  artifacts: 'jobs/artifacts',
  auditevents: 'audit_events',
  awardemojis: 'award_emoji',
  branches: 'repository/branches',
  broadcastmessages: 'broadcast_messages',
  commits: 'repository/commits',
  customattributes: 'custom_attributes',
  deploykeys: 'deploy_keys',
  deploytokens: 'deploy_tokens',
  epicissues: 'issues',
  exports: 'export',
  files: 'repository/files',
  forks: 'fork',
  generic_packages: 'packages/generic',
  geonodes: 'geo_nodes',
  gpgkeys: 'gpg_keys',
  impersonationtokens: 'impersonation_tokens',
  imports: 'import',
  issuesstatistics: 'issues_statistics',
  keys: 'deploy_keys',
  ldapgroups: 'ldap/groups',
  members_all: 'members/all',
  mergerequests: 'merge_requests',
  notificationsettings: 'notification_settings',
  pagesdomains: 'pages/domains',
  pipelineschedules: 'pipeline_schedules',
  protectedbranches: 'protected_branches',
  protectedtags: 'protected_tags',
  pushrules: 'push_rule',
  registry_protection_rules: 'registry/protection/rules',
  repositories: 'registry/repositories',
  resourcelabelevents: 'resource_label_events',
  services: 'integrations',
  settings: 'application/settings',
  appearance: 'application/appearance',
  tags: 'repository/tags',
  test_report: 'test_report',
  merge_request_approvals: 'approvals',
  personal_access_tokens: 'personal_access_tokens',
};

/** Managers below other parents than a project. */
export const parentPaths: Readonly<Record<string, string>> = {
  'repositories/tags': 'tags',
  'users/keys': 'keys',
  'user/keys': 'keys',
  'registry/tags': 'tags',
  'commits/statuses': 'statuses',
  'releases/links': 'assets/links',
};

/** Actions on an object whose name is not the rest of the path. */
export const actionPaths: Readonly<Record<string, string>> = {
  repository_tree: 'repository/tree',
  repository_archive: 'repository/archive',
  repository_compare: 'repository/compare',
  repository_blob: 'repository/blobs/x',
  repository_raw_blob: 'repository/blobs/x/raw',
  repository_contributors: 'repository/contributors',
  repository_merge_base: 'repository/merge_base',
  upload: 'uploads',
  trigger_pipeline: 'trigger/pipeline',
  artifact: 'artifacts/x',
  create_fork_relation: 'fork/x',
  delete_merged_branches: 'repository/merged_branches',
  diff: 'diff',
  raw: 'raw',
  todo: 'todo',
  merge_requests: 'merge_requests',
  take_ownership: 'take_ownership',
  mark_as_done: 'mark_as_done',
  unshare: 'share/x',
};

/** Custom actions that are a method on the object itself. */
export const verbMethods: Readonly<Record<string, string>> = {
  save: 'PUT',
  delete: 'DELETE',
  refresh: 'GET',
};

/** Variable names people give to objects they got elsewhere. */
export const usualNames: Readonly<Record<string, string>> = {
  gl: '',
  gitlab_client: '',
  gitlab: '',
  client: '',
  git: '',
  glab: '',
  project: 'projects',
  proj: 'projects',
  p: 'projects',
  prj: 'projects',
  repo: 'projects',
  group: 'groups',
  user: 'users',
  runner: 'runners',
  mr: 'projects/x/merge_requests',
  merge_request: 'projects/x/merge_requests',
  mergerequest: 'projects/x/merge_requests',
  issue: 'projects/x/issues',
  pipeline: 'projects/x/pipelines',
  job: 'projects/x/jobs',
  commit: 'projects/x/repository/commits',
  branch: 'projects/x/repository/branches',
  tag: 'projects/x/repository/tags',
  milestone: 'projects/x/milestones',
  release: 'projects/x/releases',
  hook: 'projects/x/hooks',
  snippet: 'projects/x/snippets',
  schedule: 'projects/x/pipeline_schedules',
  environment: 'projects/x/environments',
  member: 'projects/x/members',
  discussion: 'projects/x/merge_requests/x/discussions',
};

/** What can be called on the client itself; everything else there belongs to other libraries. */
export const clientActions: Readonly<Record<string, readonly string[]>> = {
  auth: ['user'],
  search: ['search'],
  version: ['version'],
};

/** Managers of the client itself, where they differ from their path. */
export const rootPaths: Readonly<Record<string, string>> = {
  mergerequests: 'merge_requests',
  personal_access_tokens: 'personal_access_tokens',
  broadcastmessages: 'broadcast_messages',
  auditevents: 'audit_events',
  ldapgroups: 'ldap/groups',
  geonodes: 'geo_nodes',
  runners_all: 'runners/all',
  deploytokens: 'deploy_tokens',
  notificationsettings: 'notification_settings',
  user: 'user',
  pagesdomains: 'pages/domains',
};
