import type { PermissionFact } from './fact';

const rest = 'doc/auth/tokens/fine_grained_access_tokens_rest.md at 0739b8bf';
const graphql = 'doc/auth/tokens/fine_grained_access_tokens_graphql.md at 04e80ac1';
const other = 'doc/auth/tokens/fine_grained_access_tokens_other.md at 3f073558';

/** Mappings that surprise, and one of each kind. */
export const permissionFacts: readonly PermissionFact[] = [
  {
    operation: 'POST /projects/:id/merge_requests/:noteable_id/notes',
    needs: 'Work Item: Create at project',
    source: rest,
  },
  {
    operation: 'POST /projects/:id/merge_requests/:noteable_id/discussions',
    needs: 'Merge Request: Create at project',
    source: rest,
  },
  { operation: 'POST /projects/:id/issues', needs: 'Work Item: Create at project', source: rest },
  { operation: 'POST /projects/:id/milestones', needs: 'Work Item: Create at project', source: rest },
  { operation: 'POST /projects/:id/boards', needs: 'Work Item: Create at project', source: rest },
  { operation: 'GET /projects/:id/boards', needs: 'Work Item: Read at project', source: rest },
  { operation: 'POST /groups/:id/(-/)epics', needs: 'Work Item: Create at group', source: rest },
  {
    operation: 'POST /projects/:id/issues/:issue_iid/award_emoji',
    needs: 'Work Item: Create at project',
    source: rest,
  },
  {
    operation: 'POST /projects/:id/issues/:subscribable_id/subscribe',
    needs: 'Issue: Subscribe at project',
    source: rest,
  },
  {
    operation: 'GET /projects/:id/protected_branches',
    needs: 'Protected Branch: Read at project',
    source: rest,
  },
  {
    operation: 'PATCH /projects/:id/protected_branches/:name',
    needs: 'Protected Branch: Update at project',
    source: rest,
  },
  { operation: 'POST /projects/:id/protected_branches', needs: 'Branch: Protect at project', source: rest },
  {
    operation: 'DELETE /projects/:id/protected_branches/:name',
    needs: 'Branch: Protect at project',
    source: rest,
  },
  { operation: 'GET /projects/:id/protected_tags', needs: 'Protected Tag: Read at project', source: rest },
  { operation: 'POST /projects/:id/protected_tags', needs: 'Tag: Protect at project', source: rest },
  { operation: 'DELETE /projects/:id/protected_tags/:name', needs: 'Tag: Protect at project', source: rest },
  {
    operation: 'DELETE /projects/:id/jobs/:job_id/artifacts',
    needs: 'Job Artifact: Delete at project',
    source: rest,
  },
  { operation: 'DELETE /projects/:id/artifacts', needs: 'Artifact: Delete at project', source: rest },
  { operation: 'GET /projects/:id/repository/archive', needs: 'Repository: Read at project', source: rest },
  { operation: 'web archive download', needs: 'Code: Download at project', source: other },
  { operation: 'git clone', needs: 'Code: Download at project', source: other },
  { operation: 'git push', needs: 'Code: Push at project', source: other },
  { operation: 'git push wiki', needs: 'Wiki: Create at project | Wiki: Create at group', source: other },
  {
    operation: 'git push snippet',
    needs: 'Snippet: Update at project | Snippet: Update at user',
    source: other,
  },
  { operation: 'docker pull', needs: 'Container Repository: Read at project', source: other },
  { operation: 'docker push', needs: 'impossible', source: other },
  { operation: 'dependency proxy pull', needs: 'Dependency Proxy: Read at group', source: other },
  {
    operation: 'feed work items',
    needs: 'Work Item: Read at project | Work Item: Read at group | Work Item: Read at user',
    source: other,
  },
  { operation: 'GET /projects', needs: 'Project: Read at user', source: rest },
  { operation: 'GET /groups', needs: 'Group: Read at user', source: rest },
  { operation: 'GET /projects/:id', needs: 'Project: Read at project', source: rest },
  { operation: 'GET /groups/:id/projects', needs: 'Project: Read at group', source: rest },
  {
    operation: 'GET /dependency_list_exports/:export_id',
    needs: 'Dependency List Export: Read at project | Dependency List Export: Read at group',
    source: rest,
  },
  {
    operation: 'GET /projects/:id/deployments/:deployment_id/merge_requests',
    needs: 'Deployment: Read at project + Merge Request: Read at project',
    source: rest,
  },
  {
    operation: 'GET /projects/:id/pipeline_schedules/:pipeline_schedule_id/pipelines',
    needs: 'Pipeline Schedule: Read at project + Pipeline: Read at project',
    source: rest,
  },
  {
    operation: 'GET /projects/:id/resource_groups/:key/upcoming_jobs',
    needs: 'Resource Group: Read at project + Job: Read at project',
    source: rest,
  },
  {
    operation: 'mutation AwardEmojiToggle',
    needs:
      'Award Emoji: Create at project + Award Emoji: Delete at project | Award Emoji: Create at group + Award Emoji: Delete at group',
    source: graphql,
  },
  {
    operation: 'mutation ConfigureSast',
    needs: 'Code: Push at project + Branch: Create at project',
    source: graphql,
  },
  { operation: 'mutation JobPlay', needs: 'Job: Run at project', source: graphql },
  { operation: 'query Project', needs: 'Project: Read at project', source: graphql },
  {
    operation: 'terraform state',
    needs:
      'Terraform State: Read at project + Terraform State: Create at project + Terraform State: Lock at project',
    source: `${rest}, the routes a backend calls`,
  },
  { operation: 'POST /mcp', needs: 'MCP tool: Execute at user', source: rest },
  { operation: 'GET /topics', needs: 'open', source: rest },
  { operation: 'POST /projects/:id/(ref/:ref/)trigger/pipeline', needs: 'impossible', source: rest },
  { operation: 'POST /groups/:id/tokens/revoke', needs: 'unknown', source: 'only in the OpenAPI list' },
];
