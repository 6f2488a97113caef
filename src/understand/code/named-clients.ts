/** Calls of gitbeaker (`api.Issues.create`), client-go (`client.Issues.CreateIssue`) and the Ruby gem (`Gitlab.create_issue`). */
import type { OperationId } from '../../model/catalog';
import type { CatalogIndex, Finding, Reading } from '../finding';
import { exactRoute } from '../routes/route-index';
import { readName, singular, splitName, wordsOf } from './client-names';
import { argumentsOf, type Token } from './lexer';

/** Calls whose names do not follow the routes; compared without case and underscores. Sources as in `client-names`. */
const exceptions: Readonly<Record<string, OperationId>> = {
  currentuser: 'GET /user',
  showcurrentuser: 'GET /user',
  'user.current': 'GET /user',
  'projectimportexport.download': 'GET /projects/:id/export/download',
  'projectimportexport.exportstatus': 'GET /projects/:id/export',
  'projectimportexport.schedule': 'POST /projects/:id/export',
  'projectimportexport.import': 'POST /projects/import',
  'projectimportexport.importstatus': 'GET /projects/:id/import',
  gettracefile: 'GET /projects/:id/jobs/:job_id/trace',
  jobtrace: 'GET /projects/:id/jobs/:job_id/trace',
  registernewrunner: 'POST /runners',
  registerrunner: 'POST /runners',
  listcurrentusercontributionevents: 'GET /events',
  setcommitstatus: 'POST /projects/:id/statuses/:sha',
  updatecommitstatus: 'POST /projects/:id/statuses/:sha',
  editstatus: 'POST /projects/:id/statuses/:sha',
  listtree: 'GET /projects/:id/repository/tree',
  tree: 'GET /projects/:id/repository/tree',
  repotree: 'GET /projects/:id/repository/tree',
  allrepositorytrees: 'GET /projects/:id/repository/tree',
  archive: 'GET /projects/:id/repository/archive',
  streamarchive: 'GET /projects/:id/repository/archive',
  repoarchive: 'GET /projects/:id/repository/archive',
  filecontents: 'GET /projects/:id/repository/files/:file_path/raw',
  getrawfile: 'GET /projects/:id/repository/files/:file_path/raw',
  getfile: 'GET /projects/:id/repository/files/:file_path',
  getversion: 'GET /version',
  getjobartifacts: 'GET /projects/:id/jobs/:job_id/artifacts',
  downloadartifactsfile: 'GET /projects/:id/jobs/artifacts/:ref_name/download',
  downloadjobartifacts: 'GET /projects/:id/jobs/artifacts/:ref_name/download',
  runpipelinetrigger: 'POST /projects/:id/(ref/:ref/)trigger/pipeline',
  runtrigger: 'POST /projects/:id/(ref/:ref/)trigger/pipeline',
  getmergerequestdiffversions: 'GET /projects/:id/merge_requests/:merge_request_iid/versions',
  listmergerequestdiffs: 'GET /projects/:id/merge_requests/:merge_request_iid/diffs',
  getmergerequestchanges: 'GET /projects/:id/merge_requests/:merge_request_iid/changes',
  mergerequestchanges: 'GET /projects/:id/merge_requests/:merge_request_iid/changes',
  protectrepositorybranches: 'POST /projects/:id/protected_branches',
  unprotectrepositorybranches: 'DELETE /projects/:id/protected_branches/:name',
  addgroupmember: 'POST /groups/:id/members',
  addteammember: 'POST /projects/:id/members',
  teammembers: 'GET /projects/:id/members',
  addprojecthook: 'POST /projects/:id/hooks',
  importgithubrepository: 'POST /import/github',
  publishpackagefile: 'generic package publish',
  'packageregistry.publish': 'generic package publish',
  'packageregistry.download': 'generic package download',
};
const exceptionsByName = new Map(Object.entries(exceptions));

const receivers =
  /^(?:api|git|gl|gitlab|client|c|cli|glab|gitlabclient|gitlabapi|g|this|self|s|svc|\$client|\$api|\$gitlab)$/i;

interface Call {
  readonly receiver: string;
  readonly service: string;
  readonly method: string;
}

/** `this.api.Issues.create` as receiver `api`, service `Issues`, method `create`. */
function callOf(name: string): Call | null {
  const parts = name.replace(/[?!]$/, '').split(/\??\.|->|::|!\./);
  const method = parts.at(-1) ?? '';
  const service = parts.at(-2) ?? '';
  if (parts.length < 2) return null;
  if (/^[A-Z][A-Za-z]+$/.test(service) && parts.length >= 3)
    return { receiver: parts.at(-3) ?? '', service, method };
  return { receiver: service, service: '', method };
}

/** True when the first argument is a value rather than options: the gem's and gitbeaker's project id. */
function isScoped(tokens: readonly Token[], open: number): boolean {
  const [first] = argumentsOf(tokens, open);
  if (first === undefined) return false;
  const [from, to] = first;
  const inside = tokens.slice(from, to);
  if (tokens[from]?.text === '{')
    return inside.some(({ text }) => /^(?:projectId|groupId|project_id|group_id)$/.test(text));
  return tokens[from + 1]?.text !== ':' && !inside.some(({ text }) => text === '&');
}

