import type { Boundary } from '../../model/catalog';
import type { CopyInput } from './copy-input';
import { permissionsOf } from './permissions';
import { originOf } from './place';
import { comment, shellWord } from './quoting';

/** One entry of `granularScopes`: where, and what. */
interface GranularScope {
  readonly access: 'SELECTED_MEMBERSHIPS' | 'USER' | 'INSTANCE';
  readonly resourceIds?: readonly string[];
  readonly permissions: readonly string[];
}

/** GitLab's `personalAccessTokenCreate`; values travel as variables, so no text can leave its place. */
const mutation = [
  'mutation ($input: PersonalAccessTokenCreateInput!) {',
  '  personalAccessTokenCreate(input: $input) {',
  '    token',
  '    errors',
  '  }',
  '}',
].join('\n');

const reaches: readonly {
  readonly access: GranularScope['access'];
  readonly boundaries: readonly Boundary[];
}[] = [
  { access: 'SELECTED_MEMBERSHIPS', boundaries: ['project', 'group'] },
  { access: 'USER', boundaries: ['user'] },
  { access: 'INSTANCE', boundaries: ['instance'] },
];

/** The mutation that creates the fine-grained token, and its variables. */
export function createMutation(input: CopyInput): string {
  if (input.recommendation.fineGrained.permissions.length === 0)
    return input.translate('copy_no_permissions');
  const variables = JSON.stringify({ input: variablesFor(input) }, null, 2);
  return [comment(input.translate('copy_choose_reach')), mutation, '', variables].join('\n');
}

/** A shell line that runs the mutation with the caller's own token from the environment. */
export function createMutationCurl(input: CopyInput): string {
  if (input.recommendation.fineGrained.permissions.length === 0)
    return input.translate('copy_no_permissions');
  const body = JSON.stringify({ query: mutation, variables: { input: variablesFor(input) } });
  return [
    comment(input.translate('copy_choose_reach')),
    'curl --request POST --fail-with-body \\',
    '  --header "Authorization: Bearer $GITLAB_TOKEN" \\',
    "  --header 'Content-Type: application/json' \\",
    `  --data ${shellWord(body)} \\`,
    `  --url ${shellWord(`${originOf(input.place)}/api/graphql`)}`,
  ].join('\n');
}

function variablesFor({
  recommendation,
  name,
  description,
  expiresAt,
}: CopyInput): Readonly<Record<string, unknown>> {
  const granularScopes = reaches.flatMap(({ access, boundaries }): readonly GranularScope[] => {
    const permissions = permissionsOf(recommendation.fineGrained.permissions, boundaries).map(
      (permission) => permission.name,
    );
    if (permissions.length === 0) return [];
    // The narrowest reach: the person names the projects and groups.
    return access === 'SELECTED_MEMBERSHIPS'
      ? [{ access, resourceIds: [], permissions }]
      : [{ access, permissions }];
  });
  return { name, description, expiresAt, granularScopes };
}
