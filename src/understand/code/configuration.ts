/** Terraform resources of the GitLab provider, Ansible modules, and CI keywords that ask for GitLab's API. */
import type { OperationId } from '../../model/catalog';
import type { Span } from '../../model/understanding';
import type { CatalogIndex, Finding } from '../finding';
import { exactRoute } from '../routes/route-index';
import { closeOf } from '../routes/segments';
import { readName, wordsOf } from './client-names';

/**
 * Resources that are not named after their route. Source: gitlabhq/terraform-provider-gitlab `docs/resources` and
 * ansible-collections/community.general `plugins/modules`.
 */
const resources: Readonly<Record<string, readonly OperationId[]>> = {
  branch_protection: ['POST /projects/:id/protected_branches', 'GET /projects/:id/protected_branches/:name'],
  tag_protection: ['POST /projects/:id/protected_tags', 'GET /projects/:id/protected_tags/:name'],
  project_membership: ['POST /projects/:id/members', 'GET /projects/:id/members/:user_id'],
  project_members: ['POST /projects/:id/members', 'GET /projects/:id/members'],
  group_membership: ['POST /groups/:id/members', 'GET /groups/:id/members/:user_id'],
  group_members: ['POST /groups/:id/members', 'GET /groups/:id/members'],
  user_runner: ['POST /user/runners', 'GET /runners/:id'],
  runner: ['POST /user/runners'],
  repository_file: [
    'POST /projects/:id/repository/files/:file_path',
    'GET /projects/:id/repository/files/:file_path',
  ],
  pipeline_trigger: ['POST /projects/:id/triggers', 'GET /projects/:id/triggers/:trigger_id'],
  project_mirror: ['POST /projects/:id/remote_mirrors', 'GET /projects/:id/remote_mirrors'],
  project_share_group: ['POST /projects/:id/share', 'GET /projects/:id'],
  group_share_group: ['POST /groups/:id/share', 'GET /groups/:id'],
  instance_variable: ['POST /admin/ci/variables', 'GET /admin/ci/variables/:key'],
  system_hook: ['POST /hooks', 'GET /hooks/:hook_id'],
  user_sshkey: ['POST /users/:user_id/keys', 'GET /users/:id/keys/:key_id'],
  hook: ['POST /projects/:id/hooks', 'GET /projects/:id/hooks'],
  current_user: ['GET /user'],
  protected_branch: ['POST /projects/:id/protected_branches', 'GET /projects/:id/protected_branches'],
  project_level_mr_approvals: ['POST /projects/:id/approvals', 'GET /projects/:id/approvals'],
  project_hook: ['POST /projects/:id/hooks', 'GET /projects/:id/hooks/:hook_id'],
  label: ['POST /projects/:id/labels', 'GET /projects/:id/labels/:name'],
  project: ['POST /projects', 'GET /projects/:id'],
  group: ['POST /groups', 'GET /groups/:id'],
  user: ['POST /users', 'GET /users/:id'],
  merge_request: ['POST /projects/:id/merge_requests', 'GET /projects/:id/merge_requests'],
  group_ldap_link: ['POST /groups/:id/ldap_group_links', 'GET /groups/:id/ldap_group_links'],
  group_saml_link: ['POST /groups/:id/saml_group_links', 'GET /groups/:id/saml_group_links/:saml_group_name'],
  release_link: [
    'POST /projects/:id/releases/:tag_name/assets/links',
    'GET /projects/:id/releases/:tag_name/assets/links/:link_id',
  ],
  personal_access_token: ['POST /users/:user_id/personal_access_tokens', 'GET /personal_access_tokens/:id'],
  pipeline_schedule_variable: [
    'POST /projects/:id/pipeline_schedules/:pipeline_schedule_id/variables',
    'GET /projects/:id/pipeline_schedules/:pipeline_schedule_id',
  ],
  issue: ['POST /projects/:id/issues', 'GET /projects/:id/issues'],
};

const block = /\b(resource|data)\s{1,4}"gitlab_(\w{2,60})"/g;
const named = /\bresource\s{1,4}gitlab_(\w{2,60})|\bgitlab_(\w{2,60}) resource/g;
const module =
  /(?:^|\n)\s{0,20}(?:-\s{1,4})?(?:community\.general\.)?gitlab_(\w{2,60})\s?:(?=[ \t]{0,10}(?:\n|$))|\bansible\b[^\n]{0,40}\bgitlab_(\w{2,60})/g;

