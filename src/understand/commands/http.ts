/** Programs that send one HTTP request: curl, wget, HTTPie, PowerShell. */
import type { Hints } from '../../model/understanding';
import type { Reading } from '../finding';
import { readGraphqlBody, unknownDocument } from '../routes/graphql';
import { asSomebodyElse, methodOf, readRequest } from '../routes/request';
import { type Call, type Effect, type Effects, type Program, sortArguments } from './program';
import type { Word } from './shell';

const curlData = [
  'd',
  'data',
  'data-raw',
  'data-binary',
  'data-urlencode',
  'data-ascii',
  'json',
  'F',
  'form',
  'form-string',
];

/** curl's options that take a value; https://curl.se/docs/manpage.html */
const curlValued = new Set([
  ...curlData,
  ...[
    'X',
    'request',
    'H',
    'header',
    'o',
    'output',
    'u',
    'user',
    'A',
    'user-agent',
    'e',
    'referer',
    'b',
    'cookie',
  ],
  ...[
    'c',
    'cookie-jar',
    'T',
    'upload-file',
    'K',
    'config',
    'm',
    'max-time',
    'w',
    'write-out',
    'x',
    'proxy',
    'y',
    'Y',
  ],
  ...['z', 'time-cond', 'C', 'continue-at', 'E', 'cert', 'key', 'cacert', 'capath', 'r', 'range', 'url', 'D'],
  ...['dump-header', 'connect-timeout', 'retry', 'retry-delay', 'retry-max-time', 'limit-rate', 'max-redirs'],
  ...[
    'netrc-file',
    'oauth2-bearer',
    'output-dir',
    'resolve',
    'url-query',
    'ciphers',
    'interface',
    'variable',
  ],
  ...[
    'proxy-user',
    'U',
    'connect-to',
    'cert-type',
    'key-type',
    'pass',
    'stderr',
    'unix-socket',
    'max-filesize',
  ],
]);

const wgetValued = new Set([
  ...['O', 'output-document', 'header', 'method', 'post-data', 'post-file', 'body-data', 'body-file', 'user'],
  ...[
    'password',
    'http-user',
    'http-password',
    'P',
    'directory-prefix',
    'o',
    'a',
    'U',
    'user-agent',
    'T',
    'timeout',
  ],
  ...['t', 'tries', 'e', 'i', 'ca-certificate', 'w', 'wait', 'Q'],
]);

interface Request {
  readonly method: string | null;
  readonly urls: readonly Word[];
  readonly body: string;
  readonly headers: string;
}

function curlRequest(args: readonly Word[]): Request {
  const { options, positional } = sortArguments(args, curlValued);
  const given = (...names: string[]): boolean => names.some((name) => options.has(name));
  const named = methodOf(options.get('X') ?? options.get('request') ?? '');
  const implied = given('I', 'head')
    ? 'HEAD'
    : given('T', 'upload-file')
      ? 'PUT'
      : given(...curlData) && !given('G', 'get')
        ? 'POST'
        : 'GET';
  const url = args.filter(({ text }) => text === options.get('url'));
  return {
    method: named ?? implied,
    urls: [...url, ...positional],
    body: valuesOf(args, curlData),
    headers: valuesOf(args, ['H', 'header']),
  };
}

/** All values of options that may be given several times. */
function valuesOf(args: readonly Word[], names: readonly string[]): string {
  const values: string[] = [];
  args.forEach(({ text }, at) => {
    const option = /^--?([A-Za-z-]+)(?:=(.*))?$/s.exec(text);
    if (option === null) return;
    const name = option[1] ?? '';
    if (names.includes(name) || names.includes(name.at(-1) ?? ''))
      values.push(option[2] ?? args[at + 1]?.text ?? '');
  });
  return values.join('\n');
}

function wgetRequest(args: readonly Word[]): Request {
  const { options, positional } = sortArguments(args, wgetValued);
  const body = options.get('post-data') ?? options.get('body-data') ?? '';
  const posts = options.has('post-data') || options.has('post-file');
  const method =
    methodOf(options.get('method') ?? '') ?? (posts ? 'POST' : options.has('spider') ? 'HEAD' : 'GET');
  return { method, urls: positional, body, headers: options.get('header') ?? '' };
}

