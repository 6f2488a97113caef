/** Token types and other credentials that reach less than the one at hand and still carry the whole plan. */
import type { Catalog, Operation, OperationId, Role, ScopeName, TokenType } from '../model/catalog';
import type { Message, MessageKey } from '../model/message';
import type { NarrowerCredential, NarrowerType, Need } from '../model/recommendation';
import { leastScopes } from './classic';
import { jobTokenTakes } from './job-token';
import { conditionNotes } from './notes';
import { placeOf } from './place';
import { isOlder } from './release';
import { leastRoleFor } from './role';
import { concerns, substitutes } from './substitutes';
import { roleName, scopeList, titles } from './wording';

/** A credential without scopes: what it carries cannot be read from the catalog's acceptances. */
interface OtherCredential {
  readonly type: NarrowerCredential;
  carries(operation: Operation): boolean;
  /** `$1` the titles of the plan. */
  readonly reason: MessageKey;
  readonly steps: readonly MessageKey[];
  readonly source: string;
}

/** Pages of gitlabhq/gitlabhq. */
const tokenPages = 'at 017a6c129d6a9e4ad9fec792cd84f88641d7dbfe';

const startsPipelines = substitutes.filter((row) => row.key === 'way_trigger_token');
const overSsh: readonly OperationId[] = ['git ssh', 'git clone', 'git push'];

const otherCredentials: readonly OtherCredential[] = [
  {
    type: 'job',
    carries: ({ id }) => jobTokenTakes.test(id),
    reason: 'way_job_token',
    steps: ['step_job_use', 'step_job_allow'],
    source: `doc/ci/jobs/ci_job_token.md ${tokenPages}`,
  },
  {
    type: 'trigger',
    carries: ({ id, fineGrained }) =>
      startsPipelines.some((row) => concerns(row, id)) ||
      (fineGrained.kind === 'impossible' && fineGrained.credential === 'CI trigger token'),
    reason: 'way_trigger_token',
    steps: ['step_trigger_create', 'step_trigger_use'],
    source: 'doc/ci/triggers/_index.md at 1235739576a25e8f566e94330dedfdafe3c6622d',
  },
  {
    type: 'feed',
    carries: ({ kind }) => kind === 'feed',
    reason: 'narrower_feed',
    steps: ['step_feed'],
    source: `classic_nonrest.tsv: feed token; doc/security/tokens/_index.md ${tokenPages}`,
  },
  {
    type: 'deploy_key',
    carries: ({ id }) => overSsh.includes(id),
    reason: 'narrower_deploy_key',
    steps: ['step_deploy_key_create', 'step_deploy_key_use'],
    source: 'doc/user/project/deploy_keys/_index.md at 092af820558b0b473ff14934c1dca18843858a2d',
  },
];

/** One of our token types as a narrower way: what it carries is read from the catalog. */
interface ScopedType {
  readonly type: 'deploy' | 'project' | 'group';
  /** GitLab release whose pages offer it first; null where that is older than all we know. */
  readonly since: string | null;
  readonly places: readonly ReturnType<typeof placeOf>[];
  /** `$1` the titles of the plan, `$2` the scopes. */
  readonly reason: MessageKey;
  readonly steps: readonly MessageKey[];
  /** True when it belongs to a member of its own, which then has a role. */
  readonly hasRole: boolean;
  readonly source: string;
}

const scopedTypes: readonly ScopedType[] = [
  {
    type: 'deploy',
    since: null,
    places: ['project', 'group', null],
    reason: 'narrower_deploy',
    // How to sign in stands in the remarks: it differs between Git, images and packages.
    steps: ['step_deploy_create', 'step_scopes'],
    hasRole: false,
    source: 'doc/user/project/deploy_tokens/_index.md at 0286e4c628d68960d0ca9e961d82c3ea6ac90633',
  },
  {
    type: 'project',
    since: '13.0',
    places: ['project'],
    reason: 'narrower_project',
    steps: ['step_project_create', 'step_scopes', 'step_project_needs'],
    hasRole: true,
    source:
      'https://docs.gitlab.com/user/project/settings/project_access_tokens/; first release: the same page at fede4aa94d0de41a9e80e1eb1acaa2149000b9c6',
  },
  {
    type: 'group',
    since: '14.7',
    places: ['project', 'group'],
    reason: 'narrower_group',
    steps: ['step_group_create', 'step_scopes', 'step_group_needs'],
    hasRole: true,
    source:
      'https://docs.gitlab.com/user/group/settings/group_access_tokens/; first release: https://gitlab.com/gitlab-org/terraform-provider-gitlab/-/issues/835',
  },
];

