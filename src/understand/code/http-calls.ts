/** Requests that code sends: the URL put together, the method from the call around it. */
import type { CatalogIndex, Finding, Reading } from '../finding';
import { readGraphqlBody, unknownDocument } from '../routes/graphql';
import { methodOf, readRequest } from '../routes/request';
import { HOLE } from '../routes/segments';
import type { Token } from './lexer';
import { evaluate, lastName, statementEnd, type Values } from './values';

/** Names of calls that send, in lower case; see the documentation of each HTTP library. */
const callMethods: Readonly<Record<string, string>> = {
  get: 'GET',
  fetch: 'GET',
  urlopen: 'GET',
  urlretrieve: 'GET',
  file_get_contents: 'GET',
  getasync: 'GET',
  getstringasync: 'GET',
  getstreamasync: 'GET',
  getfromjsonasync: 'GET',
  getbytearrayasync: 'GET',
  getjson: 'GET',
  http_get: 'GET',
  http_list: 'GET',
  downloadfile: 'GET',
  downloadstring: 'GET',
  getforobject: 'GET',
  getforentity: 'GET',
  httpget: 'GET',
  get_json: 'GET',
  got: 'GET',
  ky: 'GET',
  stream: 'GET',
  ofetch: 'GET',
  usefetch: 'GET',
  head: 'HEAD',
  http_head: 'HEAD',
  post: 'POST',
  postasync: 'POST',
  postasjsonasync: 'POST',
  http_post: 'POST',
  post_form: 'POST',
  postform: 'POST',
  postforobject: 'POST',
  postforentity: 'POST',
  uploadstring: 'POST',
  httppost: 'POST',
  put: 'PUT',
  putasync: 'PUT',
  putasjsonasync: 'PUT',
  http_put: 'PUT',
  httpput: 'PUT',
  patch: 'PATCH',
  patchasync: 'PATCH',
  patchasjsonasync: 'PATCH',
  http_patch: 'PATCH',
  delete: 'DELETE',
  del: 'DELETE',
  deleteasync: 'DELETE',
  http_delete: 'DELETE',
  httpdelete: 'DELETE',
  destroy: 'DELETE',
};

interface Frame {
  readonly callee: string;
  readonly open: number;
  readonly close: number;
}

interface Context {
  readonly index: CatalogIndex;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly values: Values;
  /** Token index to the variable its expression is assigned to. */
  readonly assigned: ReadonlyMap<number, string>;
  /** Variables that hold request options with a method, by name. */
  readonly options: ReadonlyMap<string, string>;
}

interface Use {
  readonly at: number;
  readonly end: number;
  readonly url: string;
  readonly method: string | null;
  readonly variable: string | null;
  readonly defines: string | null;
}

/**
 * All requests of the text. A URL that only fills a variable counts where the variable is used; a variable that
 * already holds a request with its method (`new HttpRequestMessage(...)`) is not counted again where it is sent.
 */
export function httpRequests(context: Context): Finding[] {
  const uses = urlUses(context);
  const used = new Set(uses.filter(({ variable }) => variable !== null).map(({ variable }) => variable));
  const made = new Set(uses.filter(({ method }) => isSaid(method)).map(({ defines }) => defines));
  const findings: Finding[] = [];
  for (const use of uses) {
    if (use.defines !== null && used.has(use.defines) && use.method === null) continue;
    if (use.variable !== null && made.has(use.variable) && !isSaid(use.method)) continue;
    const readings = readingsOf(context, use);
    if (readings.length === 0) continue;
    const first = context.tokens[use.at];
    const last = context.tokens[use.end - 1];
    if (first === undefined || last === undefined) continue;
    const word = { start: first.start, end: last.end };
    findings.push({ span: word, words: [word], readings });
  }
  return findings;
}

/** GET is what calls such as `urlopen(request)` are named after, whatever the request says. */
function isSaid(method: string | null): boolean {
  return method !== null && method !== 'GET';
}

