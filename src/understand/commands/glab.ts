/** glab, GitLab's own command line. */
import type { OperationId } from '../../model/catalog';
import { readGraphqlBody } from '../routes/graphql';
import { methodOf, readRequest } from '../routes/request';
import { exactRoute } from '../routes/route-index';
import { glabAliases, glabTable } from './glab-table';
import { type Call, type Effects, effect, type Program, sortArguments } from './program';
import type { Word } from './shell';

let table: Map<string, readonly OperationId[]> | null = null;

/** `mr create` to operations; an empty list for commands that stay on this machine. */
function commands(): Map<string, readonly OperationId[]> {
  if (table !== null) return table;
  table = new Map();
  for (const line of glabTable.split('\n')) {
    const [names = '', operations = ''] = line.split(/ = /);
    const [first = '', ...aliases] = names.split(', ');
    if (first === '') continue;
    const group = first.slice(0, first.lastIndexOf(' ') + 1);
    const ids = operations.split('; ').filter((id) => id !== '');
    const full = ids.map((id) => id.replace('~', '/projects/:id'));
    for (const name of [first, ...aliases.map((alias) => group + alias)]) table.set(name, full);
  }
  return table;
}

const valued = new Set([
  ...[
    'R',
    'repo',
    'g',
    'group',
    'hostname',
    'h',
    't',
    'title',
    'd',
    'description',
    'b',
    'branch',
    'a',
    'assignee',
  ],
  ...[
    'l',
    'label',
    'm',
    'message',
    's',
    'source-branch',
    'target-branch',
    'F',
    'field',
    'f',
    'raw-field',
    'X',
  ],
  ...[
    'method',
    'H',
    'header',
    'input',
    'P',
    'per-page',
    'p',
    'page',
    'token',
    'U',
    'user',
    'scope',
    'S',
    'D',
  ],
  ...[
    'duration',
    'n',
    'name',
    'N',
    'notes',
    'notes-file',
    'r',
    'ref',
    'reviewer',
    'milestone',
    'direction',
    'url',
    'v',
  ],
]);

/** `glab api`: https://docs.gitlab.com/cli/api/. Fields make it POST, as in its reference. */
function api(call: Call): Effects {
  const { options, positional } = sortArguments(call.args, valued);
  const endpoint = positional[1];
  if (endpoint === undefined) return [];
  const fields = ['F', 'f', 'field', 'raw-field', 'input'].some((name) => options.has(name));
  const method = methodOf(options.get('X') ?? options.get('method') ?? '') ?? (fields ? 'POST' : 'GET');
  if (endpoint.text === 'graphql') {
    const body =
      call.args.find(({ text }) => /(?:query|mutation)\b.*\{|^query=/s.test(text))?.text ?? call.stdin ?? '';
    return [{ readings: readGraphqlBody(call.index, body.replace(/^query=/, '')), words: [endpoint] }];
  }
  const path =
    endpoint.text.includes('://') || endpoint.text.startsWith('/') ? endpoint.text : `/${endpoint.text}`;
  const readings = readRequest(call.index, method, path);
  return readings.length === 0 ? [] : [{ readings, words: [endpoint] }];
}

function groupVariant(call: Call, id: OperationId, forGroup: boolean): OperationId {
  if (!forGroup) return id;
  const group = id.replace('/projects/:id/', '/groups/:id/');
  return exactRoute(call.index, group) ?? id;
}

/** A personal token instead of a project's: `glab token rotate --user @me`. */
function userVariant(id: OperationId): OperationId {
  return id.replace('/projects/:id/access_tokens', '/personal_access_tokens').replace(':token_id', ':id');
}

function found(
  words: readonly Word[],
  options: ReadonlyMap<string, string>,
): { ids: readonly OperationId[]; depth: number } | null {
  const names = words.map(({ text }) => text.toLowerCase());
  const [typed = ''] = names;
  names[0] = (Object.hasOwn(glabAliases, typed) ? glabAliases[typed] : undefined) ?? typed;
  for (let depth = Math.min(3, names.length); depth > 0; depth -= 1) {
    const name = names.slice(0, depth).join(' ');
    const switched = [...options].map(
      ([option, value]) => `${name} --${option}${value === '' ? '' : `=${value}`}`,
    );
    for (const key of [...switched, name]) {
      const ids = commands().get(key);
      if (ids !== undefined) return { ids, depth };
    }
  }
  const rest = commands().get(`${names[0]} *`);
  return rest === undefined ? null : { ids: rest, depth: 1 };
}

/** `glab alias set name 'api /projects/1 | jq'`: what the new name will do. */
function alias(call: Call, [, action, , expansion]: readonly Word[]): Effects {
  if (action?.text !== 'set' || expansion === undefined) return [];
  const [command = ''] = expansion.text.split('|');
  const texts = command.trim().split(/\s+/);
  if (/^!?glab$/.test(texts[0] ?? '')) texts.shift();
  return glab({ ...call, args: texts.map((text) => ({ ...expansion, text })) });
}

function glab(call: Call): Effects {
  const { options, positional } = sortArguments(call.args, valued);
  const [first] = positional;
  if (first === undefined) return call.sure ? [] : null;
  if (first.text === 'api') return api(call);
  if (first.text === 'alias') return alias(call, positional);
  const entry = found(positional, options);
  if (entry === null) return null;
  const words = positional.slice(0, entry.depth);
  const forGroup = options.has('g') || options.has('group');
  const forUser = first.text === 'token' && (options.has('U') || options.has('user'));
  const ids = entry.ids
    .map((id) => (forUser ? userVariant(id) : groupVariant(call, id, forGroup)))
    .map((id) => exactRoute(call.index, id) ?? id);
  return ids.length === 0 ? [] : [effect(ids, 1, words)];
}

/** https://github.com/zaquestion/lab, the older command line with the same names; in a sentence a laboratory. */
function lab(call: Call): Effects {
  return call.sure ? glab(call) : null;
}

export const glabPrograms: readonly Program[] = [
  { names: ['glab'], read: glab },
  { names: ['lab'], read: lab },
];
