/** Where a token reaches, whatever its scopes: scopes say what a token may do, its type says where. */
import type { ScopeName, TokenType } from '../model/catalog';
import type { Message, MessageKey } from '../model/message';
import type { TokenPlace } from '../model/recommendation';

/** What a page and a plan tell about a token. */
export interface ReachFacts {
  readonly tokenType: TokenType;
  /** Whose page it is, for token types that projects and groups share. */
  readonly place: TokenPlace;
  /** The scopes of the plan, or those that are ticked. */
  readonly scopes: readonly ScopeName[];
}

interface ReachRow {
  readonly key: MessageKey;
  readonly source: string;
}

const botUser: ReachRow = {
  key: 'note_bot_user',
  source: 'classic_notes.md section 6: a project or group token may reach projects with internal visibility',
};
const account: ReachRow = {
  key: 'note_reach_all',
  source: 'classic_notes.md section 6: classic personal tokens reach every group and project of the account',
};

/** In the order they are said. A deploy token's place decides between two rows. */
const rows: Readonly<Record<Exclude<TokenType, 'deploy'>, readonly ReachRow[]>> = {
  personal: [account],
  service_account: [
    {
      key: 'reach_service_account',
      source: 'doc/user/profile/service_accounts.md at 017a6c129d6a9e4ad9fec792cd84f88641d7dbfe',
    },
  ],
  impersonation: [
    account,
    {
      key: 'reach_impersonation',
      source: 'doc/security/tokens/_index.md at 017a6c129d6a9e4ad9fec792cd84f88641d7dbfe',
    },
  ],
  oauth: [
    {
      key: 'reach_oauth',
      source: 'doc/security/tokens/_index.md at 017a6c129d6a9e4ad9fec792cd84f88641d7dbfe',
    },
  ],
  project: [
    {
      key: 'reach_project',
      source: 'https://docs.gitlab.com/user/project/settings/project_access_tokens/',
    },
    botUser,
  ],
  group: [
    {
      key: 'reach_group',
      source:
        'https://docs.gitlab.com/user/group/settings/group_access_tokens/; members of a group are members of its subgroups and projects: https://gitlab.com/gitlab-org/gitlab/-/work_items/17629',
    },
    botUser,
  ],
};

const deployPage = 'doc/user/project/deploy_tokens/_index.md at 0286e4c628d68960d0ca9e961d82c3ea6ac90633';
const deployRows: Readonly<Record<'project' | 'group' | 'unknown', ReachRow>> = {
  project: { key: 'reach_deploy_project', source: deployPage },
  group: { key: 'reach_deploy_group', source: deployPage },
  unknown: { key: 'reach_deploy', source: deployPage },
};
const deployLimits: ReachRow = {
  key: 'reach_deploy_limits',
  source: `${deployPage}; classic_nonrest.tsv: rows of deploy tokens`,
};

/** Makes a token act as others; said wherever it is among the scopes. */
const sudo: ReachRow = { key: 'reach_sudo', source: 'classic_notes.md section 4, item 6' };

/** What a token of this type reaches, most important first. Never empty. */
export function reachOf({ tokenType, place, scopes }: ReachFacts): readonly Message[] {
  const ofType = tokenType === 'deploy' ? [deployRows[place ?? 'unknown'], deployLimits] : rows[tokenType];
  const told = scopes.includes('sudo') ? [...ofType, sudo] : ofType;
  return told.map(({ key }) => ({ key }));
}
