/** What GitLab lets a running CI/CD job do with its own CI_JOB_TOKEN. */

/** The table "Job token access" and the section on cloning of this page. */
export const jobTokenSource =
  'doc/ci/jobs/ci_job_token.md, gitlabhq/gitlabhq at 017a6c129d6a9e4ad9fec792cd84f88641d7dbfe';

const anyMethod = '(?:GET|POST|PUT|PATCH|DELETE)';
const repository = '/projects/:id/repository';

/**
 * Patterns over whole ids. Pushing with Git is left out: GitLab takes it only where a project has switched it on.
 * Of the artifacts only fetching is in, which the page names twice; the registry is that of the job's own project.
 */
export const jobTokenPatterns: readonly string[] = [
  'git clone',
  'docker (?:login|pull|push)',
  '(?:[a-z ]+ )?package (?:download|publish)',
  `${anyMethod} /projects/:id/(?:releases|deployments|environments|packages)(?:/.*)?`,
  `GET ${repository}/(?:branches|tags|changelog)`,
  `GET ${repository}/commits/:sha(?:/merge_requests)?`,
  `GET ${repository}/files/:file_path/raw`,
  'GET /projects/:id/jobs/(?:artifacts/.*|:job_id/artifacts(?:/.*)?)',
  'GET /projects/:id/merge_requests(?:/:merge_request_iid)?',
  'GET /projects/:id/merge_requests/:noteable_id/notes(?:/:note_id)?',
  'PUT /projects/:id/pipelines/:pipeline_id/metadata',
  'POST /projects/:id/\\(ref/:ref/\\)trigger/pipeline',
  'GET /job',
];

/** Matches what a job can do with its CI_JOB_TOKEN, as far as the role of who started the job goes. */
export const jobTokenTakes = new RegExp(`^(?:${jobTokenPatterns.join('|')})$`);
