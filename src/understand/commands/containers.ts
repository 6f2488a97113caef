/** Container registries: Docker and its relatives, Helm charts over OCI, kubectl. */
import type { OperationId } from '../../model/catalog';
import { type Call, type Effects, effect, type Program, sortArguments } from './program';
import type { Word } from './shell';

type Action = 'login' | 'pull' | 'push' | 'delete' | 'local' | 'copy';

const operations: Readonly<Record<Exclude<Action, 'local' | 'copy'>, OperationId>> = {
  login: 'docker login',
  pull: 'docker pull',
  push: 'docker push',
  delete: 'docker delete',
};

/** `sub words = action`, per family; `docs.docker.com/reference/cli`, the READMEs of skopeo, crane, regctl, oras. */
const families: Readonly<Record<string, string>> = {
  'docker podman nerdctl img buildah': `login=login pull=pull push=push run=pull create=pull bud=local from=pull
    image.pull=pull image.push=push manifest.push=push manifest.inspect=pull manifest.create=pull
    buildx.imagetools=push compose.pull=pull compose.push=push compose.up=pull compose.run=pull
    build=local buildx.build=local image.build=local commit=local tag=local images=local logout=local ps=local
    stack.deploy=pull service.create=pull service.update=pull`,
  'docker-compose podman-compose': 'pull=pull push=push up=pull run=pull build=local',
  skopeo: 'login=login copy=copy sync=copy delete=delete inspect=pull list-tags=pull logout=local',
  'crane gcrane': `auth.login=login auth.logout=local pull=pull push=push cp=copy copy=copy delete=delete ls=pull
    catalog=pull digest=pull manifest=pull config=pull export=pull validate=pull tag=push append=push mutate=push
    rebase=push blob=pull index.append=push index.filter=push`,
  'regctl regsync': `registry.login=login registry.set=local image.copy=copy image.delete=delete image.get-file=pull
    image.manifest=pull image.digest=pull image.inspect=pull image.export=pull image.import=push image.mod=push
    tag.ls=pull tag.rm=delete tag.delete=delete repo.ls=pull manifest.get=pull manifest.head=pull manifest.put=push
    manifest.delete=delete artifact.put=push artifact.get=pull blob.get=pull blob.put=push`,
  oras: `login=login push=push attach=push pull=pull discover=pull cp=copy copy=copy tag=push resolve=pull
    repo.tags=pull repo.ls=pull manifest.fetch=pull manifest.push=push manifest.delete=delete blob.fetch=pull
    blob.push=push blob.delete=delete logout=local`,
  cosign:
    'login=login sign=push attest=push attach=push verify=pull verify-attestation=pull copy=copy download=pull',
  'singularity apptainer': 'pull=pull push=push build=pull run=pull exec=pull',
  'trivy grype syft': 'image=pull',
  'ko jib': 'build=push publish=push resolve=push apply=push',
  pack: 'build=push',
};

let actions: Map<string, ReadonlyMap<string, Action>> | null = null;

function actionsOf(program: string): ReadonlyMap<string, Action> {
  if (actions === null) {
    actions = new Map();
    for (const [names, table] of Object.entries(families)) {
      const entries = table.split(/\s+/).map((entry) => entry.split('=') as [string, Action]);
      for (const name of names.split(' ')) actions.set(name, new Map(entries));
    }
  }
  return actions.get(program) ?? new Map();
}

const foreign =
  /(?:^|\/\/)(?:docker\.io|index\.docker\.io|ghcr\.io|quay\.io|(?:[\w-]+\.)?gcr\.io|[\w-]+-docker\.pkg\.dev|mcr\.microsoft\.com|public\.ecr\.aws|\d+\.dkr\.ecr\.|registry\.k8s\.io|[\w-]+\.azurecr\.io|registry\.hub\.docker\.com)/i;

