/** Package managers: what their subcommands ask of a package registry. */
import type { OperationId } from '../../model/catalog';
import { placeOf } from './git';
import { type Call, type Effect, type Effects, effect, type Program, sortArguments } from './program';
import type { Word } from './shell';

type Role = 'download' | 'publish' | 'login' | 'local';

interface Manager {
  readonly names: readonly string[];
  /** Format of the operation ids: `npm package download`. */
  readonly format: string;
  /** Subcommands, first words joined by a dot; `*` is what remains, `-` the call without a subcommand. */
  readonly commands: Readonly<Record<Role, string>>;
}

/** From the command references of each manager and GitLab's package registry pages. */
const managers: readonly Manager[] = [
  {
    names: ['npm', 'yarn', 'pnpm', 'bun', 'lerna', 'nx'],
    format: 'npm',
    commands: {
      download: 'install i ci add update upgrade up view info show pack outdated audit fetch dlx import',
      publish: 'publish npm.publish unpublish deprecate workspace.publish',
      login: 'login adduser whoami npm.login config.set set',
      local: '* -',
    },
  },
  {
    names: ['pip', 'pip3', 'pipx', 'pipenv', 'uv', 'uvx', 'poetry', 'pdm', 'hatch', 'flit', 'rye', 'twine'],
    format: 'pypi',
    commands: {
      download: 'install download wheel pip.install add sync lock update tool.install tool.run inject',
      publish: 'publish upload',
      login: 'config config.set source.add',
      local: 'build new init run shell list freeze show check *',
    },
  },
  {
    names: ['mvn', 'mvnw', 'mvnd'],
    format: 'maven',
    commands: {
      download:
        'install verify package compile test dependency:get dependency:resolve dependency:copy validate',
      publish: 'deploy deploy:deploy-file deploy:deploy release:perform site:deploy jreleaser:deploy',
      login: '',
      local: 'clean *',
    },
  },
  {
    names: ['gradle', 'gradlew', 'sbt', 'lein'],
    format: 'maven',
    commands: {
      download: 'build assemble test dependencies check update compile deps run',
      publish: 'publish +publish deploy uploadarchives upload publishsigned',
      login: '',
      local: 'clean *',
    },
  },
  {
    names: ['dotnet', 'nuget', 'choco', 'paket'],
    format: 'nuget',
    commands: {
      download: 'restore add.package install tool.install nuget.update add',
      publish: 'nuget.push push',
      login: 'setapikey nuget.add sources.add sources',
      local: 'build run test publish pack new tool nuget *',
    },
  },
  {
    names: ['composer'],
    format: 'composer',
    commands: {
      download: 'install update require create-project global.require',
      publish: '',
      login: 'config',
      local: '*',
    },
  },
  {
    names: ['gem', 'bundle', 'bundler'],
    format: 'rubygems',
    commands: {
      download: 'install update fetch add',
      publish: 'push',
      login: 'config signin',
      local: 'build exec *',
    },
  },
  {
    names: ['conan'],
    format: 'conan',
    commands: {
      download: 'install download search list create graph',
      publish: 'upload',
      login: 'remote user remote.add remote.login',
      local: '*',
    },
  },
  {
    names: ['cargo'],
    format: 'cargo',
    commands: {
      download: 'build fetch add install update check test run',
      publish: 'publish',
      login: 'login',
      local: '*',
    },
  },
  {
    names: ['dput', 'dupload'],
    format: 'debian',
    commands: { download: '', publish: '* -', login: '', local: '' },
  },
];

const valued = new Set([
  'r',
  'repository',
  'index-url',
  'i',
  'extra-index-url',
  'registry',
  's',
  'source',
  'k',
  'api-key',
  'u',
  'p',
  'username',
  'password',
  'repository-url',
  'remote',
  'n',
  'name',
  'm',
  'f',
  'c',
  'settings',
  'userconfig',
  'tag',
]);

