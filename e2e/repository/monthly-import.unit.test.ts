/** The monthly job: what it calls exists, and its dry run says what it would do. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readSources } from '../../catalog/build/sources';
import { checkoutFiles, writeFiles } from '../../catalog/import/checkout.fixture';
import { kinds } from '../../catalog/import/kinds';
import packageJson from '../../package.json' with { type: 'json' };

const top = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'monthly-'));
afterAll(() => rmSync(folder, { recursive: true }));
const job = readFileSync(join(top, '.ci/monthly-import.gitlab-ci.yml'), 'utf8');

test('the job calls what exists and checks out every place that is read', () => {
  const { 'import-gitlab-release': steps } = parse(job) as Record<
    string,
    { before_script: string[]; script: string[] }
  >;
  const lines = [...(steps?.before_script ?? []), ...(steps?.script ?? [])];
  expect(lines).toContainEqual(expect.stringContaining('.ci/monthly-import gitlab'));
  const scripts = lines.flatMap((line) => /npm run (\S+)/.exec(line)?.[1] ?? []);
  expect(Object.keys(packageJson.scripts)).toEqual(expect.arrayContaining(scripts));
  const sparse = lines.find((line) => line.includes('sparse-checkout')) ?? '';
  const places = sparse.split(/\s+/).filter((word) => word.startsWith('/'));
  for (const { roots } of kinds) {
    for (const root of roots)
      expect(places.some((place) => `/${root}/`.startsWith(place.replace(/\/?$/, '')))).toBe(true);
  }
});

test('its dry run reports drift and shows the change request, and writes nothing', {
  timeout: 120_000,
}, async () => {
  const path = 'doc/auth/tokens/fine_grained_access_tokens_other.md';
  const page = checkoutFiles(readSources()).get(path) ?? '';
  writeFiles(
    folder,
    new Map([
      [path, page.replace('| Update | Project, User', '| Create | Project, User')],
      ['VERSION', '99.0.0-ee\n'],
    ]),
  );
  const before = readFileSync(join(top, 'catalog/sources/fine_grained_other.tsv'), 'utf8');
  const out = await new Promise<string>((resolve, reject) => {
    execFile(
      join(top, '.ci/monthly-import'),
      [folder, '--dry-run'],
      { env: { ...process.env, DRIFT_FILE: join(folder, 'drift.txt') } },
      (error, text) => (error === null ? resolve(text) : reject(error)),
    );
  });
  expect(out).toContain(
    'git push snippet: project update_snippet, or user update_snippet -> project create_snippet',
  );
  expect(out).toContain('would run: git switch --create catalog-gitlab-99.0');
  expect(out).toContain('merge_request.title=Describe GitLab 99.0');
  expect(readFileSync(join(top, 'catalog/sources/fine_grained_other.tsv'), 'utf8')).toBe(before);
});
