/** Recognizes pasted refusals, says what they mean and which request was refused. */
import type { OperationId } from '../../model/catalog';
import type { Message } from '../../model/message';
import type { Hints, Refusal, Span } from '../../model/understanding';
import type { CatalogIndex, Finding, Reading, Recognized, Recognizer } from '../finding';
import { exactRoute } from '../routes/route-index';
import { failingRequests, refusedOnes } from './failing-request';
import { namedPermissions, openedBy } from './granular';
import { frameLines } from './machine-lines';
import { genericRules, type RefusalRule, refusalRules } from './refusals';

interface Hit {
  readonly rule: RefusalRule;
  readonly span: Span;
}

const mostRefusals = 4;
/** A message names its operation by its nature; the request itself would say more. */
const byMessage = 0.85;

function hitsOf(text: string, rules: readonly RefusalRule[]): Hit[] {
  const hits: Hit[] = [];
  for (const rule of rules) {
    const match = rule.pattern.exec(text);
    if (match === null) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    const known = hits.some((hit) => hit.rule.code === rule.code || overlap(hit.span, span));
    if (!known) hits.push({ rule, span });
    if (hits.length === mostRefusals) break;
  }
  return hits;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

const scopeField = /["']?\bscope["']?\s*[:=]\s*["']?([a-z_]+(?: [a-z_]+){0,20})/;

function explain(index: CatalogIndex, text: string, hit: Hit): Message[] {
  const named = namedPermissions(index, text);
  return hit.rule.explanation.flatMap((key): Message[] => {
    if (key === 'refusal_scope_list') {
      const scopes = scopeField.exec(text)?.[1];
      return scopes === undefined ? [] : [{ key, values: [scopes.replaceAll(' ', ', ')] }];
    }
    if (key === 'refusal_granular_missing')
      return [named === null ? { key: 'refusal_granular' } : { key, values: [named.words.join(', ')] }];
    return [{ key }];
  });
}

/** Words that turn a reading refusal into a writing one. */
const pushing = /\bgit\s+push\b|git-receive-pack|\bpush(?:es|ed|ing)?\b/i;
const publishing =
  /(?<!\b(?:not|never|don['’]?t|no|without)\s)(?:\bpublish|\bupload|\bdeploy\b|\bPUT\b|\bnuget push|\bpush\b|\btwine\b)/i;

const written: Readonly<Record<string, { readonly when: RegExp; readonly operation: OperationId }>> = {
  'git clone': { when: pushing, operation: 'git push' },
  'git lfs pull': { when: /\bpush|upload/i, operation: 'git lfs push' },
  'npm package download': { when: publishing, operation: 'npm package publish' },
  'pypi package download': { when: publishing, operation: 'pypi package publish' },
  'maven package download': { when: publishing, operation: 'maven package publish' },
  'nuget package download': { when: publishing, operation: 'nuget package publish' },
};

/** Images through a group's dependency proxy come from another door than the registry. */
const throughProxy = /\/dependency_proxy\/containers\//;

function operationsOf(index: CatalogIndex, text: string, hit: Hit): OperationId[] {
  let operations = hit.rule.operations.map((id) => {
    const other = written[id];
    return other?.when.test(text) ? other.operation : (exactRoute(index, id) ?? id);
  });
  if (operations.includes('docker push') && operations.includes('docker pull')) {
    const pulls = /\bpull|Unable to find image|manifest/i.test(text) && !/\bpush/i.test(text);
    operations = pulls ? ['docker pull'] : ['docker push'];
  }
  if (throughProxy.test(text))
    operations = operations.map((id) => (id === 'docker pull' ? 'dependency proxy pull' : id));
  if (operations.includes('docker pull') && /\bpush/i.test(text))
    operations = operations.map((id) => (id === 'docker pull' ? 'docker push' : id));
  return operations;
}

/** The address of a repository or registry says less than a message that names what was refused. */
function tellingRequests(index: CatalogIndex, requests: readonly Finding[], hits: readonly Hit[]): Finding[] {
  if (!hits.some(({ rule }) => rule.operations.length > 0)) return [...requests];
  return requests.filter(({ readings }) =>
    readings[0]?.operations.some((id) => index.catalog.operation(id)?.rest != null),
  );
}

/** Commands and code further down tell the refused operation better than the message does. */
const showsCommand =
  /(?:^|\n|&&|;)\s*(?:[$>#]\s+)?(?:sudo\s+)?(?:curl|git|docker|podman|glab|npm|twine|mvn|helm|kubectl|terraform|pip)\s+[a-z-]/;

function findingsOf(
  index: CatalogIndex,
  text: string,
  hits: readonly Hit[],
  requests: readonly Finding[],
): Finding[] {
  const findings: Finding[] = [...requests];
  for (const hit of hits) {
    const readings = messageReadings(index, text, hit);
    const told = requests.length > 0 || (showsCommand.test(text) && hit.rule.code !== 'git');
    if (readings.length === 0 || told) continue;
    findings.push({ span: hit.span, words: [hit.span], readings });
  }
  return findings;
}

function messageReadings(index: CatalogIndex, text: string, hit: Hit): Reading[] {
  if (hit.rule.code === 'insufficient_granular_scope') {
    const named = namedPermissions(index, text);
    return named === null ? [] : openedBy(index, named);
  }
  const operations = operationsOf(index, text, hit);
  return operations.length === 0 ? [] : [{ operations, confidence: byMessage }];
}

/** Where people go on in their own words, or name the call: after a stop, or at such a word. */
const ownWords =
  /[.,;](?=\s+[A-Za-z]{2,})|\s(?:at|when|while|on|after|from|during|in|for|because|with|trying)\s/;

/** The wire text up to where the sentence goes on; the whole line for messages that settle everything. */
function coveredBy(text: string, hit: Hit): Span {
  const lineEnd = text.indexOf('\n', hit.span.end);
  const end = lineEnd < 0 ? text.length : lineEnd;
  if (wholeLine.has(hit.rule.operations.join())) return { start: hit.span.start, end };
  const rest = text.slice(hit.span.end, end);
  const own = ownWords.exec(rest);
  return { start: hit.span.start, end: own === null ? end : hit.span.end + own.index };
}

/** Messages that settle the refused operation: what stands around them repeats it. */
const wholeLine = new Set(['git push', 'POST /user/runners', 'GET /user']);

function hintsOf(text: string): Partial<Hints> {
  const granted =
    /token (?:has|with)(?: only)? (?:the )?(?:scopes?:? )?\[?((?:(?:read|write)_\w+|api)(?:[, ]+(?:(?:read|write)_\w+|api))*)/i.exec(
      text,
    );
  return granted === null ? {} : { has: (granted[1] ?? '').split(/[, ]+/) };
}

const silent: Recognized = { kind: 'error', findings: [], refusals: [], hints: {}, covered: [] };

/** See `Recognizer`. Findings name the refused operation, from the request shown or from the message itself. */
export const errors: Recognizer<CatalogIndex> = (index, text, taken) => {
  const specific = hitsOf(text, refusalRules);
  const hits = specific.length > 0 ? specific : hitsOf(text, genericRules).slice(0, 1);
  if (hits.length === 0) return silent;
  const frames = frameLines(text);
  const shown = failingRequests(index, text, [...taken, ...frames]);
  const refusal = hits[0]?.span ?? { start: 0, end: 0 };
  const requests = refusedOnes(text, tellingRequests(index, shown, hits), refusal);
  const refusals = hits.map(
    (hit): Refusal => ({ code: hit.rule.code, span: hit.span, explanation: explain(index, text, hit) }),
  );
  const findings = findingsOf(index, text, hits, requests);
  const covered = [...shown.map(({ span }) => span), ...hits.map((hit) => coveredBy(text, hit)), ...frames];
  return { kind: 'error', findings, refusals, hints: hintsOf(text), covered };
};
