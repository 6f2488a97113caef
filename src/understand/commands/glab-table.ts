/**
 * What glab's commands ask of GitLab. Source: glab's command reference, `docs/source` of the repository
 * gitlabhq/cli (commands.md at 6d54bd813802484676e1c3d20a193eb97f808a4d), and the routes of this catalog.
 *
 * One line a command: `group sub, alias = operation; operation`. `~` stands for `/projects/:id`. A line without
 * `=` works on this machine only. `group *` is what remains.
 */
export const glabTable = `
mr create, new, for = POST ~/merge_requests
mr list, ls = GET ~/merge_requests
mr view, show = GET ~/merge_requests/:merge_request_iid
mr update = PUT ~/merge_requests/:merge_request_iid
mr close = PUT ~/merge_requests/:merge_request_iid
mr reopen, open = PUT ~/merge_requests/:merge_request_iid
mr merge, accept = PUT ~/merge_requests/:merge_request_iid/merge
mr approve = POST ~/merge_requests/:merge_request_iid/approve
mr revoke, unapprove = POST ~/merge_requests/:merge_request_iid/unapprove
mr approvers = GET ~/merge_requests/:merge_request_iid/approval_state
mr delete, del = DELETE ~/merge_requests/:merge_request_iid
mr diff = GET ~/merge_requests/:merge_request_iid/versions
mr checkout = GET ~/merge_requests/:merge_request_iid; git clone
mr rebase = PUT ~/merge_requests/:merge_request_iid/rebase
mr note, comment = POST ~/merge_requests/:noteable_id/notes
mr issues, issue = GET ~/merge_requests/:merge_request_iid/closes_issues
mr todo, add-todo = POST ~/merge_requests/:merge_request_iid/todo
mr subscribe, sub = POST ~/merge_requests/:subscribable_id/subscribe
mr unsubscribe, unsub = POST ~/merge_requests/:subscribable_id/unsubscribe
issue create, new = POST ~/issues
issue list, ls = GET ~/issues
issue view, show = GET ~/issues/:issue_iid
issue update = PUT ~/issues/:issue_iid
issue close = PUT ~/issues/:issue_iid
issue reopen, open = PUT ~/issues/:issue_iid
issue delete, del = DELETE ~/issues/:issue_iid
issue note, comment = POST ~/issues/:noteable_id/notes
issue subscribe, sub = POST ~/issues/:subscribable_id/subscribe
issue unsubscribe, unsub = POST ~/issues/:subscribable_id/unsubscribe
issue board = GET ~/boards
incident list, ls = GET ~/issues
incident view, show = GET ~/issues/:issue_iid
incident close = PUT ~/issues/:issue_iid
incident reopen, open = PUT ~/issues/:issue_iid
incident note, comment = POST ~/issues/:noteable_id/notes
incident subscribe, sub = POST ~/issues/:subscribable_id/subscribe
incident unsubscribe, unsub = POST ~/issues/:subscribable_id/unsubscribe
ci list, ls = GET ~/pipelines
ci view = GET ~/pipelines/:pipeline_id; GET ~/pipelines/:pipeline_id/jobs
ci get = GET ~/pipelines/:pipeline_id; GET ~/pipelines/:pipeline_id/jobs
ci status, stats = GET ~/pipelines; GET ~/pipelines/:pipeline_id/jobs
ci trace = GET ~/jobs/:job_id/trace
ci run, create = POST ~/pipeline
ci run-trig = POST ~/(ref/:ref/)trigger/pipeline
ci retry = POST ~/jobs/:job_id/retry
ci trigger = POST ~/jobs/:job_id/play
ci cancel = POST ~/pipelines/:pipeline_id/cancel
ci cancel job = POST ~/jobs/:job_id/cancel
ci cancel pipeline = POST ~/pipelines/:pipeline_id/cancel
ci delete = DELETE ~/pipelines/:pipeline_id
ci lint = POST ~/ci/lint
ci config = POST ~/ci/lint
ci artifact = GET ~/jobs/artifacts/:ref_name/download
job artifact = GET ~/jobs/artifacts/:ref_name/download
release create = POST ~/releases
release list, ls = GET ~/releases
release view = GET ~/releases/:tag_name
release delete = DELETE ~/releases/:tag_name
release upload = POST ~/uploads; POST ~/releases/:tag_name/assets/links
release download = GET ~/releases/:tag_name
repo clone = git clone; GET /projects/:id
repo create, new = POST /projects
repo view = GET /projects/:id; GET ~/repository/files/:file_path
repo list, ls = GET /projects
repo search, find, lookup = GET /projects
repo archive = GET ~/repository/archive
repo delete = DELETE /projects/:id
repo fork = POST ~/fork; git clone
repo contributors = GET ~/repository/contributors
repo transfer = PUT ~/transfer
repo mirror = PUT /projects/:id
repo mirror --direction=push = POST ~/remote_mirrors
repo update = PUT /projects/:id
repo members add = POST ~/members
repo members remove = DELETE ~/members/:user_id
repo publish = POST ~/catalog/publish
variable list, ls = GET ~/variables
variable get = GET ~/variables/:key
variable export, ex = GET ~/variables
variable set, new, create = POST ~/variables
variable update = PUT ~/variables/:key
variable delete, remove = DELETE ~/variables/:key
label list, ls = GET ~/labels
label create, new = POST ~/labels
label get = GET ~/labels/:name
label edit = PUT ~/labels/:name
label delete = DELETE ~/labels/:name
milestone list = GET ~/milestones
milestone get = GET ~/milestones/:milestone_id
milestone create = POST ~/milestones
milestone edit = PUT ~/milestones/:milestone_id
milestone delete = DELETE ~/milestones/:milestone_id
iteration list, ls = GET ~/iterations
schedule list, ls = GET ~/pipeline_schedules
schedule create, new = POST ~/pipeline_schedules
schedule run = POST ~/pipeline_schedules/:pipeline_schedule_id/play
schedule update = PUT ~/pipeline_schedules/:pipeline_schedule_id
schedule delete = DELETE ~/pipeline_schedules/:pipeline_schedule_id
snippet create, new = POST ~/snippets
token list = GET ~/access_tokens
token create, new = POST ~/access_tokens
token revoke, rm = DELETE ~/access_tokens/:token_id
token rotate, rot = POST ~/access_tokens/:token_id/rotate
deploy-key add = POST ~/deploy_keys
deploy-key list = GET ~/deploy_keys
deploy-key get = GET ~/deploy_keys/:key_id
deploy-key delete = DELETE ~/deploy_keys/:key_id
ssh-key add = POST /user/keys
ssh-key list = GET /user/keys
ssh-key get = GET /user/keys/:key_id
ssh-key delete = DELETE /user/keys/:key_id
gpg-key add = POST /user/gpg_keys
gpg-key list = GET /user/gpg_keys
gpg-key get = GET /user/gpg_keys/:key_id
gpg-key delete = DELETE /user/gpg_keys/:key_id
securefile list = GET ~/secure_files
securefile get = GET ~/secure_files/:secure_file_id
securefile create, upload = POST ~/secure_files
securefile download = GET ~/secure_files/:secure_file_id/download
securefile remove, rm, delete = DELETE ~/secure_files/:secure_file_id
cluster agent list, ls = GET ~/cluster_agents
cluster agent get-token = POST /user/personal_access_tokens; GET /user
cluster agent update-kubeconfig = GET ~/cluster_agents/:agent_id; kubectl
cluster agent bootstrap = POST ~/cluster_agents; POST ~/cluster_agents/:agent_id/tokens; POST ~/repository/files/:file_path
cluster agent check-manifest-usage = GET ~/cluster_agents; GET ~/repository/files/:file_path
cluster graph = GET ~/cluster_agents; kubectl
opentofu init = GET ~/terraform/state/:name
opentofu state list = graphql query
opentofu state delete = DELETE ~/terraform/state/:name
opentofu state lock = POST ~/terraform/state/:name/lock
opentofu state unlock = DELETE ~/terraform/state/:name/lock
opentofu state download = GET ~/terraform/state/:name/versions/:serial
packages list = GET ~/packages
packages upload = generic package publish
packages download = generic package download
packages delete = DELETE ~/packages/:package_id
runner list = GET ~/runners
runner get = GET /runners/:id
runner jobs = GET /runners/:id/jobs
runner managers = GET /runners/:id/managers
runner delete = DELETE /runners/:id
runner update = PUT /runners/:id
runner pause = PUT /runners/:id
runner create = POST /user/runners
runner assign = POST ~/runners
runner unassign = DELETE ~/runners/:runner_id
todo list, ls = GET /todos
todo done = POST /todos/:id/mark_as_done
todo done --all = POST /todos/mark_as_done
search * = GET /search
user events = GET /events
changelog generate = GET ~/repository/changelog
stack sync = git push; POST ~/merge_requests; PUT ~/merge_requests/:merge_request_iid
stack *
work-items list = graphql query
work-items create = graphql mutation
work-items update = graphql mutation
work-items delete = graphql mutation
work-items view = graphql query
duo ask = POST /ai/llm/git_command
container-registry list = GET ~/registry/repositories
mcp serve = mcp
attestation verify = GET ~/attestations/:subject_digest
auth status = GET /user
auth login = GET /user; POST ~/merge_requests; git push
auth configure-docker = docker login
auth *
alias *
completion *
config *
check-update *
skills *
version *
whatsnew *
`;

/** Groups people also call by another name. */
export const glabAliases: Readonly<Record<string, string>> = {
  pipeline: 'ci',
  pipe: 'ci',
  project: 'repo',
  var: 'variable',
  sched: 'schedule',
  skd: 'schedule',
  issues: 'issue',
  merge: 'mr',
  terraform: 'opentofu',
  tf: 'opentofu',
  package: 'packages',
  'secure-file': 'securefile',
  ask: 'duo',
};
