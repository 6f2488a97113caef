/** The API call that creates a token of each type: as a JSON body, and as a curl line that runs it. */
import { accessLevels, type ScopeName, type TokenType } from '../../model/catalog';
import type { MessageKey } from '../../model/message';
import { type CopyInput, tokenTypeName } from './copy-input';
import { baseOf, isGroupPage, type Owner, ownerOf } from './place';
import { comment, shellWord } from './quoting';

/** A path below `/api/v4/`: fixed parts and the names of shell variables for what is not known. */
type PathPart = { readonly fixed: string } | { readonly variable: string };

interface TokenRequest {
  readonly path: readonly PathPart[];
  readonly body: Readonly<Record<string, unknown>>;
  /** What must be known before running it. */
  readonly remarks: readonly MessageKey[];
}

/** What non-administrators may ask `POST /user/personal_access_tokens` for (classic_exceptions.tsv). */
const selfService: readonly ScopeName[] = ['k8s_proxy', 'self_rotate'];

const fixed = (text: string): PathPart => ({ fixed: text });
const variable = (name: string): PathPart => ({ variable: name });

const requests: Readonly<Record<TokenType, (input: CopyInput) => TokenRequest>> = {
  // https://docs.gitlab.com/17.9/api/user_tokens: an administrator makes them; everybody else only the limited kind.
  personal: (input) =>
    input.recommendation.classic.scopes.every((scope) => selfService.includes(scope))
      ? { path: [fixed('user/personal_access_tokens')], body: common(input), remarks: [] }
      : {
          path: [fixed('users/'), variable('USER_ID'), fixed('/personal_access_tokens')],
          body: { ...common(input), description: input.description },
          remarks: ['copy_personal_admin'],
        },
  // https://docs.gitlab.com/17.6/api/project_access_tokens: expires_at is required, access_level is 40 when left out.
  project: (input) => ({
    path: [...ownerParts(ownerOf(input.place, 'project')), fixed('/access_tokens')],
    body: { ...common(input), access_level: accessLevel(input).level },
    remarks: accessLevel(input).isAssumed ? ['copy_role_assumed'] : [],
  }),
  group: (input) => ({
    path: [...ownerParts(ownerOf(input.place, 'group')), fixed('/access_tokens')],
    body: { ...common(input), access_level: accessLevel(input).level },
    remarks: accessLevel(input).isAssumed ? ['copy_role_assumed'] : [],
  }),
  // https://docs.gitlab.com/17.6/ee/api/group_service_accounts.html
  service_account: (input) => ({
    path: [
      ...ownerParts(ownerOf(input.place, 'group')),
      fixed('/service_accounts/'),
      variable('USER_ID'),
      fixed('/personal_access_tokens'),
    ],
    body: common(input),
    remarks: ['copy_service_account_owner'],
  }),
  // https://docs.gitlab.com/17.6/api/user_tokens
  impersonation: (input) => ({
    path: [fixed('users/'), variable('USER_ID'), fixed('/impersonation_tokens')],
    body: common(input),
    remarks: ['copy_admin_only'],
  }),
  // https://docs.gitlab.com/ee/api/deploy_tokens.html
  deploy: (input) => ({
    path: [
      ...ownerParts(ownerOf(input.place, isGroupPage(input.place) ? 'group' : 'project')),
      fixed('/deploy_tokens'),
    ],
    body: common(input),
    remarks: [],
  }),
  // https://docs.gitlab.com/17.9/api/applications: scopes are one text, separated by spaces.
  oauth: ({ name, recommendation }) => ({
    path: [fixed('applications')],
    body: {
      name,
      redirect_uri: 'https://example.com/callback',
      scopes: recommendation.classic.scopes.join(' '),
    },
    remarks: ['copy_admin_only', 'copy_redirect'],
  }),
};

/** The body of the call, two spaces deep. */
export function requestJson(input: CopyInput): string {
  return JSON.stringify(requests[input.recommendation.need.tokenType](input).body, null, 2);
}

/** A shell line that creates the token. The caller's own token comes from the environment, never from here. */
export function requestCurl(input: CopyInput): string {
  const { path, body, remarks } = requests[input.recommendation.need.tokenType](input);
  const { translate, recommendation } = input;
  const wanted = path.flatMap((part) => ('variable' in part ? [part.variable] : []));
  return [
    comment(translate('copy_curl_intro', tokenTypeName(translate, recommendation.need.tokenType))),
    ...remarks.map((key) => comment(translate(key))),
    ...(wanted.length > 0 ? [comment(translate('copy_set_first', wanted.join(', ')))] : []),
    'curl --request POST --fail-with-body \\',
    '  --header "PRIVATE-TOKEN: $GITLAB_TOKEN" \\',
    "  --header 'Content-Type: application/json' \\",
    `  --data ${shellWord(JSON.stringify(body))} \\`,
    `  --url ${shellUrl([fixed(`${baseOf(input.place)}/api/v4/`), ...path])}`,
  ].join('\n');
}

/** The level of the least role; else what the page has selected; else an assumption that is said. */
export function accessLevel({ recommendation, place }: CopyInput): { level: number; isAssumed: boolean } {
  if (recommendation.role) return { level: accessLevels[recommendation.role], isAssumed: false };
  if (place?.roleLevel) return { level: place.roleLevel, isAssumed: false };
  return { level: accessLevels.developer, isAssumed: true };
}

function common({ name, recommendation, expiresAt }: CopyInput): Readonly<Record<string, unknown>> {
  return { name, scopes: recommendation.classic.scopes, expires_at: expiresAt };
}

function ownerParts({ kind, path }: Owner): readonly PathPart[] {
  const id = path === null ? variable(`${kind.toUpperCase()}_ID`) : fixed(encodeURIComponent(path));
  return [fixed(`${kind}s/`), id];
}

/** Neighbouring fixed parts become one quoted word; variables stay open to the shell. */
function shellUrl(parts: readonly PathPart[]): string {
  const words: string[] = [];
  let text = '';
  for (const part of parts) {
    if ('fixed' in part) {
      text += part.fixed;
      continue;
    }
    words.push(shellWord(text), `"$${part.variable}"`);
    text = '';
  }
  return [...words, ...(text === '' ? [] : [shellWord(text)])].join('');
}
