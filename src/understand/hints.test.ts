import { describe, expect, it } from 'vitest';
import { openCatalog } from '../data/open';
import { findHints } from './hints';

const catalog = openCatalog();
const hints = (text: string) => findHints(catalog, text, []);

describe('findHints', () => {
  it.each([
    ['with a project access token', 'project'],
    ['group token for CI', 'group'],
    ['my PAT', 'personal'],
    ['ein persönliches Zugriffstoken', 'personal'],
    ['使用项目访问令牌', 'project'],
    ['OAuth application that signs people in', 'oauth'],
    ['clone using a deploy token', 'deploy'],
    ['service account for backups', 'service_account'],
  ])('%s', (text, type) => {
    expect(hints(text).tokenType).toBe(type);
  });

  it('does not take a token that is worked on for the token in use', () => {
    expect(hints('rotate the project access tokens').tokenType).toBeNull();
  });

  it.each([
    ['GitLab 12.5 self-managed', '12.5'],
    ['our instance is older than 12.10', '12.9'],
    ['could not find read_api scope, only api is offered', '12.9'],
    ['release v1.0', null],
  ])('reads the release of %j', (text, release) => {
    expect(hints(text).gitlab).toBe(release);
  });
});
