/** The command line as a script sees it: a process with arguments, output and an exit code. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const top = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'scopewise-'));
afterAll(() => rmSync(folder, { recursive: true }));

function recommend(...args: readonly string[]): { code: number | null; out: string; err: string } {
  const entry = join(top, 'src/entries/recommend.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', entry, ...args], {
    cwd: top,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

let files = 0;
function file(text: string): string {
  files += 1;
  const path = join(folder, `batch-${files}.jsonl`);
  writeFileSync(path, text);
  return path;
}

const rows = (out: string): readonly { id: unknown; classic: { scopes: string[] }; unsure: boolean }[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('one text', { timeout: 120_000 }, () => {
  it('is answered for people', () => {
    const { code, out } = recommend('git clone https://gitlab.com/team/app.git');
    expect(code).toBe(0);
    expect(out).toContain('Least scopes (personal access token)\n  read_repository');
    expect(out).not.toMatch(/\$[1-9]|undefined|\[object/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
  });

  it('is answered as one JSON line', () => {
    const { code, out } = recommend('--json', '--token', 'project', '--gitlab', '19.4', 'GET /user');
    expect([code, out.trimEnd().split('\n').length]).toEqual([0, 1]);
    const line = JSON.parse(out);
    expect(Object.keys(line)).toEqual([
      'id',
      'kind',
      'operations',
      'classic',
      'fineGrained',
      'role',
      'notes',
      'unsure',
    ]);
    expect(line.classic.scopes).toEqual(['read_api']);
  });

  it.each(['', 'qwrtzp xkcdvb', '\u0001\u0002'])(
    'that says nothing (%j) gets empty sets and exit code 0',
    (text) => {
      const { code, out } = recommend('--json', text);
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({
        operations: [],
        classic: { scopes: [], because: {}, impossible: [], documented: [] },
        fineGrained: { permissions: [], impossible: [] },
        role: null,
        unsure: true,
      });
    },
  );
});

describe('a batch', { timeout: 120_000 }, () => {
  it('gives one line per row, in order', () => {
    const { code, out } = recommend(
      '--batch',
      file(
        [
          '{"id":"a","query":"GET /user","tokenType":"any"}',
          '{"id":2,"query":"GET /user","tokenType":"group","more":"ignored"}',
          '',
          '{"id":"c","query":"docker push registry.gitlab.com/a/b"}',
          '{"id":"d","query":""}',
        ].join('\r\n'),
      ),
    );
    expect(code).toBe(0);
    expect(rows(out).map(({ id, classic }) => [id, classic.scopes])).toEqual([
      ['a', ['read_user']],
      [2, ['read_api']],
      ['c', ['read_registry', 'write_registry']],
      ['d', []],
    ]);
    expect(rows(out).map(({ unsure }) => unsure)).toEqual([false, false, false, true]);
  });

  it('takes --token for rows that name no token type', () => {
    const path = file('{"id":1,"query":"GET /user"}\n{"id":2,"query":"GET /user","tokenType":"personal"}\n');
    const { out } = recommend('--token', 'project', '--batch', path);
    expect(rows(out).map(({ classic }) => classic.scopes)).toEqual([['read_api'], ['read_user']]);
  });

  it('of an empty file is empty', () => {
    expect(recommend('--batch', file(''))).toMatchObject({ code: 0, out: '' });
  });

  it.each([
    ['no JSON', '{"id":1,"query":"git push"}\nnot json', 2],
    ['null', 'null', 1],
    ['no query', '\n\n{"id":1}', 3],
    ['an unknown token type', '{"id":1,"query":"x","tokenType":"magic"}', 1],
  ])('with a bad row (%s) names the line, prints nothing and exits 2', (_name, text, line) => {
    const { code, out, err } = recommend('--batch', file(text));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`line ${line}:`);
  });

  it('that cannot be read is named, exit code 2', () => {
    const { code, out, err } = recommend('--batch', join(folder, 'absent.jsonl'));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('absent.jsonl');
    expect(err).not.toContain('    at ');
  });
});

describe('a wrong call', { timeout: 120_000 }, () => {
  it.each([
    [['--bogus', 'x']],
    [['--token', 'magic', 'x']],
    [['--gitlab', 'newest', 'x']],
    [['--batch']],
    [['--batch', 'f.jsonl', 'text']],
    [[]],
  ])('%j exits 2 with the usage', (args) => {
    const { code, out, err } = recommend(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Usage: npm run -s recommend');
  });

  it('asking for help is not one', () => {
    const { code, out } = recommend('--help');
    expect(code).toBe(0);
    expect(out).toContain('Usage:');
  });
});
