import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeEdits } from './edits';
import { newGeneration } from './new-generation';

const here = join(import.meta.dirname, '../..');
let top = '';

beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'scopewise-scaffold-'));
  cpSync(join(here, 'src'), join(top, 'src'), { recursive: true });
  symlinkSync(join(here, 'node_modules'), join(top, 'node_modules'));
  // A few damaged pages show as much here as many.
  makeEdits([
    { file: join(top, 'src/pages/contract-suite.ts'), at: /(const damagedCopies =) \d+/, becomes: '$1 20' },
    { file: join(top, 'src/pages/contract-suite.test.ts'), at: /(const copies =) \d+/, becomes: '$1 10' },
  ]);
});
afterAll(() => rmSync(top, { recursive: true }));

/** Runs tests of the copy whose names hold `name`; what they say when one fails, else how many passed. */
function testsOfCopy(name: string, ...files: string[]): string {
  const vitest = join(here, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--root', top, '--reporter', 'json', '-t', name, ...files];
  const { stdout } = spawnSync(process.execPath, args, { cwd: top, encoding: 'utf8' });
  const report = JSON.parse(stdout) as {
    numPassedTests: number;
    testResults: readonly {
      message: string;
      assertionResults: readonly { failureMessages: readonly string[] }[];
    }[];
  };
  const failures = report.testResults.flatMap(({ message, assertionResults }) => [
    ...(message ? [message] : []),
    ...assertionResults.flatMap(({ failureMessages }) => failureMessages),
  ]);
  return failures.length > 0 ? failures.join('\n') : `${report.numPassedTests} passed`;
}

describe('a new generation', () => {
  it.each(['', 'v4', 'V', 'V123', '../V4', 'V3', 'R1'])('is not made as %j', (id) => {
    expect(() => newGeneration(top, id, '2026-11-21')).toThrow();
    expect(existsSync(join(top, 'src/pages/v4'))).toBe(false);
  });

  it('is in all lists and keeps the contract from its first minute', () => {
    const written = newGeneration(top, 'V4', '2026-11-21');
    expect(written).toContain('src/pages/v4/adapter.ts');
    expect(written).toContain('src/pages/v4/fixtures/personal-german/page.html');
    expect(written.every((path) => existsSync(join(top, path)))).toBe(true);
    expect(readFileSync(join(top, 'src/pages/contract-suite.test.ts'), 'utf8')).toContain(
      'brokenOnes(v4Adapter',
    );
    expect(testsOfCopy('V4', 'src/pages/v4', 'src/pages/contract-suite.test.ts')).toMatch(/^2\d passed$/);
  }, 60_000);

  it('is not made twice', () => {
    expect(() => newGeneration(top, 'V4', '2026-11-21')).toThrow('exists');
  });
});
