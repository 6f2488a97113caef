/** Terraform and OpenTofu with GitLab-managed state, GitLab's own release and runner tools. */
import type { OperationId } from '../../model/catalog';
import { exactRoute } from '../routes/route-index';
import { type Call, type Effects, effect, type Program, sortArguments } from './program';

const state = '/projects/:id/terraform/state/:name';
const readState = [`GET ${state}`];
const lockState = [...readState, `POST ${state}/lock`, `DELETE ${state}/lock`];
const writeState = [...lockState, `POST ${state}`];

/** What each command does with remote state; https://developer.hashicorp.com/terraform/cli/commands */
const terraformCommands: Readonly<Record<string, readonly OperationId[]>> = {
  init: readState,
  output: readState,
  show: readState,
  plan: lockState,
  console: lockState,
  apply: writeState,
  destroy: writeState,
  import: writeState,
  refresh: writeState,
  taint: writeState,
  untaint: writeState,
  state: writeState,
  'force-unlock': [`DELETE ${state}/lock`],
};

const readingStateCommands = new Set(['list', 'show', 'pull']);
const localTerraform = new Set([
  'fmt',
  'validate',
  'version',
  'workspace',
  'providers',
  'graph',
  'login',
  'logout',
  'get',
  'test',
]);

function terraform(call: Call): Effects {
  const { positional, options } = sortArguments(call.args, new Set(['lock-id']), true);
  const [command, second] = positional;
  // In a sentence the words around it say more: "read-only Terraform plan".
  if (command === undefined || (!call.sure && options.size === 0)) return null;
  const known = Object.hasOwn(terraformCommands, command.text) ? terraformCommands[command.text] : undefined;
  if (known === undefined) return localTerraform.has(command.text) && call.sure ? [] : null;
  const reads = command.text === 'state' && readingStateCommands.has(second?.text ?? '');
  // Whoever names the lock when initialising goes on with the same token.
  const goesOn =
    command.text === 'init' &&
    (/\b(?:apply|plan|destroy)\b/.test(call.after) ||
      call.args.some(({ text }) => /\block_(?:address|method)=/.test(text)));
  const chosen = reads ? readState : goesOn ? writeState : known;
  const unlocked = options.get('lock') === 'false' ? chosen.filter((id) => !id.endsWith('/lock')) : chosen;
  const ids = unlocked.map((id) => exactRoute(call.index, id) ?? id);
  const evident =
    call.args.some(({ text }) => /gitlab|\/terraform\/state\//i.test(text)) ||
    call.program.startsWith('gitlab-');
  return [effect(ids, evident ? 1 : 0.8, [command])];
}

interface Fixed {
  readonly names: readonly string[];
  readonly commands: Readonly<Record<string, readonly OperationId[]>>;
  /** Options that change what the tool does. */
  readonly options?: readonly { readonly name: string; readonly operations: readonly OperationId[] }[];
}

/** Tools with few commands; `''` is the call without a known subcommand. */
const fixed: readonly Fixed[] = [
  {
    names: ['release-cli'],
    commands: {
      create: ['POST /projects/:id/releases'],
      'create-from-file': ['POST /projects/:id/releases'],
      get: ['GET /projects/:id/releases/:tag_name'],
      update: ['PUT /projects/:id/releases/:tag_name'],
    },
  },
  {
    names: ['goreleaser'],
    commands: {
      release: [
        'POST /projects/:id/releases',
        'POST /projects/:id/releases/:tag_name/assets/links',
        'generic package publish',
      ],
    },
  },
  {
    names: ['flux'],
    commands: {
      bootstrap: [
        'GET /projects/:id',
        'POST /projects',
        'git clone',
        'git push',
        'GET /projects/:id/deploy_keys',
        'POST /projects/:id/deploy_keys',
      ],
      push: ['docker push'],
      pull: ['docker pull'],
    },
    options: [
      {
        name: 'deploy-token-auth',
        operations: [
          ...[
            'GET /projects/:id',
            'POST /projects',
            'git clone',
            'git push',
            'GET /projects/:id/deploy_tokens',
          ],
          ...['POST /projects/:id/deploy_tokens', 'DELETE /projects/:id/deploy_tokens/:token_id'],
        ],
      },
    ],
  },
  { names: ['ghorg', 'gitlabber'], commands: { '': ['GET /groups/:id/projects', 'git clone'] } },
  { names: ['gitlab-ci-local'], commands: { '': ['git clone'] } },
];

function fixedProgram(entry: Fixed): Program {
  const read = (call: Call): Effects => {
    const { positional } = sortArguments(call.args, new Set());
    const { options } = sortArguments(call.args, new Set());
    const switched = entry.options?.find(({ name }) => options.has(name));
    const command = positional.find(({ text }) => Object.hasOwn(entry.commands, text));
    const ids = switched?.operations ?? entry.commands[command?.text ?? ''];
    if (ids === undefined) return null;
    return [
      effect(
        ids.map((id) => exactRoute(call.index, id) ?? id),
        call.sure ? 0.95 : 0.85,
        command === undefined ? [] : [command],
      ),
    ];
  };
  return { names: entry.names, read };
}

export const infrastructurePrograms: readonly Program[] = [
  {
    names: ['terraform', 'tofu', 'opentofu', 'terragrunt', 'gitlab-terraform', 'gitlab-tofu'],
    read: terraform,
  },
  ...fixed.map(fixedProgram),
];
