import { type Section, sections } from '../../model/plan-item';
import type { CopyInput } from './copy-input';
import { permissionsOf } from './permissions';
import { baseOf } from './place';
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

/** Of projects and groups the narrowest reach: the person names them. */
const accessOf: Readonly<Record<Section, GranularScope['access']>> = {
  namespace: 'SELECTED_MEMBERSHIPS',
  user: 'USER',
  instance: 'INSTANCE',
};

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
    `  --url ${shellWord(`${baseOf(input.place)}/api/graphql`)}`,
  ].join('\n');
}

function variablesFor({
  recommendation,
  name,
  description,
  expiresAt,
}: CopyInput): Readonly<Record<string, unknown>> {
  const granularScopes = sections.flatMap((section): readonly GranularScope[] => {
    const access = accessOf[section];
    const permissions = permissionsOf(recommendation.fineGrained.permissions, section).map(
      (permission) => permission.name,
    );
    if (permissions.length === 0) return [];
    return section === 'namespace' ? [{ access, resourceIds: [], permissions }] : [{ access, permissions }];
  });
  return { name, description, expiresAt, granularScopes };
}
