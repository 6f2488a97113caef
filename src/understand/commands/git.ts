/** git, with LFS, wikis, snippets and SSH remotes. */
import type { OperationId } from '../../model/catalog';
import { type Call, type Effects, effect, type Program, sortArguments } from './program';
import type { Word } from './shell';

type Direction = 'read' | 'write';

/** What the subcommands that talk to a remote do; https://git-scm.com/docs. */
const remoteCommands: Readonly<Record<string, Direction>> = {
  clone: 'read',
  fetch: 'read',
  pull: 'read',
  'ls-remote': 'read',
  submodule: 'read',
  subtree: 'read',
  'fetch-pack': 'read',
  archive: 'read',
  svn: 'read',
  push: 'write',
  'send-pack': 'write',
};

const localCommands = new Set([
  ...[
    'add',
    'am',
    'apply',
    'bisect',
    'blame',
    'branch',
    'bundle',
    'checkout',
    'cherry-pick',
    'clean',
    'commit',
  ],
  ...[
    'config',
    'credential',
    'describe',
    'diff',
    'filter-branch',
    'filter-repo',
    'format-patch',
    'gc',
    'grep',
    'help',
  ],
  ...[
    'init',
    'log',
    'merge',
    'mv',
    'notes',
    'rebase',
    'reflog',
    'remote',
    'reset',
    'restore',
    'rev-list',
    'rev-parse',
  ],
  ...[
    'revert',
    'rm',
    'shortlog',
    'show',
    'show-ref',
    'sparse-checkout',
    'stash',
    'status',
    'switch',
    'symbolic-ref',
  ],
  ...['tag', 'update-index', 'update-ref', 'version', 'worktree'],
]);

/** Local by name, but talking to the remote with one of these next words. */
const remoteVariants: Readonly<Record<string, RegExp>> = {
  archive: /^--remote/,
  remote: /^(?:update|show|prune)$/,
};

type Place = 'repository' | 'wiki' | 'snippet' | 'ssh' | 'elsewhere';

const operations: Readonly<Record<Place, Readonly<Record<Direction, readonly OperationId[]>>>> = {
  repository: { read: ['git clone'], write: ['git push'] },
  wiki: { read: ['git clone wiki'], write: ['git push wiki'] },
  snippet: { read: ['git clone snippet'], write: ['git push snippet'] },
  ssh: { read: ['git ssh'], write: ['git ssh'] },
  elsewhere: { read: [], write: [] },
};

const otherForges =
  /(?:^|[/@.])(?:github\.com|bitbucket\.org|dev\.azure\.com|codeberg\.org|visualstudio\.com|googlesource\.com)(?:[:/]|$)/i;
const scpLike = /^(?:[\w.-]+@)[\w.-]+:(?!\/\/)[^\s]+$/;

/** Where a remote address points. */
export function placeOf(address: string): Place {
  if (otherForges.test(address)) return 'elsewhere';
  if (/^(?:git\+)?ssh:\/\//i.test(address) || scpLike.test(address)) return 'ssh';
  if (/\.wiki(?:\.git)?\/?$/.test(address)) return 'wiki';
  if (/\/snippets\/[^/]+(?:\.git)?$/.test(address)) return 'snippet';
  return 'repository';
}

const valued = new Set([
  'C',
  'c',
  'git-dir',
  'work-tree',
  'namespace',
  'b',
  'branch',
  'depth',
  'o',
  'push-option',
  'origin',
  'j',
  'jobs',
  'm',
  'reference',
]);

function isAddress({ text }: Word): boolean {
  return text.includes('://') || scpLike.test(text) || /\.git$/.test(text);
}

function lfs(words: readonly Word[]): Effects {
  const [, action] = words;
  const writes = action?.text === 'push';
  const reads = ['pull', 'fetch', 'clone', 'checkout', 'smudge', 'locks'].includes(action?.text ?? '');
  if (writes) return [effect(['git lfs push'], 1, words.slice(0, 2))];
  if (action?.text === 'lock' || action?.text === 'unlock')
    return [effect(['git lfs push'], 0.9, words.slice(0, 2))];
  if (reads)
    return [
      effect(
        action?.text === 'clone' ? ['git clone', 'git lfs pull'] : ['git lfs pull'],
        1,
        words.slice(0, 2),
      ),
    ];
  return [];
}

function git(call: Call): Effects {
  const { positional, options } = sortArguments(call.args, valued);
  const [command, next] = positional;
  const name = command?.text.toLowerCase().replace(/[.,:;!?)]+$/, '') ?? '';
  if (command === undefined) return call.sure ? [] : null;
  if (name === 'lfs') return lfs(positional);
  if (insteadOf(call.args)) return [effect(['git clone'], 0.9, [command])];
  const variant = Object.hasOwn(remoteVariants, name) ? remoteVariants[name] : undefined;
  const following = call.args.slice(call.args.indexOf(command) + 1);
  const toRemote = variant === undefined || following.some(({ text }) => variant.test(text));
  const known = Object.hasOwn(remoteCommands, name) ? remoteCommands[name] : undefined;
  const direction = known ?? (name === 'remote' ? 'read' : undefined);
  if (direction === undefined || !toRemote)
    return call.sure && (localCommands.has(name) || toRemote) ? [] : null;
  const writes = direction === 'write' || (name === 'subtree' && next?.text === 'push');
  const address = positional.slice(1).find(isAddress);
  const place = placeOf(address?.text ?? options.get('remote') ?? '');
  const found = operations[place][writes ? 'write' : 'read'];
  const words = address === undefined ? [command] : [command, address];
  return found.length === 0 ? [] : [effect(found, 1, words)];
}

/** `git config url."https://oauth2:$T@host/".insteadOf` lets later clones use a token. */
function insteadOf(args: readonly Word[]): boolean {
  return (
    args.some(({ text }) => /^url\..+\.insteadof$/i.test(text)) &&
    !args.some(({ text }) => otherForges.test(text))
  );
}

export const gitPrograms: readonly Program[] = [{ names: ['git', 'git.exe'], read: git }];