const everything: readonly NarrowerCredential[] = [
  'job',
  'trigger',
  'feed',
  'deploy_key',
  'deploy',
  'project',
  'group',
];
/** A bot's own feeds are of no use, so feeds are left out for its tokens. */
const ofAProject: readonly NarrowerCredential[] = ['job', 'trigger', 'deploy_key', 'deploy'];

/** What reaches less than a token of each type. */
const narrowerThan: Readonly<Record<TokenType, readonly NarrowerCredential[]>> = {
  personal: everything,
  service_account: everything,
  impersonation: everything,
  oauth: everything,
  group: [...ofAProject, 'project'],
  project: ofAProject,
  deploy: ['job'],
};

/**
 * What the token of one project or group cannot do although its scopes would: make other tokens (both pages above),
 * and work in a second place, which these paths do by their meaning.
 */
const beyondOnePlace =
  /^(?:POST \/(?:projects|groups)\/:id\/access_tokens|[A-Z]+ \/(?:projects|groups)\/:id\/(?:fork(?:\/:forked_from_id)?|transfer|transfer_locations|projects\/:project_id))$/;

/**
 * The credentials that reach less than `need.tokenType` and carry every operation of the need alone, the narrowest
 * first. Empty when nothing narrower does, and when an operation is unknown: then nobody knows what carries the plan.
 */
export function narrowerTypes(catalog: Catalog, need: Need): readonly NarrowerType[] {
  const operations = [...new Set(need.operations)].map((id) => catalog.operation(id));
  const known = operations.filter((operation) => operation !== undefined);
  if (known.length === 0 || known.length < operations.length) return [];
  const candidates = narrowerThan[need.tokenType];
  return [
    ...otherCredentials
      .filter(({ type, carries }) => candidates.includes(type) && known.every(carries))
      .map((credential) => withoutScopes(credential, known)),
    ...scopedTypes
      .filter(({ type, since }) => candidates.includes(type) && !isOlder(need.gitlab, since))
      .flatMap((row) => withScopes(catalog, row, known, need)),
  ];
}

function withoutScopes({ type, reason, steps }: OtherCredential, plan: readonly Operation[]): NarrowerType {
  return {
    type,
    scopes: [],
    role: null,
    reason: { key: reason, values: [titles(plan)] },
    steps: steps.map((key) => ({ key })),
    remarks: [],
  };
}

function withScopes(
  catalog: Catalog,
  { type, places, reason, steps, hasRole }: ScopedType,
  plan: readonly Operation[],
  need: Need,
): readonly NarrowerType[] {
  const inPlace = plan.every((operation) => places.includes(placeOf(operation)));
  if (!inPlace || (hasRole && plan.some(({ id }) => beyondOnePlace.test(id)))) return [];
  const scopes = leastScopes(catalog, plan, { tokenType: type, gitlab: need.gitlab, available: null });
  if (!scopes || scopes.length === 0) return [];
  const role = hasRole ? leastRoleFor(plan) : null;
  const values = [titles(plan), scopeList(scopes)];
  return [
    {
      type,
      scopes,
      role,
      reason: { key: reason, values },
      steps: steps.flatMap((key): readonly Message[] =>
        key === 'step_scopes' ? selections(scopes, role) : [{ key }],
      ),
      remarks: conditionNotes(catalog, plan, type),
    },
  ];
}

/** What to select on the form of a new token. */
function selections(scopes: readonly ScopeName[], role: Role | null): readonly Message[] {
  const chosen: Message = { key: 'step_scopes', values: [scopeList(scopes)] };
  return role ? [chosen, { key: 'step_role', values: [roleName(role)] }] : [chosen];
}
