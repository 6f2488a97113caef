import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import messages from '../../assets/_locales/en/messages.json';
import type { TokenType } from '../../model/catalog';
import { copyText } from './copy-text';
import { catalog, sampleInput, samplePlace } from './sample-copy';

const readAndPush = ['GET /projects', 'git push'];

describe('list', () => {
  it('is the scopes, comma separated', () => {
    expect(copyText('list', sampleInput(readAndPush))).toBe('read_api,write_repository');
    expect(copyText('list', sampleInput([]))).toBe('');
  });
});

describe('link', () => {
  const parts = (link: string) => {
    const url = new URL(link);
    return { path: url.origin + url.pathname, query: Object.fromEntries(url.searchParams) };
  };

  it('fills in the personal form of gitlab.com when no page is open', () => {
    const { path, query } = parts(
      copyText('link', sampleInput(readAndPush, {}, { name: 'Deploy & test', description: 'a=b' })),
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
    const link = parts(
      copyText('link', sampleInput(readAndPush, { tokenType }, { place: samplePlace(path) })),
    );
    expect(link.path).toBe(`https://gitlab.example.org${expected || path}`);
    expect(Object.keys(link.query)).toEqual(names);
  });

  it.each([
    ['/-/user_settings/personal_access_tokens', '/-/user_settings/personal_access_tokens'],
    ['/team/app', '/-/user_settings/personal_access_tokens'],
  ])('keeps to a GitLab below a root at %s', (path, expected) => {
    const made = sampleInput(readAndPush, {}, { place: samplePlace(path, '/gitlab') });
    expect(parts(copyText('link', made)).path).toBe(`https://gitlab.example.org/gitlab${expected}`);
  });

  it('says so where GitLab has none', () => {
    expect(copyText('link', sampleInput(['git clone'], { tokenType: 'deploy' }))).toBe(
      'GitLab has no link that fills in this form. The scopes are: read_repository',
    );
  });

  it('carries any name through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const link = copyText('link', sampleInput(['git clone'], {}, { name }));
        expect(link).toMatch(/^[!-~]+$/);
        expect(new URL(link).searchParams.get('name')).toBe(name);
      }),
    );
  });
});

describe('markdown', () => {
  const text = copyText('markdown', sampleInput(['GET /projects', 'POST /projects/:id/issues', 'git ssh']));

  it('names scopes with their reasons, what is impossible, and narrower ways', () => {
    expect(text).toContain('| Scope | Needed for |');
    expect(text).toMatch(/\| `api` \| .*issue/i);
    expect(text).toContain(`#### ${messages.copy_md_impossible.message}`);
    expect(text).toContain(`#### ${messages.copy_md_narrower.message}`);
    expect(text).toContain('#### The same with a fine-grained token');
  });
});

describe('copyInput', () => {
  it('names the token after what it does, within GitLab limits', () => {
    const one = sampleInput(['git clone']);
    expect(one.name).toBe(catalog.operation('git clone')?.title);
    const many = sampleInput(catalog.operations.slice(0, 50).map((operation) => operation.id));
    expect(many.name.length).toBeLessThanOrEqual(60);
    expect(many.name).toMatch(/ \+\d+$/);
    expect(many.description.length).toBeLessThanOrEqual(255);
    expect(one.description).toBe(`For: ${one.name}.`);
    expect(sampleInput([]).name).toBe('personal access token');
  });

  it('lets the token live the shorter, the more it opens', () => {
    expect(sampleInput(['POST /projects/:id/issues']).expiresAt).toBe('2026-11-29');
    expect(sampleInput(['docker push']).expiresAt).toBe('2026-12-22');
    expect(sampleInput(['GET /user']).expiresAt).toBe('2027-02-20');
    expect(sampleInput([]).expiresAt).toBe('2026-11-23');
  });
});