function readCall(index: CatalogIndex, call: Call, scoped: boolean): Reading[] {
  const key = call.method.replaceAll('_', '').toLowerCase();
  const service = singular(call.service.toLowerCase());
  const exception = exceptionsByName.get(`${service}.${key}`) ?? exceptionsByName.get(key);
  if (exception !== undefined)
    return [{ operations: [exactRoute(index, exception) ?? exception], confidence: 1 }];
  const { verb, nouns } = splitName(call.method);
  if (call.service === '') return readRuby(index, call.method, scoped);
  const isGo = /^[A-Z]/.test(call.method);
  // gitbeaker names the thing by its service only; client-go repeats it in the method.
  return isGo
    ? readName(index, { verb, nouns, service: wordsOf(call.service), scoped: nouns.includes('project') })
    : readName(index, { verb, nouns: [...wordsOf(call.service), ...nouns], service: [], scoped });
}

/** The gem has no verb for reading: `issues(project)` lists, `issue(project, 1)` shows one. */
function readRuby(index: CatalogIndex, method: string, scoped: boolean): Reading[] {
  const { verb, nouns } = splitName(method);
  const known = readName(index, { verb, nouns, service: [], scoped });
  if (/^(?:create|edit|update|delete|remove|add|list|get|set|search|upload)_/.test(method)) return known;
  const plural = method.endsWith('s');
  const reading = readName(index, {
    verb: plural ? 'list' : 'show',
    nouns: wordsOf(method),
    service: [],
    scoped,
  });
  const acting = known.filter(({ operations }) => !operations[0]?.startsWith('GET '));
  return (reading[0]?.confidence ?? 0) >= (acting[0]?.confidence ?? 0) ? reading : acting;
}

const sureEnough = 0.6;

/** Calls of these clients in a text that names GitLab somewhere. */
export function namedClientCalls(index: CatalogIndex, text: string, tokens: readonly Token[]): Finding[] {
  if (!/git-?lab|gitbeaker/i.test(text)) return [];
  const findings: Finding[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'name') continue;
    const call = callOf(isChained(tokens, at) ? `client.${token.text}` : token.text);
    const open = tokens[at + 1]?.text === '(' ? at + 1 : -1;
    if (call === null || (open < 0 && call.service !== '')) continue;
    if (call.service === '' && !receivers.test(call.receiver)) continue;
    if (call.service === '' && (!/^[a-z]+(?:_[a-z]+)*$/.test(call.method) || !isRuby(text))) continue;
    const readings = onItself(
      index,
      tokens,
      open,
      readCall(index, call, open >= 0 && isScoped(tokens, open)),
    );
    if ((readings[0]?.confidence ?? 0) < sureEnough) continue;
    const span = { start: token.start, end: token.end };
    findings.push({ span, words: [span], readings });
  }
  return findings;
}

/** `rotate("self")`: the route of the token itself, where there is one. */
function onItself(
  index: CatalogIndex,
  tokens: readonly Token[],
  open: number,
  readings: readonly Reading[],
): readonly Reading[] {
  const first = open < 0 ? undefined : tokens[open + 1];
  if (first?.kind !== 'string' || first.text !== 'self') return readings;
  return readings.map((reading) => ({
    ...reading,
    operations: reading.operations.map((id) => {
      const own = id.replace(/\/:[a-z_]+(?=\/[a-z]+$|$)/, '/self');
      return index.catalog.operation(own) ? own : id;
    }),
  }));
}

/** `Gitlab.client(...).create_issue(1)`: the name stands behind the call that made the client. */
function isChained(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text === '.' && tokens[at - 2]?.text === ')' && tokens[at + 1]?.text === '(';
}

/** Method calls without a service look like anything; only the set-up of the gem or of GitLab::API lets them count. */
function isRuby(text: string): boolean {
  return /GitLab::API|\bGitlab\.(?:client|configure|[a-z_]+\b)|require ['"]gitlab['"]/.test(text);
}

/** gitlab4j `api.getIssuesApi().createIssue(...)` and the PHP client `$client->issues()->create(...)`. */
const fluent = /(?:\.|->)(?:get([A-Z]\w{2,40})Api|([a-z]\w{2,40}))\(\)\s{0,40}(?:\.|->)([a-zA-Z]\w{1,60})\(/g;

/** Calls of clients that fetch a service by a call. Sources: gitlab4j/gitlab4j-api, GitLabPHP/Client. */
export function fluentClientCalls(index: CatalogIndex, text: string): Finding[] {
  if (!/gitlab/i.test(text)) return [];
  const findings: Finding[] = [];
  for (const match of text.matchAll(fluent)) {
    const [whole, java, php, method = ''] = match;
    const service = java ?? php ?? '';
    const key = method.toLowerCase();
    const exception = Object.hasOwn(exceptions, key) ? exceptions[key] : undefined;
    const { verb, nouns } = splitName(method);
    const words = wordsOf(service);
    const readings: Reading[] =
      exception !== undefined && java !== undefined
        ? [{ operations: [exactRoute(index, exception) ?? exception], confidence: 1 }]
        : java !== undefined
          ? readName(index, { verb, nouns: nouns.length > 0 ? nouns : words, service: words, scoped: true })
          : readName(index, {
              verb,
              nouns: [...words, ...nouns],
              service: [],
              scoped: !/^(?:all)$/.test(method),
            });
    if ((readings[0]?.confidence ?? 0) < sureEnough) continue;
    const span = { start: match.index, end: match.index + whole.length - 1 };
    findings.push({ span, words: [span], readings });
  }
  return findings;
}
