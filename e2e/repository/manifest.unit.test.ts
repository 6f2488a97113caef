/** What we ask of the browser and where we run. Asking for more must be a decision, so each list is written out. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import packageJson from '../../package.json' with { type: 'json' };
import { tokenPagePaths } from '../../src/model/token-page-paths';
import { generationTable } from '../../src/pages/generation-table';

const top = fileURLToPath(new URL('../..', import.meta.url));

/** Match patterns as the browser reads them: `*` stands for any characters of path and query. */
function matches(pattern: string, url: string): boolean {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`).test(url);
}
const loadedOn = (url: string): boolean =>
  manifest.content_scripts.some((script) => script.matches.some((pattern) => matches(pattern, url)));

describe('manifest', () => {
  it('asks for nothing the browser would warn about', () => {
    // storage: text, settings, plans. activeTab, scripting: one use on, or lasting use of, a host the person clicked for.
    // contextMenus: the entry for selected text.
    expect(manifest.permissions).toEqual(['storage', 'activeTab', 'scripting', 'contextMenus']);
    // Asked for one origin at a time, and only by a click.
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
    expect(Object.keys(manifest)).not.toContain('host_permissions');
    expect(Object.keys(manifest)).not.toContain('optional_permissions');
    expect(Object.keys(manifest)).not.toContain('externally_connectable');
    expect(Object.keys(manifest)).not.toContain('web_accessible_resources');
  });

  it('lets our pages load our own files only', () => {
    // What is not named is forbidden: connections, images, frames, fonts. Markup from text is refused by the browser too.
    expect(manifest.content_security_policy.extension_pages.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
  });

  it('runs on gitlab.com where it would run on any other host', () => {
    expect(manifest.content_scripts).toHaveLength(1);
    expect(manifest.content_scripts[0]?.matches).toEqual(
      tokenPagePaths.map((path) => `https://gitlab.com${path}`),
    );
  });

  it.each([
    'https://gitlab.com/-/user_settings/personal_access_tokens',
    'https://gitlab.com/-/user_settings/personal_access_tokens?name=x&scopes=api',
    'https://gitlab.com/-/user_settings/personal_access_tokens/legacy/new',
    'https://gitlab.com/-/profile/personal_access_tokens',
    'https://gitlab.com/group/sub/project/-/settings/access_tokens',
    'https://gitlab.com/groups/group/-/settings/access_tokens?page=2',
    'https://gitlab.com/-/user_settings/personal_access_tokens/granular/new?source_token_id=7',
    'https://gitlab.com/group/project/-/settings/repository#js-deploy-tokens',
    'https://gitlab.com/groups/group/-/settings/repository',
    'https://gitlab.com/groups/group/-/settings/service_accounts/7/access_tokens',
    'https://gitlab.com/groups/group/-/settings/applications/new',
    'https://gitlab.com/-/user_settings/applications',
    'https://gitlab.com/oauth/applications/7/edit',
    'https://gitlab.com/admin/users/some.one/impersonation_tokens',
    'https://gitlab.com/admin/applications/new',
    'https://gitlab.com/admin/application_settings/service_accounts',
  ])('runs on the token page %s', (url) => {
    expect(loadedOn(url)).toBe(true);
  });

  it.each([
    'https://gitlab.com/',
    'https://gitlab.com/group/project',
    'https://gitlab.com/group/project/-/issues',
    'https://gitlab.com/group/project/-/settings/ci_cd',
    'https://gitlab.com.example.com/-/user_settings/personal_access_tokens',
    'http://gitlab.com/-/user_settings/personal_access_tokens',
  ])('is not loaded on %s', (url) => {
    expect(loadedOn(url)).toBe(false);
  });

  it('has the version of the package', () => {
    expect(manifest.version).toBe(packageJson.version);
  });
});

describe('repository', () => {
  it('keeps the top level fixed', () => {
    const allowed = new Set([
      ...[
        'package.json',
        'package-lock.json',
        'tsconfig.json',
        'vite.config.ts',
        'biome.json',
        'manifest.json',
      ],
      ...['src', 'catalog', 'e2e', 'README.md', 'LICENSE', 'node_modules', 'dist'],
      ...['CONTRIBUTING.md', 'CHANGELOG.md', 'PRIVACY.md'],
    ]);
    const others = readdirSync(top).filter((name) => !name.startsWith('.') && !allowed.has(name));
    expect(others).toEqual([]);
  });

  it('ships three packages and pins every one', () => {
    expect(Object.keys(packageJson.dependencies)).toEqual(['preact', 'webextension-polyfill', 'zod']);
    const versions = Object.values({ ...packageJson.dependencies, ...packageJson.devDependencies });
    expect(versions.filter((version) => /[\^~*]|latest/.test(version))).toEqual([]);
    expect(existsSync(`${top}/package-lock.json`)).toBe(true);
  });

  it('lists in the README the generations the adapters know', () => {
    expect(readFileSync(`${top}/README.md`, 'utf8')).toContain(generationTable());
  });

  it('has a CI run that calls the test line of the README', () => {
    const line = 'npm ci && npm test';
    expect(readFileSync(`${top}/.ci/run`, 'utf8')).toContain(line);
    expect(readFileSync(`${top}/README.md`, 'utf8')).toContain(line);
    expect(readFileSync(`${top}/README.md`, 'utf8')).toContain('npm ci && npm start');
  });
});