/** How sure we are that an image lives at GitLab; 0 for other registries. */
function atGitlab(image: string): number {
  if (foreign.test(image)) return 0;
  if (/gitlab|\$\{?CI_REGISTRY|:5050\/|:4567\//i.test(image)) return 1;
  const host = image.replace(/^\w+:\/\//, '').split('/')[0] ?? '';
  return /[.:$]/.test(host) && image.includes('/') ? 0.95 : 0.7;
}

function imageOperation(image: string, action: 'pull' | 'push' | 'delete'): OperationId {
  if (/dependency_proxy\/containers|CI_DEPENDENCY_PROXY/.test(image)) return 'dependency proxy pull';
  if (/virtual_registries\/container/.test(image)) return 'container virtual registry pull';
  return operations[action];
}

const valued = new Set([
  ...[
    'u',
    'username',
    'p',
    'password',
    't',
    'tag',
    'f',
    'file',
    'e',
    'env',
    'v',
    'volume',
    'w',
    'workdir',
    'name',
  ],
  ...[
    'network',
    'platform',
    'creds',
    'src-creds',
    'dest-creds',
    'authfile',
    'build-arg',
    'entrypoint',
    'cache-from',
  ],
  ...[
    'cache-to',
    'secret',
    'target',
    'context',
    'config',
    'kubeconfig',
    'n',
    'namespace',
    'version',
    'l',
    'label',
  ],
]);

/** Where the action of a program and its operands begin: `manifest push`, then the image. */
function actionIn(
  call: Call,
  words: readonly Word[],
): { action: Action; rest: readonly Word[]; used: readonly Word[] } | null {
  const table = actionsOf(call.program);
  const [first, second] = words;
  const clean = (word: Word | undefined): string => word?.text.toLowerCase().replace(/[.,;:!?]+$/, '') ?? '';
  const two = table.get(`${clean(first)}.${clean(second)}`);
  if (two !== undefined) return { action: two, rest: words.slice(2), used: words.slice(0, 2) };
  const one = table.get(clean(first));
  return one === undefined ? null : { action: one, rest: words.slice(1), used: words.slice(0, 1) };
}

function copy(rest: readonly Word[]): Effects {
  const [from, to] = rest;
  const pull = from === undefined || !remote(from.text) ? 0 : atGitlab(from.text);
  const push = to === undefined || !remote(to.text) ? 0 : atGitlab(to.text);
  const both: OperationId[] = [];
  if (pull > 0.8 || (pull > 0 && push === 0)) both.push(imageOperation(from?.text ?? '', 'pull'));
  if (push > 0) both.push('docker push');
  return both.length === 0 ? [] : [effect(both, 1, rest.slice(0, 2))];
}

function remote(reference: string): boolean {
  return !/^(?:docker-archive|docker-daemon|dir|oci|oci-archive|containers-storage|ocidir):/.test(reference);
}

function container(call: Call): Effects {
  const { options, positional } = sortArguments(call.args, valued);
  const found = actionIn(call, positional);
  if (found === null)
    return call.sure && ['docker', 'podman'].includes(call.program) && positional.length > 0 ? [] : null;
  const { action, rest, used } = found;
  if (action === 'copy') return copy(rest);
  if (action === 'local') return pushedBuild(options, used);
  if (action === 'login') return foreign.test(rest[0]?.text ?? '') ? [] : [effect(['docker login'], 1, used)];
  const image = rest.find(({ text }) => text.includes('/') || text.includes('$'));
  const named = image ?? rest[0];
  const confidence = named === undefined || !call.sure ? 0.9 : atGitlab(named.text);
  if (confidence === 0) return [];
  // `docker run alpine` needs no token; pulling is only meant when an address is named.
  if ((used[0]?.text === 'run' || used[0]?.text === 'create') && image === undefined) return [];
  return [
    effect(
      [imageOperation(named?.text ?? '', action)],
      confidence,
      image === undefined ? used : [...used, image],
    ),
  ];
}

function pushedBuild(options: ReadonlyMap<string, string>, used: readonly Word[]): Effects {
  const output = options.get('output') ?? options.get('o') ?? '';
  return options.has('push') || /push=true|type=registry/.test(output)
    ? [effect(['docker push'], 1, used)]
    : [];
}

/** kaniko and BuildKit push what `--destination` or `--output` names. */
function builder(call: Call): Effects {
  const target = call.args.find(
    ({ text }) => /^(?:--destination|-d=|--output)/.test(text) || /push=true/.test(text),
  );
  if (target === undefined || call.args.some(({ text }) => text === '--no-push'))
    return call.sure ? [] : null;
  return [effect(['docker push'], 1, [target])];
}

function helm(call: Call): Effects {
  const { options, positional } = sortArguments(call.args, valued);
  const [command, second, third] = positional;
  const name = command?.text ?? '';
  const oci = positional.find(({ text }) => text === 'oci' || text.startsWith('oci://'));
  const registry = positional.find(({ text }) => /\/packages\/helm\//.test(text));
  const clusterToken = /pat:/.test(options.get('kube-token') ?? '');
  if (name === 'registry') return second?.text === 'login' ? [effect(['docker login'], 1, [second])] : [];
  // Before Helm 3.7 charts went to registries by commands of their own.
  if (name === 'chart' && second !== undefined && third !== undefined)
    return /^(?:push|pull)$/.test(second.text)
      ? [effect([`docker ${second.text}`], 0.9, [second, third])]
      : [];
  if (name === 'cm-push' || (name === 'push' && oci === undefined))
    return command === undefined
      ? null
      : [effect(['helm package publish'], name === 'cm-push' ? 1 : 0.8, [command])];
  if (oci !== undefined && command !== undefined)
    return [
      effect(
        [name === 'push' ? 'docker push' : 'docker pull'],
        oci.text === 'oci' ? 0.9 : atGitlab(oci.text),
        [command, oci],
      ),
    ];
  if (name === 'repo' && second?.text === 'add')
    return registry === undefined && !/gitlab/i.test(third?.text ?? '')
      ? []
      : [effect(['helm package download'], 1, [second])];
  if (clusterToken && command !== undefined) return [effect(['kubectl'], 1, [command])];
  if (['pull', 'fetch', 'dependency'].includes(name) && command !== undefined)
    return [effect(['helm package download'], 0.6, [command])];
  return call.sure && /^[a-z]+$/.test(name) ? [] : null;
}

const localKubectl = new Set(['completion', 'config', 'help', 'kustomize', 'options', 'plugin', 'krew']);
const kubectlCommands = new Set([
  ...[
    'annotate',
    'api-resources',
    'apply',
    'attach',
    'auth',
    'autoscale',
    'cluster-info',
    'cordon',
    'cp',
    'create',
  ],
  ...[
    'debug',
    'delete',
    'describe',
    'diff',
    'drain',
    'edit',
    'events',
    'exec',
    'explain',
    'expose',
    'get',
    'label',
  ],
  ...[
    'logs',
    'patch',
    'port-forward',
    'proxy',
    'replace',
    'rollout',
    'run',
    'scale',
    'set',
    'taint',
    'top',
    'wait',
  ],
]);

function kubectl(call: Call): Effects {
  const { options, positional } = sortArguments(call.args, valued);
  const [command, kind, type] = positional;
  const agentToken = call.args.find(({ text }) => /pat:/.test(text));
  if (agentToken !== undefined) return [effect(['kubectl'], 1, [agentToken])];
  if (command === undefined) return null;
  if (command.text === 'create' && kind?.text === 'secret' && type?.text === 'docker-registry')
    return foreign.test(options.get('docker-server') ?? '')
      ? []
      : [effect(['docker pull'], 0.95, [kind, type])];
  if (localKubectl.has(command.text)) return call.sure ? [] : null;
  return kubectlCommands.has(command.text) ? [effect(['kubectl'], 0.95, [command])] : null;
}

export const containerPrograms: readonly Program[] = [
  { names: Object.keys(families).flatMap((names) => names.split(' ')), read: container },
  { names: ['executor', 'kaniko', 'buildctl', 'buildctl-daemonless.sh'], read: builder },
  { names: ['helm'], read: helm },
  { names: ['kubectl', 'oc', 'k9s'], read: kubectl },
];