function readingsOf(context: Context, use: Use): readonly Reading[] {
  const readings = readRequest(context.index, use.method ?? 'GET', use.url);
  const graphql = readings[0] === unknownDocument[0];
  if (!graphql) return readings;
  const document = context.tokens.find(
    ({ kind, text }) => kind === 'string' && /(?:query|mutation)\b[^"]{0,200}\{|^\s*\{\s*\w+/.test(text),
  );
  return document === undefined ? unknownDocument : readGraphqlBody(context.index, document.text);
}

/** A string or a known variable that begins an expression and reads as an address. */
function urlUses(context: Context): Use[] {
  const { tokens, values, assigned } = context;
  const uses: Use[] = [];
  const frames: Frame[] = [];
  let skipTo = 0;
  for (const [at, token] of tokens.entries()) {
    while (frames.length > 0 && (frames.at(-1)?.close ?? 0) < at) frames.pop();
    if (token.close > at)
      frames.push({ callee: token.text === '(' ? calleeOf(tokens, at) : '', open: at, close: token.close });
    if (at < skipTo) continue;
    const variable =
      token.kind === 'name' && values.get(lastName(token.text))?.includes('/') === true
        ? lastName(token.text)
        : null;
    const isTarget = assigns(tokens, at + 1) || (tokens[at + 1]?.text === ':' && assigns(tokens, at + 2));
    if (
      isTarget ||
      (token.kind !== 'string' && variable === null) ||
      (token.kind === 'string' && !token.text.includes('/') && !startsPath(tokens, at))
    )
      continue;
    const end = statementEnd(tokens, at);
    const url = evaluate(tokens, at, Math.max(end, at + 1), values);
    if (!looksLikeAddress(url)) continue;
    const defines = assigned.get(at) ?? null;
    const bare = variable !== null && end <= at + 1;
    uses.push({
      at,
      end: Math.max(end, at + 1),
      url,
      method: methodAround(context, frames, at, end),
      variable: bare || variable !== null ? variable : null,
      defines,
    });
    skipTo = end;
  }
  return uses;
}

function assigns(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '=' && tokens[at + 1]?.text !== '=';
}

function startsPath(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.text === '+' || tokens[at + 1]?.text === '.';
}

function looksLikeAddress(url: string): boolean {
  return (
    /^\/[a-z]|:\/\/|\/api\/|^(?:projects|groups|users?|runners|issues|merge_requests|snippets)\//.test(url) ||
    url.startsWith(HOLE) ||
    /^[$#{%]/.test(url)
  );
}

function calleeOf(tokens: readonly Token[], open: number): string {
  const before = tokens[open - 1];
  return before?.kind === 'name' ? before.text : '';
}

/** Innermost call first; a call's own arguments say more than its name. */
function methodAround(context: Context, frames: readonly Frame[], at: number, end: number): string | null {
  for (const frame of [...frames].reverse()) {
    const explicit = explicitMethod(context.tokens, frame, at, context.options);
    if (explicit !== null) return explicit;
    const named = methodOfCallee(frame.callee);
    if (named !== null) return named;
  }
  // Ruby and Groovy call without brackets: `RestClient.post "https://..."`.
  const before = context.tokens[at - 1];
  const bare = before?.kind === 'name' ? methodOfCallee(before.text) : null;
  return bare ?? chainedMethod(context, end);
}

function methodOfCallee(callee: string): string | null {
  if (callee === '') return null;
  // `Net::HTTP::Post.new(uri)`, `HttpPost(url)`, `axios.post(url)`
  const parts = callee.split(/\??\.|::|->|!\./);
  const last = parts.at(-1)?.toLowerCase() ?? '';
  const name = last === 'new' ? (parts.at(-2)?.toLowerCase() ?? '') : last;
  const known = Object.hasOwn(callMethods, name) ? callMethods[name] : undefined;
  if (known === undefined) return null;
  return known;
}

const methodKeys = /^(?:method|type|verb|http_method|httpmethod|customrequest|httpmode)$/i;

/** `"POST"` as an argument, `method: 'PUT'`, `HttpMethod.Delete`, `:post`. */
function explicitMethod(
  tokens: readonly Token[],
  frame: Frame,
  url: number,
  options: ReadonlyMap<string, string>,
): string | null {
  for (let at = frame.open + 1; at < frame.close && at < frame.open + 400; at += 1) {
    const token = tokens[at];
    if (token === undefined || at === url) continue;
    if (token.kind === 'string') {
      const method = methodOf(token.text);
      const keyed =
        methodKeys.test(lastName(tokens[at - 2]?.text ?? '')) || methodKeys.test(tokens[at - 2]?.text ?? '');
      const position = frame.open + 1 === at || tokens[at - 1]?.text === ',';
      if (
        method !== null &&
        (keyed || (position && token.text === token.text.toUpperCase()) || frame.open + 1 === at)
      )
        return method;
    } else if (token.kind === 'name' && options.has(lastName(token.text))) {
      return options.get(lastName(token.text)) ?? null;
    } else if (
      token.kind === 'name' &&
      /(?:HttpMethod|Method|http)(?:\.|::)(?:Method)?(Get|Post|Put|Patch|Delete|Head)$/i.test(token.text)
    )
      return methodOf(/(Get|Post|Put|Patch|Delete|Head)$/i.exec(token.text)?.[1] ?? '');
    else if (
      token.kind === 'name' &&
      methodOf(token.text) !== null &&
      (tokens[at - 1]?.text === ':' || methodKeys.test(tokens[at - 2]?.text ?? ''))
    )
      return methodOf(token.text);
  }
  return null;
}

const chainReach = 500;

/** `.uri(...).POST(body)`, `curl_setopt($ch, CURLOPT_CUSTOMREQUEST, 'PUT')`, `request.Method = "POST"` further down. */
function chainedMethod(context: Context, end: number): string | null {
  const from = context.tokens[Math.min(end, context.tokens.length) - 1]?.end ?? 0;
  const after = context.text.slice(from, from + chainReach);
  const stop = after.search(/curl_init|newBuilder|https?:\/\//);
  const reach = stop < 0 ? after : after.slice(0, stop);
  const custom =
    /CURLOPT_CUSTOMREQUEST['"]?\s*(?:,|=>)\s*['"](\w+)['"]|\.method\(\s*["'](\w+)["']|\.Method\s*=\s*["'](\w+)["']|\.setRequestMethod\(\s*["'](\w+)["']|(?:request_method|httpMethod|httpMode|\bmethod)["']?\s*[=:]\s*["'](\w+)["']/.exec(
      reach,
    );
  if (custom !== null) return methodOf(custom.slice(1).find((group) => group !== undefined) ?? '');
  if (/CURLOPT_POST(?:FIELDS)?\b/.test(reach)) return 'POST';
  if (/CURLOPT_(?:PUT|UPLOAD|INFILE)\b/.test(reach)) return 'PUT';
  const [statement = ''] = reach.split(/;|\n(?!\s*\.)/, 1);
  const chained = /\)\s*\.(GET|POST|PUT|PATCH|DELETE)\(/.exec(statement);
  if (chained !== null) return methodOf(chained[1] ?? '');
  const ruby = /Net::HTTP::(Get|Post|Put|Patch|Delete)\b/.exec(reach);
  return ruby === null ? null : methodOf(ruby[1] ?? '');
}

/** `const options = { method: 'POST' }` for a later `fetch(url, options)`. */
export function requestOptions(tokens: readonly Token[]): Map<string, string> {
  const options = new Map<string, string>();
  for (const [at, token] of tokens.entries()) {
    const opens = token.close > at && (token.text === '{' || token.text === '[' || token.text === '(');
    if (!opens) continue;
    const assign = tokens[at - 1]?.text === '=' ? at - 1 : tokens[at - 2]?.text === '=' ? at - 2 : -1;
    const target = assign < 0 ? undefined : tokens[assign - 1];
    if (target?.kind !== 'name') continue;
    const frame = { callee: '', open: at, close: token.close };
    const hasUrl = tokens.slice(at, Math.min(token.close, at + 100)).some(({ text }) => /:\/\//.test(text));
    const method = hasUrl ? null : explicitMethod(tokens, frame, -1, new Map());
    if (method !== null) options.set(lastName(target.text), method);
  }
  return options;
}
