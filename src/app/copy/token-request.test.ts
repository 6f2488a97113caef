import { describe, expect, it } from 'vitest';
import messages from '../../assets/_locales/en/messages.json';
import type { TokenType } from '../../model/catalog';
import { copyFormats } from '../../model/copy-format';
import { copyText } from './copy-text';
import { hclString } from './quoting';
import { argumentAfter, hostile, sampleInput, samplePlace, shellArguments } from './sample-copy';

const readAndPush = ['GET /projects', 'git push'];

describe('json and curl', () => {
  it('create a project token with the least role', () => {
    const made = sampleInput(readAndPush, { tokenType: 'project' }, { name: 'ci' });
    const withRole = { ...made, recommendation: { ...made.recommendation, role: 'maintainer' as const } };
    expect(JSON.parse(copyText('json', withRole))).toEqual({
      name: 'ci',
      scopes: ['read_api', 'write_repository'],
      expires_at: '2026-12-22',
      access_level: 40,
    });
  });

  it('say when the role is an assumption, and take the one the page has', () => {
    const unknown = sampleInput(['git push', 'GET /user'], { tokenType: 'project' });
    const assumed = { ...unknown, recommendation: { ...unknown.recommendation, role: null } };
    expect(copyText('curl', assumed)).toContain(messages.copy_role_assumed.message);
    const onPage = { ...assumed, place: { ...samplePlace('/a/b/-/settings/access_tokens'), roleLevel: 20 } };
    expect(JSON.parse(copyText('json', onPage)).access_level).toBe(20);
    expect(copyText('curl', onPage)).not.toContain(messages.copy_role_assumed.message);
  });

  it.each<[TokenType, string, Record<string, string>, string]>([
    [
      'personal',
      '/-/user_settings/personal_access_tokens',
      { USER_ID: '7' },
      'users/7/personal_access_tokens',
    ],
    ['project', '/team/app/-/settings/access_tokens', {}, 'projects/team%2Fapp/access_tokens'],
    ['project', '/gitlab/app/-/settings/access_tokens', {}, 'projects/gitlab%2Fapp/access_tokens'],
    ['group', '/groups/team/sub/-/settings/access_tokens', {}, 'groups/team%2Fsub/access_tokens'],
    ['deploy', '/team/app/-/settings/repository', {}, 'projects/team%2Fapp/deploy_tokens'],
    ['deploy', '/groups/team/-/settings/repository', {}, 'groups/team/deploy_tokens'],
  ])('call a GitLab below a root for a %s token on %s', (tokenType, path, env, url) => {
    const made = sampleInput(['git clone'], { tokenType }, { place: samplePlace(path, '/gitlab') });
    expect(argumentAfter(shellArguments(copyText('curl', made), env), '--url')).toBe(
      `https://gitlab.example.org/gitlab/api/v4/${url}`,
    );
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
    const made = sampleInput(
      ['git clone'],
      { tokenType },
      { place: path === null ? null : samplePlace(path) },
    );
    expect(argumentAfter(shellArguments(copyText('curl', made), env), '--url')).toBe(url);
  });

  it('call what anybody may for the two scopes that allow it', () => {
    const args = shellArguments(copyText('curl', sampleInput(['kubectl'])));
    expect(argumentAfter(args, '--url')).toBe('https://gitlab.com/api/v4/user/personal_access_tokens');
    expect(copyText('curl', sampleInput(['git clone']))).toContain(messages.copy_personal_admin.message);
  });

  it.each(hostile)('keep the shell from reading %j', (text) => {
    const evil = sampleInput(
      ['git clone'],
      { tokenType: 'project' },
      {
        name: text,
        place: samplePlace(`/${text}/-/settings/access_tokens`),
      },
    );
    const args = shellArguments(copyText('curl', evil));
    expect(JSON.parse(argumentAfter(args, '--data')).name).toBe(text);
    expect(argumentAfter(args, '--url')).toMatch(/^https:\/\/gitlab\.example\.org\/api\/v4\/projects\//);
    expect(args).toHaveLength(11);
  });

  it('take the token from the environment only', () => {
    expect(copyText('curl', sampleInput(['git clone']))).toContain('"PRIVATE-TOKEN: $GITLAB_TOKEN"');
    for (const format of copyFormats) {
      if (format === 'plan') continue;
      expect(copyText(format, sampleInput(readAndPush, { tokenType: 'project' }))).not.toMatch(
        /gl[a-z]{1,6}-[\w-]{8,}/,
      );
    }
  });
});

describe('terraform', () => {
  it('names owners without the root of their GitLab', () => {
    const owned = (tokenType: TokenType, path: string) =>
      copyText(
        'terraform',
        sampleInput(['git clone'], { tokenType }, { place: samplePlace(path, '/gitlab') }),
      );
    expect(owned('project', '/team/app/-/settings/access_tokens')).toMatch(/project +\W+team\/app"/);
    expect(owned('group', '/groups/team/-/settings/access_tokens')).toMatch(/group +\W+team"/);
    expect(owned('deploy', '/groups/team/-/settings/repository')).toContain('gitlab_group_deploy_token');
  });

  it('is a resource of the provider', () => {
    const text = copyText(
      'terraform',
      sampleInput(
        readAndPush,
        { tokenType: 'project' },
        { place: samplePlace('/a/b/-/settings/access_tokens'), name: 'ci' },
      ),
    );
    expect(text).toContain('resource "gitlab_project_access_token" "token" {');
    expect(text).toMatch(/project +?= "a\/b"/);
    expect(text).toContain('scopes       = ["read_api", "write_repository"]');
    expect(text).toContain('expires_at   = "2026-12-22"');
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
    expect(copyText('terraform', sampleInput(['git clone'], { tokenType }))).toContain(
      `resource "${resource}" "token" {`,
    );
  });

  it('gives deploy tokens a moment to end at', () => {
    expect(copyText('terraform', sampleInput(['git clone'], { tokenType: 'deploy' }))).toContain(
      '"2026-12-22T00:00:00.000Z"',
    );
  });

  it('keeps templates and quotes of a name as text', () => {
    expect(hclString(`$\{var.x} %{ if } "a\\b"\n\u0007`)).toBe(
      String.raw`"$$\{var.x} %%{ if } \"a\\b\"\n\u0007"`.replace('\\{', '{'),
    );
  });
});
