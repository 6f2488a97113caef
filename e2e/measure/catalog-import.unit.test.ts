/** `npm run catalog:import` as a maintainer runs it: exit codes, report, and that nothing is touched without leave. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { readSources } from '../../catalog/build/sources';
import { checkoutFiles, writeFiles } from '../../catalog/import/checkout.fixture';

const top = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'import-'));
afterAll(() => rmSync(folder, { recursive: true }));

const path = 'doc/auth/tokens/fine_grained_access_tokens_other.md';
const page = checkoutFiles(readSources()).get(path) ?? '';

interface Outcome {
  readonly code: number;
  readonly out: string;
}

/** Runs the command on a checkout with one page, and holds that no source was touched. */
async function importPage(name: string, text: string, ...options: readonly string[]): Promise<Outcome> {
  const checkout = join(folder, name);
  writeFiles(checkout, new Map([[path, text]]));
  const before = sources();
  const outcome = await new Promise<Outcome>((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'e2e/measure/catalog-import.ts', checkout, ...options],
      { cwd: top, env: { ...process.env, NODE_OPTIONS: '' } },
      (error, out, problems) => resolve({ code: Number(error?.code ?? 0), out: out + problems }),
    );
  });
  expect(sources()).toBe(before);
  return outcome;
}

function sources(): string {
  const below = join(top, 'catalog/sources');
  return readdirSync(below)
    .map((name) => readFileSync(join(below, name), 'utf8'))
    .join('\0');
}

const drifted = page.replace('| Update | Project, User', '| Create | Project, User');

test('0 when nothing differs', { timeout: 60_000 }, async () => {
  const { code, out } = await importPage('same', page);
  expect({ code, says: out.includes('Nothing differs.') }).toEqual({ code: 0, says: true });
});

test('3 with the drift as JSON, and nothing written in a dry run', { timeout: 60_000 }, async () => {
  const { code, out } = await importPage('drift', drifted, '--dry-run', '--json');
  expect(code).toBe(3);
  expect(JSON.parse(out)).toMatchObject({
    written: false,
    drift: [{ kind: 'permission', subject: 'operation', id: 'git push snippet' }],
  });
});

test('3 and nothing written while the release is not known', { timeout: 60_000 }, async () => {
  const { code, out } = await importPage('unknown', drifted);
  expect(code).toBe(3);
  expect(out).toContain('Nothing was written: the release is not known; --gitlab 19.6 tells it.');
});

test('2 with place and remedy when a file is not understood', { timeout: 60_000 }, async () => {
  const { code, out } = await importPage('windows', page.replaceAll('\n', '\r\n'));
  expect(code).toBe(2);
  expect(out).toContain(`${path}:1: Windows line end (check GitLab out with line feeds only`);
});

test('2 when the options are not understood', { timeout: 60_000 }, async () => {
  expect(await importPage('options', page, '--gitlab', 'new')).toMatchObject({ code: 2 });
});
