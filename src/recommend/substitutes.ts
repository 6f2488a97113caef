import type { OperationId } from '../model/catalog';
import type { MessageKey } from '../model/message';
import type { WayOut } from '../model/recommendation';
import { jobTokenSource, jobTokenTakes } from './job-token';

/** Another way to the same end. */
export interface Substitute {
  /** Ids, or a pattern over ids. */
  readonly operations: readonly OperationId[] | RegExp;
  /** The operations done instead; none where another credential does it. */
  readonly instead: readonly OperationId[];
  readonly kind: WayOut['kind'];
  /** `$1` titles of the operations replaced, `$2` the scopes of `instead`, `$3` the ids of `instead`. */
  readonly key: MessageKey;
  readonly source: string;
}

const repository = '/projects/:id/repository';

/** What a push changes in a repository and the API changes too. */
export const gitWrites: readonly OperationId[] = [
  `POST ${repository}/files/:file_path`,
  `PUT ${repository}/files/:file_path`,
  `DELETE ${repository}/files/:file_path`,
  `POST ${repository}/commits`,
  `POST ${repository}/commits/:sha/cherry_pick`,
  `POST ${repository}/commits/:sha/revert`,
  `POST ${repository}/branches`,
  `DELETE ${repository}/branches/:branch`,
  `DELETE ${repository}/merged_branches`,
  `POST ${repository}/tags`,
  `DELETE ${repository}/tags/:tag_name`,
  `PUT ${repository}/submodules/:submodule`,
  'mutation CommitCreate',
  'mutation CreateBranch',
  'mutation BranchDelete',
];

const pushRule = 'lib/gitlab/auth.rb abilities_for_scopes: write_repository carries push_code';

export const substitutes: readonly Substitute[] = [
  { operations: gitWrites, instead: ['git push'], kind: 'git', key: 'way_git_push', source: pushRule },
  {
    operations: ['POST /projects/:id/merge_requests', 'mutation MergeRequestCreate'],
    instead: ['git push'],
    kind: 'git',
    key: 'way_git_push_merge_request',
    source: 'https://docs.gitlab.com/ee/user/project/push_options.html',
  },
  {
    operations: ['POST', 'PUT', 'DELETE'].flatMap((method) =>
      ['projects', 'groups'].map(
        (owner) => `${method} /${owner}/:id/wikis${method === 'POST' ? '' : '/:slug'}`,
      ),
    ),
    instead: ['git push wiki'],
    kind: 'git',
    key: 'way_git_push_wiki',
    source: `${pushRule}; classic_nonrest.tsv: wiki repository push`,
  },
  {
    operations: ['PUT /snippets/:id', 'PUT /projects/:id/snippets/:snippet_id', 'mutation UpdateSnippet'],
    instead: ['git push snippet'],
    kind: 'git',
    key: 'way_git_push_snippet',
    source: `${pushRule}; classic_nonrest.tsv: snippet repository push`,
  },
  {
    operations: ['git ssh'],
    instead: ['git clone', 'git push'],
    kind: 'git',
    key: 'way_git_https',
    source: 'classic_nonrest.tsv: git over SSH',
  },
  {
    operations: ['web raw download'],
    instead: ['GET /projects/:id/repository/files/:file_path/raw'],
    kind: 'credential',
    key: 'way_files_api',
    source: 'classic_nonrest.tsv: web raw file; classic_exceptions.tsv: repository files',
  },
  {
    operations: ['POST /runners', 'mutation RunnerCreate'],
    instead: ['POST /user/runners'],
    kind: 'credential',
    key: 'way_other_call',
    source: 'classic_exceptions.tsv: create_runner',
  },
  {
    operations: ['mutation RunnerUpdate'],
    instead: ['PUT /runners/:id'],
    kind: 'credential',
    key: 'way_other_call',
    source: 'classic_exceptions.tsv: manage_runner',
  },
  {
    operations: ['mutation RunnerDelete', 'DELETE /runners'],
    instead: ['DELETE /runners/:id'],
    kind: 'credential',
    key: 'way_other_call',
    source: 'classic_exceptions.tsv: manage_runner',
  },
  {
    operations: ['POST /personal_access_tokens/:id/rotate'],
    instead: ['POST /personal_access_tokens/self/rotate'],
    kind: 'credential',
    key: 'way_other_call',
    source: 'classic_exceptions.tsv: self_rotate',
  },
  {
    operations: ['POST /projects/:id/access_tokens/:token_id/rotate'],
    instead: ['POST /projects/:id/access_tokens/self/rotate'],
    kind: 'credential',
    key: 'way_other_call',
    source: 'classic_exceptions.tsv: self_rotate',
  },
  {
    operations: ['POST /groups/:id/access_tokens/:token_id/rotate'],
    instead: ['POST /groups/:id/access_tokens/self/rotate'],
    kind: 'credential',
    key: 'way_other_call',
    source: 'classic_exceptions.tsv: self_rotate',
  },
  {
    operations: ['DELETE /personal_access_tokens/:id'],
    instead: ['DELETE /personal_access_tokens/self'],
    kind: 'credential',
    key: 'way_other_call',
    source: 'classic_exceptions.tsv: any scope',
  },
  {
    operations: ['POST /projects/:id/pipeline', 'mutation PipelineCreate'],
    instead: [],
    kind: 'credential',
    key: 'way_trigger_token',
    source: 'rest_unavailable.tsv: CI trigger token; classic_exceptions.tsv: trigger/pipeline',
  },
  {
    operations: ['POST /projects/:id/(ref/:ref/)trigger/pipeline'],
    instead: ['POST /projects/:id/pipeline'],
    kind: 'credential',
    key: 'way_other_call',
    source: 'classic_exceptions.tsv: trigger/pipeline',
  },
  {
    operations: jobTokenTakes,
    instead: [],
    kind: 'credential',
    key: 'way_job_token',
    source: jobTokenSource,
  },
];

/** True when the row speaks of this operation. */
export function concerns({ operations }: Substitute, id: OperationId): boolean {
  return operations instanceof RegExp ? operations.test(id) : operations.includes(id);
}
