import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import messages from '../../assets/_locales/en/messages.json';
import { openCatalog } from '../../data/open';
import type { TokenType } from '../../model/catalog';
import type { Translate } from '../../model/message';
import type { Need } from '../../model/recommendation';
import { recommend } from '../../recommend/recommend';
import { copyFormats } from '../../ui/views';
import { type CopyInput, copyInput } from './copy-input';
import { copyText } from './copy-text';
import { createMutation, createMutationCurl } from './mutation';
import { permissionList } from './permissions';
import { hclString, markdownText, shellWord } from './quoting';

const catalog = openCatalog();
const translate: Translate = (key, ...values) =>
  messages[key].message.replace(/\$([1-9])/g, (_found, place: string) => values[Number(place) - 1] ?? '');

function input(
  operations: readonly string[],
  change: Partial<Need> = {},
  over: Partial<CopyInput> = {},
): CopyInput {
  const need: Need = {
    operations,
    tokenType: 'personal',
    gitlab: null,
    available: null,
    boundary: null,
    ...change,
  };
  const recommendation = recommend(catalog, need);
  const now = new Date('2026-11-22T12:00:00Z');
  return { ...copyInput({ catalog, translate, recommendation, page: null, now }), ...over };
}

const readAndPush = ['GET /projects', 'git push'];
const place = (path: string, origin = 'https://gitlab.example.org') => ({ origin, path, roleLevel: null });
const hostile = [
  '$(touch /tmp/x)',
  '`id`',
  "it's; rm -rf ~",
  'a"b\\c',
  `$\{path.root}`,
  '%{ if true }',
  'line\nbreak',
  '!!',
  '| <b> [x](y)',
  "'\\''",
];

/** What a shell hands to the command: `curl` is replaced by a function that prints its arguments, one per NUL. */
function shellArguments(script: string, env: Record<string, string> = {}): readonly string[] {
  const printed = execFileSync('sh', ['-c', `curl() { printf '%s\\0' "$@"; }\n${script}`], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', GITLAB_TOKEN: 'from-the-environment', ...env },
  });
  return printed.split('\0').slice(0, -1);
}

function argumentAfter(args: readonly string[], name: string): string {
  return args[args.indexOf(name) + 1] ?? '';
}

describe('list', () => {
  it('is the scopes, comma separated', () => {
    expect(copyText('list', input(readAndPush))).toBe('read_api,write_repository');
    expect(copyText('list', input([]))).toBe('');
  });
});

describe('link', () => {
  const parts = (link: string) => {
    const url = new URL(link);
    return { path: url.origin + url.pathname, query: Object.fromEntries(url.searchParams) };
  };

  it('fills in the personal form of gitlab.com when no page is open', () => {
    const { path, query } = parts(
      copyText('link', input(readAndPush, {}, { name: 'Deploy & test', description: 'a=b' })),
    );
    expect(path).toBe('https://gitlab.com/-/user_settings/personal_access_tokens');
    expect(query).toEqual({ name: 'Deploy & test', description: 'a=b', scopes: 'read_api,write_repository' });
  });

  it.each<[TokenType, string, string, string[]]>([
    [
      'personal',
      '/git/-/user_settings/personal_access_tokens/legacy/new',
      '',
      ['name', 'description', 'scopes'],
    ],
    [
      'personal',
      '/-/user_settings/personal_access_tokens/granular/new',
      '/-/user_settings/personal_access_tokens/legacy/new',
      ['name', 'description', 'scopes'],
    ],
    ['project', '/team/app/-/settings/access_tokens', '', ['name', 'scopes']],
    ['group', '/groups/team/sub/-/settings/access_tokens', '', ['name', 'scopes']],
    ['personal', '/team/app', '/-/user_settings/personal_access_tokens', ['name', 'description', 'scopes']],
  ])('uses the page of a %s token at %s', (tokenType, path, expected, names) => {
    const link = parts(copyText('link', input(readAndPush, { tokenType }, { place: place(path) })));
    expect(link.path).toBe(`https://gitlab.example.org${expected || path}`);
    expect(Object.keys(link.query)).toEqual(names);
  });

  it('says so where GitLab has none', () => {
    expect(copyText('link', input(['git clone'], { tokenType: 'deploy' }))).toBe(
      'GitLab has no link that fills in this form. The scopes are: read_repository',
    );
  });

  it('carries any name through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const link = copyText('link', input(['git clone'], {}, { name }));
        expect(link).toMatch(/^[!-~]+$/);
        expect(new URL(link).searchParams.get('name')).toBe(name);
      }),
    );
  });
});

