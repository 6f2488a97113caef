/** GitLab addresses outside the REST API that a token opens: repositories, feeds, downloads, registries. */
import type { OperationId } from '../../model/catalog';
import type { Reading } from '../finding';
import type { Target } from './target';

interface WebRule {
  readonly path: RegExp;
  readonly operations: readonly OperationId[];
  readonly confidence: number;
}

/** First match wins. Paths of GitLab's own routes, see `classic_nonrest` and `fine_grained_other` of the catalog. */
const webRules: readonly WebRule[] = [
  { path: /\.wiki\.git(?:$|\/)/, operations: ['git clone wiki'], confidence: 1 },
  { path: /\/info\/lfs(?:$|\/)/, operations: ['git lfs pull'], confidence: 1 },
  { path: /\/snippets\/[^/]+\.git(?:$|\/)/, operations: ['git clone snippet'], confidence: 1 },
  { path: /\.git\/git-receive-pack$/, operations: ['git push'], confidence: 1 },
  { path: /\.git(?:$|\/)/, operations: ['git clone'], confidence: 0.95 },
  { path: /\/-\/archive\//, operations: ['web archive download'], confidence: 1 },
  { path: /\/-\/releases\/.+\/downloads\//, operations: ['web release download'], confidence: 1 },
  { path: /\/-\/raw\//, operations: ['web raw download'], confidence: 1 },
  { path: /\/-\/design_management\/designs\//, operations: ['web design download'], confidence: 1 },
  {
    path: /\/-\/jobs\/[^/]+\/artifacts(?:$|\/)/,
    operations: ['GET /projects/:id/jobs/:job_id/artifacts'],
    confidence: 0.7,
  },
  { path: /\/-\/jobs\/[^/]+\/raw$/, operations: ['GET /projects/:id/jobs/:job_id/trace'], confidence: 0.7 },
  { path: /personal_access_tokens\.ics$/, operations: ['feed token expiry'], confidence: 1 },
  { path: /\.ics$/, operations: ['feed calendar'], confidence: 1 },
  { path: /\/-\/commits\/.*\.atom$/, operations: ['feed project commits'], confidence: 1 },
  { path: /\/-\/tags\.atom$|\/-\/tags$.*atom/, operations: ['feed project tags'], confidence: 1 },
  { path: /\/(?:issues|work_items)\.atom$/, operations: ['feed work items'], confidence: 1 },
  { path: /\/merge_requests\.atom$/, operations: ['feed merge requests'], confidence: 1 },
  { path: /^\/dashboard\/projects\.atom$/, operations: ['feed your projects'], confidence: 1 },
  { path: /^\/groups\/.*\.atom$/, operations: ['feed group activity'], confidence: 0.9 },
  { path: /^\/[^/]+\.atom$/, operations: ['feed user activity'], confidence: 0.8 },
  { path: /^\/[^/]+\/.+\.atom$/, operations: ['feed project activity'], confidence: 0.8 },
  { path: /\.atom$/, operations: ['feed atom'], confidence: 0.8 },
  { path: /\/-\/cable$/, operations: ['live comments'], confidence: 0.7 },
  { path: /\/(?:-\/kubernetes-agent\/)?k8s-proxy(?:$|\/)/, operations: ['kubectl'], confidence: 1 },
];

const registryHost = /^registry[.-]|:5050$|:4567$/;
const manifest = /^\/v2\/.+\/(?:manifests|blobs|tags)(?:\/|$)/;
const proxyImage = /\/dependency_proxy\/containers\//;

/** What a request to the container registry does, by its method. */
const registryMethods: Readonly<Record<string, OperationId>> = {
  GET: 'docker pull',
  HEAD: 'docker pull',
  PUT: 'docker push',
  POST: 'docker push',
  PATCH: 'docker push',
  DELETE: 'docker delete',
};

function one(operation: OperationId, confidence: number): Reading[] {
  return [{ operations: [operation], confidence }];
}

function tokenServiceReading(query: string): Reading[] | null {
  if (!/service=(?:container_registry|dependency_proxy)/.test(query)) return null;
  if (query.includes('service=dependency_proxy')) return one('dependency proxy pull', 1);
  const scope = decodeURIComponentSafely(query);
  const actions: OperationId[] = [];
  if (/[:,](?:pull|\*)/.test(scope)) actions.push('docker pull');
  if (/[:,](?:push|\*)/.test(scope)) actions.push('docker push');
  if (/[:,]delete/.test(scope)) actions.push('docker delete');
  return actions.length === 0 ? one('docker login', 1) : [{ operations: actions, confidence: 1 }];
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Readings of a URL that is not below `/api`; empty when the address says nothing certain. */
export function readWebAddress(target: Target, method: string | null): Reading[] {
  const { host, path, query, scheme } = target;
  if (path === '/jwt/auth') return tokenServiceReading(query) ?? [];
  if (proxyImage.test(path)) return one('dependency proxy pull', 1);
  if (manifest.test(path)) return one(registryMethods[method ?? 'GET'] ?? 'docker pull', 1);
  if (scheme === 'ssh' || scheme === 'git+ssh') return one('git ssh', 1);
  if (host !== null && registryHost.test(host) && path.length > 1 && scheme === null)
    return one('docker pull', 0.8);
  const rule = webRules.find((candidate) => candidate.path.test(path));
  if (rule === undefined) return feedByParameter(query);
  return [{ operations: rule.operations, confidence: rule.confidence }];
}

function feedByParameter(query: string): Reading[] {
  return /(?:^|&)feed_token=|(?:^|&)format=atom\b/.test(query) ? one('feed atom', 0.7) : [];
}
