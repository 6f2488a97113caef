import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from './secrets';

const secret = 'Zx81kQ_27-abcdEFGH12';

/** Texts with `@` where the secret stands. */
const leaking = [
  'glpat-@',
  'curl --header "PRIVATE-TOKEN: glpat-@" https://gitlab.com/api/v4/user',
  'gldt-@ glcbt-@ glptt-@ glrt-@ glft-@ gloas-@ glsoat-@ glrtr-@ glimt-@ glagent-@ glffct-@',
  'PRIVATE-TOKEN: @',
  `headers = {'Private-Token': '@'}`,
  'JOB-TOKEN=@',
  'Authorization: Bearer @',
  '"authorization": "Bearer @"',
  'Authorization: Basic @',
  'Bearer pat:12:@',
  'git clone https://oauth2:@@gitlab.com/group/project.git',
  'https://gitlab.com/api/v4/projects?private_token=@&page=2',
  'https://gitlab.com/dashboard/issues.atom?feed_token=@',
  'export GITLAB_TOKEN=@',
  'GITLAB_TOKEN: "@"',
  'machine gitlab.com login me password @',
  'docker login registry.gitlab.com -u me -p @',
  'glab auth login --token @',
  'curl -u me:@ https://gitlab.com/api/v4/user',
  '//gitlab.com/api/v4/packages/npm/:_authToken=@',
  `gl = gitlab.Gitlab(private_token='@')`,
  'token: "@"',
];

const harmless = [
  'curl --header "PRIVATE-TOKEN: $TOKEN" "$CI_API_V4_URL/projects"',
  `git clone https://oauth2:\${GITLAB_TOKEN}@gitlab.com/group/project.git`,
  'Authorization: Bearer <your_access_token>',
  'GET /projects/:id/jobs',
  'the token needs read_api',
  '{"error":"insufficient_scope","scope":"api read_api"}',
];

describe('redact', () => {
  it.each(leaking)('masks the secret in %s', (template) => {
    const text = template.replaceAll(/@(?!gitlab)/g, secret);
    const redacted = redact(text);
    expect(redacted).not.toContain(secret);
    expect(redacted.length).toBe(text.length);
    expect(redacted.includes('•')).toBe(true);
  });

  it.each(harmless)('leaves %s alone', (text) => {
    expect(redact(text)).toBe(text);
  });

  it('keeps the length of any text and is settled after one pass', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const once = redact(text);
        expect(once.length).toBe(text.length);
        expect(redact(once).length).toBe(text.length);
      }),
    );
  });

  it('reads a megabyte without a blank', () => {
    expect(redact('a:'.repeat(500_000)).length).toBe(1_000_000);
    expect(redact('://a:'.repeat(200_000)).length).toBe(1_000_000);
  });
});