/** Pulumi and CDK for Terraform name the same resources as classes: `new gitlab.ProjectHook(...)`. */
const classes =
  /\bnew\s{1,4}gitlab\.(?!Gitlab\b|Provider\b)(?:\w{1,40}\.)?([A-Z]\w{2,60})\(|\bgitlab\.New([A-Z]\w{2,60})\(ctx\b/g;

/** `with gitlab_project_variable.tier`, and names alone where Terraform is spoken of. */
const terraform = /\bterraform\b|\b(?:open)?tofu\b|\bgitlabhq\b/i;
const address = /(?<![\w."])(data\.)?gitlab_(\w{2,60})(?![\w"]|\s?:|\s{0,4}=)/g;
/** Inputs of the provider and names of variables. */
const settings = /(?:^|_)(?:token|url|host|password|server|user|username|api)$/;

interface Block {
  readonly name: string;
  readonly reads: boolean;
  readonly span: Span;
  readonly body: string;
}

function blocks(text: string): Block[] {
  const found: Block[] = [];
  for (const match of text.matchAll(block)) {
    const end = match.index + match[0].length;
    const brace = text.indexOf('{', end);
    const close = brace < 0 || brace > end + 80 ? -1 : closeOf(text, brace, 2000);
    const span = { start: match.index, end };
    found.push({
      name: match[2] ?? '',
      reads: match[1] === 'data',
      span,
      body: text.slice(end, close < 0 ? end + 500 : close),
    });
  }
  for (const pattern of [named, module])
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const name = match[1] ?? match[2] ?? '';
      const lead = match[0].length - match[0].trimStart().length;
      found.push({
        name,
        reads: false,
        span: { start: match.index + lead, end },
        body: text.slice(end, end + 400),
      });
    }
  for (const match of text.matchAll(classes)) {
    const end = match.index + match[0].length;
    const name = wordsOf(match[1] ?? match[2] ?? '').join('_');
    found.push({ name, reads: false, span: { start: match.index, end }, body: text.slice(end, end + 400) });
  }
  if (terraform.test(text))
    for (const match of text.matchAll(address)) {
      const name = match[2] ?? '';
      const end = match.index + match[0].length;
      const span = { start: match.index, end };
      const setting = settings.test(name) && !Object.hasOwn(resources, name);
      if (setting || found.some((other) => other.span.start < end && span.start < other.span.end)) continue;
      found.push({ name, reads: match[1] !== undefined, span, body: text.slice(end, end + 400) });
    }
  return found;
}

/** Which of several parents a resource such as `gitlab_deploy_token` belongs to. */
function parentOf({ name, body, reads }: Block): 'group' | 'project' | null {
  if (name.startsWith('group')) return 'group';
  if (reads && !/\b(?:group|project)/.test(body)) return null;
  return /\bgroup(?:_id)?\s*[=:]|\b(?:a|the|my) group\b/.test(body) && !/\bproject(?:_id)?\s*[=:]/.test(body)
    ? 'group'
    : 'project';
}

function operationsOf(
  index: CatalogIndex,
  entry: Block,
): { operations: OperationId[]; confidence: number } | null {
  const fixed = Object.hasOwn(resources, entry.name) ? resources[entry.name] : undefined;
  if (fixed !== undefined) {
    const operations = entry.reads ? fixed.filter((id) => id.startsWith('GET ')) : fixed;
    return { operations: operations.map((id) => exactRoute(index, id) ?? id), confidence: 0.95 };
  }
  const parent = parentOf(entry);
  const words = wordsOf(entry.name);
  const named = parent === null || words.includes('project') || words.includes('group');
  const nouns = named ? words : [parent, ...words];
  const read = (verb: string): OperationId | undefined =>
    (
      readName(index, { verb, nouns, service: [], scoped: parent !== null })[0] ??
      readName(index, { verb, nouns: words, service: [], scoped: false })[0]
    )?.operations[0];
  const plural = entry.name.endsWith('s');
  const wanted = entry.reads
    ? [read(plural ? 'list' : 'show') ?? read('list')]
    : [read('create') ?? read('update'), read('show') ?? read('list')];
  const operations = wanted.filter((id) => id !== undefined);
  return operations.length === 0 ? null : { operations, confidence: 0.85 };
}

const state = '/projects/:id/terraform/state/:name';

interface Keyword {
  readonly pattern: RegExp;
  readonly operations: readonly OperationId[];
}

/** Blocks that mean requests by themselves; GitLab's CI YAML reference and Terraform's `http` backend. */
const keywords: readonly Keyword[] = [
  {
    pattern: /\bbackend\s{1,4}"http"\s{0,4}\{/g,
    operations: [`GET ${state}`, `POST ${state}/lock`, `POST ${state}`, `DELETE ${state}/lock`],
  },
  {
    pattern: /(?:^|\n)\s{1,20}release:\s{0,4}\n(?=(?:\s{2,20}[^\n]{0,200}\n){0,6}?\s{2,20}tag_name:)/g,
    operations: ['POST /projects/:id/releases'],
  },
  {
    pattern: /\bsource\s{0,20}=\s{0,4}"gitlab\.[\w.-]{1,60}(?:\/[\w.-]{1,60}){3}(?:\/\/[^"\n]{0,80})?"/g,
    operations: ['terraform module package download'],
  },
];

/** Findings in infrastructure and CI files. */
export function configurationFindings(index: CatalogIndex, text: string): Finding[] {
  const findings: Finding[] = [];
  for (const entry of blocks(text)) {
    const reading = operationsOf(index, entry);
    if (reading !== null) findings.push({ span: entry.span, words: [entry.span], readings: [reading] });
  }
  for (const { pattern, operations } of keywords)
    for (const match of text.matchAll(pattern)) {
      const start = match.index + match[0].length - match[0].trimStart().length;
      const span = { start, end: match.index + match[0].trimEnd().length };
      findings.push({
        span,
        words: [span],
        readings: [{ operations: operations.map((id) => exactRoute(index, id) ?? id), confidence: 0.9 }],
      });
    }
  return findings;
}