const gitlabEvidence = /gitlab|\/api\/v4\/|\$\{?CI_/i;
const elsewhere =
  /registry\.npmjs\.org|pypi\.org|nuget\.org|rubygems\.org|crates\.io|repo\.maven\.apache|packagist\.org/i;

function roleIn(manager: Manager, words: readonly Word[]): { role: Role; used: readonly Word[] } | null {
  const names = words.slice(0, 2).map(({ text }) => text.toLowerCase().replace(/[,;!?]+$/, ''));
  for (const depth of [2, 1]) {
    if (names.length < depth) continue;
    const name = names.slice(0, depth).join('.');
    for (const role of ['publish', 'download', 'login', 'local'] as const)
      if (manager.commands[role].split(' ').includes(name)) return { role, used: words.slice(0, depth) };
  }
  return null;
}

/** Gradle and Maven take several tasks in one call, and make up task names after `publish`. */
function taskRole(manager: Manager, words: readonly Word[]): { role: Role; used: readonly Word[] } | null {
  const found = words.map((word) => {
    const task = word.text.slice(word.text.lastIndexOf(':') + 1).toLowerCase();
    const publishes = task.startsWith('publish') && !task.includes('local');
    return publishes ? { role: 'publish' as const, used: [word] } : roleIn(manager, [word]);
  });
  return (
    found.find((entry) => entry?.role === 'publish') ??
    found.find((entry) => entry?.role === 'download') ??
    null
  );
}

function operationOf(manager: Manager, role: Role): OperationId | null {
  if (role === 'local') return null;
  return `${manager.format} package ${role === 'publish' ? 'publish' : 'download'}`;
}

/** `pip install git+https://host/project.git` clones. */
function gitSources(call: Call): Effect[] {
  return call.args
    .filter(
      ({ text }) =>
        /^(?:[\w.-]+\s?@\s?)?git\+|^git@|^ssh:\/\/git@/.test(text) ||
        (/\.git(?:[@#].*)?$/.test(text) && text.includes('://')),
    )
    .flatMap((word) => {
      const address = word.text.replace(/^.*?git\+/, '').replace(/[@#][^/@]*$/, '');
      const place = placeOf(address);
      if (place === 'elsewhere') return [];
      return [effect([place === 'ssh' ? 'git ssh' : 'git clone'], 1, [word])];
    });
}

const distTags: Readonly<Record<string, OperationId>> = {
  add: 'PUT /projects/:id/packages/npm/-/package/*package_name/dist-tags/:tag',
  set: 'PUT /projects/:id/packages/npm/-/package/*package_name/dist-tags/:tag',
  rm: 'DELETE /projects/:id/packages/npm/-/package/*package_name/dist-tags/:tag',
  ls: 'GET /projects/:id/packages/npm/-/package/*package_name/dist-tags',
};

function manage(manager: Manager): (call: Call) => Effects {
  const withTasks = manager.format === 'maven';
  return (call) => {
    const git = gitSources(call);
    if (git.length > 0) return git;
    const { positional } = sortArguments(call.args, valued);
    const [first, second] = positional;
    if (/^dist-tags?$/.test(first?.text ?? ''))
      return [
        effect(
          [(Object.hasOwn(distTags, second?.text ?? '') ? distTags[second?.text ?? ''] : distTags.ls) ?? ''],
          1,
          positional.slice(0, 2),
        ),
      ];
    const bare = { role: manager.commands.publish.includes('-') ? 'publish' : 'local', used: [] } as const;
    const found =
      (withTasks ? taskRole(manager, positional) : roleIn(manager, positional)) ??
      (first === undefined ? bare : null);
    const all = call.args.map(({ text }) => text).join(' ');
    if (found === null) return fallback(manager, call, first);
    const operation = operationOf(manager, found.role);
    if (operation === null) return call.sure ? [] : null;
    if (elsewhere.test(all)) return [];
    const settled = effect([operation], confidenceOf(found.role, call.sure, all), found.used);
    return [{ ...settled, prepares: found.role === 'login' }];
  };
}

function fallback(manager: Manager, call: Call, first: Word | undefined): Effects {
  const takesAll = manager.commands.publish.startsWith('*');
  if (takesAll && first !== undefined) return [effect([`${manager.format} package publish`], 0.95, [first])];
  return call.sure && manager.commands.local.includes('*') ? [] : null;
}

/** Publishing names a registry in the settings; installing mostly talks to the public one. */
function confidenceOf(role: Role, sure: boolean, all: string): number {
  if (gitlabEvidence.test(all)) return 1;
  if (role === 'publish') return sure ? 0.95 : 0.85;
  return role === 'login' ? 0.5 : 0.6;
}

/** Go asks the forge itself: GitLab answers `?go-get=1` for subgroups only to tokens that may read the API. */
function go(call: Call): Effects {
  const { positional } = sortArguments(call.args, new Set(['o', 'mod', 'tags']), true);
  const [command, second] = positional;
  const name = command?.text ?? '';
  const fetches =
    ['get', 'install', 'build', 'test', 'run', 'generate', 'vet', 'list'].includes(name) ||
    (name === 'mod' && /^(?:download|tidy|vendor)$/.test(second?.text ?? ''));
  if (command === undefined || !fetches)
    return call.sure && /^(?:env|mod|fmt|version|work|clean|tool)$/.test(name) ? goProxy(call) : null;
  const module = positional.find(({ text }) => /^[\w-]+(?:\.[\w-]+)+\/.+\//.test(text));
  if (module === undefined)
    return name === 'get' || name === 'mod' ? [effect(['git clone'], 0.6, [command])] : call.sure ? [] : null;
  if (
    /^(?:github\.com|golang\.org|google\.golang\.org|gopkg\.in|go\.uber\.org|k8s\.io|bitbucket\.org)\//.test(
      module.text,
    )
  )
    return [];
  const nested = module.text.replace(/[@?].*$/, '').split('/').length > 3;
  const confidence = /gitlab/i.test(module.text) ? 1 : 0.8;
  return [effect(nested ? ['git clone', 'GET /projects/:id'] : ['git clone'], confidence, [command, module])];
}

function goProxy(call: Call): Effects {
  const proxy = call.args.find(({ text }) => /\/packages\/go/.test(text));
  const isPrivate = call.args.find(({ text }) => /^GOPRIVATE=|^GONOSUMDB=/.test(text));
  if (proxy !== undefined) return [effect(['go package download'], 1, [proxy])];
  return isPrivate === undefined ? [] : [effect(['git clone'], 0.9, [isPrivate])];
}

export const packagePrograms: readonly Program[] = [
  ...managers.map((manager) => ({ names: manager.names, read: manage(manager) })),
  { names: ['go'], read: go },
];