const httpieValued = new Set([
  'a',
  'auth',
  'A',
  'auth-type',
  's',
  'style',
  'o',
  'output',
  'p',
  'print',
  'session',
  'timeout',
  'raw',
  'verify',
]);

/** https://httpie.io/docs/cli/request-items: `name=value`, `name:=json` and `name@file` make a body. */
function httpieRequest(args: readonly Word[]): Request {
  const { options, positional } = sortArguments(args, httpieValued);
  const method = methodOf(positional[0]?.text ?? '');
  const rest = method === null ? positional : positional.slice(1);
  const items = rest.slice(1).map(({ text }) => text);
  const body = items.filter((item) => /^[\w.[\]-]+(?::?=(?!=)|@)/.test(item));
  const posts = body.length > 0 || options.has('raw');
  return {
    method: method ?? (posts ? 'POST' : 'GET'),
    urls: rest.slice(0, 1),
    body: body.join('\n'),
    headers: items.join('\n'),
  };
}

const powershellValued = new Set([
  'uri',
  'method',
  'headers',
  'body',
  'outfile',
  'contenttype',
  'infile',
  'form',
  'authentication',
  'token',
  'custommethod',
  'timeoutsec',
]);

function powershellRequest(args: readonly Word[]): Request {
  const lowered = args.map((word) =>
    /^-[A-Za-z]/.test(word.text) ? { ...word, text: word.text.toLowerCase() } : word,
  );
  const { options, positional } = sortArguments(lowered, powershellValued, true);
  const uri = lowered.filter(({ text }) => text === options.get('uri'));
  const method = methodOf(options.get('method') ?? options.get('custommethod') ?? '') ?? 'GET';
  return {
    method,
    urls: uri.length > 0 ? uri : positional.slice(0, 1),
    body: options.get('body') ?? '',
    headers: '',
  };
}

function effectsOf(call: Call, request: Request): Effect[] {
  const effects: Effect[] = [];
  for (const url of request.urls) {
    const readings = readingsOf(call, request, url.text);
    if (readings.length > 0) effects.push({ readings, words: [url], hints: hintsOf(request.headers) });
  }
  return effects;
}

function readingsOf(call: Call, request: Request, url: string): readonly Reading[] {
  const readings = readRequest(call.index, request.method, url);
  if (isGraphql(readings)) {
    const body = request.body.startsWith('@-') || request.body === '' ? (call.stdin ?? '') : request.body;
    return body === '' ? readings : readGraphqlBody(call.index, body);
  }
  return /(?:^|\n)sudo:/i.test(request.headers) ? asSomebodyElse(call.index, readings) : readings;
}

function isGraphql(readings: readonly Reading[]): boolean {
  return readings[0] === unknownDocument[0];
}

function hintsOf(headers: string): Partial<Hints> {
  return /(?:^|\n)deploy-token:/i.test(headers) ? { tokenType: 'deploy' } : {};
}

/** `curl a --next b` sends two requests. */
function splitAtNext(args: readonly Word[]): Word[][] {
  const parts: Word[][] = [[]];
  for (const word of args) {
    if (word.text === '--next' || word.text === '-:') parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts;
}

function curl(call: Call): Effects {
  const requests = splitAtNext(call.args).map(curlRequest);
  if (!call.sure && !requests.some(({ urls }) => urls.some(({ text }) => text.includes('/')))) return null;
  return requests.flatMap((request) => effectsOf(call, request));
}

function sender(read: (args: readonly Word[]) => Request): (call: Call) => Effects {
  return (call) => {
    const request = read(call.args);
    const effects = effectsOf(call, request);
    return effects.length === 0 && !call.sure ? null : effects;
  };
}

export const httpPrograms: readonly Program[] = [
  { names: ['curl', 'curlie', 'curl.exe'], read: curl },
  { names: ['wget', 'wget2', 'aria2c'], read: sender(wgetRequest) },
  { names: ['http', 'https', 'xh', 'xhs', 'httpie'], read: sender(httpieRequest) },
  { names: ['invoke-restmethod', 'invoke-webrequest', 'irm', 'iwr'], read: sender(powershellRequest) },
];