describe('json and curl', () => {
  it('create a project token with the least role', () => {
    const made = input(readAndPush, { tokenType: 'project' }, { name: 'ci' });
    const withRole = { ...made, recommendation: { ...made.recommendation, role: 'maintainer' as const } };
    expect(JSON.parse(copyText('json', withRole))).toEqual({
      name: 'ci',
      scopes: ['read_api', 'write_repository'],
      expires_at: '2027-02-20',
      access_level: 40,
    });
  });

  it('say when the role is an assumption, and take the one the page has', () => {
    const unknown = input(['git push', 'GET /user'], { tokenType: 'project' });
    const assumed = { ...unknown, recommendation: { ...unknown.recommendation, role: null } };
    expect(copyText('curl', assumed)).toContain(messages.copy_role_assumed.message);
    const onPage = { ...assumed, place: { ...place('/a/b/-/settings/access_tokens'), roleLevel: 20 } };
    expect(JSON.parse(copyText('json', onPage)).access_level).toBe(20);
    expect(copyText('curl', onPage)).not.toContain(messages.copy_role_assumed.message);
  });

  it.each<[TokenType, string | null, Record<string, string>, string]>([
    ['personal', null, { USER_ID: '7' }, 'https://gitlab.com/api/v4/users/7/personal_access_tokens'],
    [
      'project',
      '/team/a b/-/settings/access_tokens',
      {},
      'https://gitlab.example.org/api/v4/projects/team%2Fa%20b/access_tokens',
    ],
    ['project', null, { PROJECT_ID: '9' }, 'https://gitlab.com/api/v4/projects/9/access_tokens'],
    [
      'group',
      '/groups/team/sub/-/settings/access_tokens',
      {},
      'https://gitlab.example.org/api/v4/groups/team%2Fsub/access_tokens',
    ],
    [
      'service_account',
      null,
      { GROUP_ID: '3', USER_ID: '7' },
      'https://gitlab.com/api/v4/groups/3/service_accounts/7/personal_access_tokens',
    ],
    ['impersonation', null, { USER_ID: '7' }, 'https://gitlab.com/api/v4/users/7/impersonation_tokens'],
    [
      'deploy',
      '/team/app/-/settings/repository',
      {},
      'https://gitlab.example.org/api/v4/projects/team%2Fapp/deploy_tokens',
    ],
    [
      'deploy',
      '/groups/team/-/settings/repository',
      {},
      'https://gitlab.example.org/api/v4/groups/team/deploy_tokens',
    ],
    ['oauth', null, {}, 'https://gitlab.com/api/v4/applications'],
  ])('call the right address for a %s token on %s', (tokenType, path, env, url) => {
    const made = input(['git clone'], { tokenType }, { place: path === null ? null : place(path) });
    expect(argumentAfter(shellArguments(copyText('curl', made), env), '--url')).toBe(url);
  });

  it('call what anybody may for the two scopes that allow it', () => {
    const args = shellArguments(copyText('curl', input(['kubectl'])));
    expect(argumentAfter(args, '--url')).toBe('https://gitlab.com/api/v4/user/personal_access_tokens');
    expect(copyText('curl', input(['git clone']))).toContain(messages.copy_personal_admin.message);
  });

  it.each(hostile)('keep the shell from reading %j', (text) => {
    const evil = input(
      ['git clone'],
      { tokenType: 'project' },
      {
        name: text,
        place: place(`/${text}/-/settings/access_tokens`),
      },
    );
    const args = shellArguments(copyText('curl', evil));
    expect(JSON.parse(argumentAfter(args, '--data')).name).toBe(text);
    expect(argumentAfter(args, '--url')).toMatch(/^https:\/\/gitlab\.example\.org\/api\/v4\/projects\//);
    expect(args).toHaveLength(11);
  });

  it('take the token from the environment only', () => {
    expect(copyText('curl', input(['git clone']))).toContain('"PRIVATE-TOKEN: $GITLAB_TOKEN"');
    for (const format of copyFormats) {
      expect(copyText(format, input(readAndPush, { tokenType: 'project' }))).not.toMatch(
        /gl[a-z]{1,6}-[\w-]{8,}/,
      );
    }
  });
});

describe('terraform', () => {
  it('is a resource of the provider', () => {
    const text = copyText(
      'terraform',
      input(
        readAndPush,
        { tokenType: 'project' },
        { place: place('/a/b/-/settings/access_tokens'), name: 'ci' },
      ),
    );
    expect(text).toContain('resource "gitlab_project_access_token" "token" {');
    expect(text).toMatch(/project +?= "a\/b"/);
    expect(text).toContain('scopes       = ["read_api", "write_repository"]');
    expect(text).toContain('expires_at   = "2027-02-20"');
    expect(text).toContain('access_level = "developer"');
  });

  it.each<[TokenType, string]>([
    ['personal', 'gitlab_personal_access_token'],
    ['group', 'gitlab_group_access_token'],
    ['service_account', 'gitlab_group_service_account_access_token'],
    ['impersonation', 'gitlab_user_impersonation_token'],
    ['deploy', 'gitlab_project_deploy_token'],
    ['oauth', 'gitlab_application'],
  ])('for a %s token is %s', (tokenType, resource) => {
    expect(copyText('terraform', input(['git clone'], { tokenType }))).toContain(
      `resource "${resource}" "token" {`,
    );
  });

  it('gives deploy tokens a moment to end at', () => {
    expect(copyText('terraform', input(['git clone'], { tokenType: 'deploy' }))).toContain(
      '"2027-02-20T00:00:00.000Z"',
    );
  });

  it('keeps templates and quotes of a name as text', () => {
    expect(hclString(`$\{var.x} %{ if } "a\\b"\n\u0007`)).toBe(
      String.raw`"$$\{var.x} %%{ if } \"a\\b\"\n\u0007"`.replace('\\{', '{'),
    );
  });
});

describe('markdown', () => {
  const text = copyText('markdown', input(['GET /projects', 'POST /projects/:id/issues', 'git ssh']));

  it('names scopes with their reasons, what is impossible, and narrower ways', () => {
    expect(text).toContain('| Scope | Needed for |');
    expect(text).toMatch(/\| `api` \| .*issue/i);
    expect(text).toContain(`#### ${messages.copy_md_impossible.message}`);
    expect(text).toContain(`#### ${messages.copy_md_narrower.message}`);
    expect(text).toContain('#### The same with a fine-grained token');
  });

  it('keeps markup of a text from working', () => {
    expect(markdownText('a|b\n# <i> [x](y) `z`')).toBe('a\\|b \\# \\<i\\> \\[x\\](y) \\`z\\`');
  });
});

describe('fine-grained', () => {
  const made = input(['git push', 'GET /projects/:id/jobs', 'GET /user', 'GET /groups/:id/projects']);

  it('lists permissions in GitLab words, section by section', () => {
    expect(permissionList(made)).toBe(
      ['Group and project', '  Code: Push', '  Job: Read', '  Project: Read', 'User', '  User: Read'].join(
        '\n',
      ),
    );
  });

  it('makes the mutation with variables', () => {
    const lines = createMutation({ ...made, name: 'ci', description: 'why' }).split('\n\n');
    expect(lines[0]).toContain('personalAccessTokenCreate(input: $input)');
    expect(JSON.parse(lines[1] ?? '')).toEqual({
      input: {
        name: 'ci',
        description: 'why',
        expiresAt: '2027-02-20',
        granularScopes: [
          {
            access: 'SELECTED_MEMBERSHIPS',
            resourceIds: [],
            permissions: ['push_code', 'read_job', 'read_project'],
          },
          { access: 'USER', permissions: ['read_user'] },
        ],
      },
    });
  });

  it.each(hostile)('runs it from a shell with the name %j', (text) => {
    const args = shellArguments(createMutationCurl({ ...made, name: text }));
    expect(JSON.parse(argumentAfter(args, '--data')).variables.input.name).toBe(text);
    expect(argumentAfter(args, '--url')).toBe('https://gitlab.com/api/graphql');
  });

  it('says so when there is nothing to grant', () => {
    expect(permissionList(input(['docker push']))).toBe(messages.copy_no_permissions.message);
    expect(createMutation(input(['docker push']))).toBe(messages.copy_no_permissions.message);
  });
});

describe('copyInput', () => {
  it('names the token after what it does, within GitLab limits', () => {
    const one = input(['git clone']);
    expect(one.name).toBe(catalog.operation('git clone')?.title);
    const many = input(catalog.operations.slice(0, 50).map((operation) => operation.id));
    expect(many.name.length).toBeLessThanOrEqual(60);
    expect(many.name).toMatch(/\(\+\d+\)$/);
    expect(many.description.length).toBeLessThanOrEqual(255);
    expect(input([]).name).toBe('personal access token');
  });
});

describe('shellWord', () => {
  it('gives any text back', () => {
    const pieces = fc.array(fc.constantFrom(...hostile, "'", '\\', ' ', 'a', '\n', '"'), { maxLength: 6 });
    const texts = fc.sample(
      pieces.map((some) => some.join('')),
      500,
    );
    expect(shellArguments(`curl ${texts.map(shellWord).join(' ')}`)).toEqual(texts);
  });
});
