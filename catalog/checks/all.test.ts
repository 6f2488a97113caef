import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checks, runChecks } from './all';
import { presentSubject, withOperation } from './subject';

test('the catalog breaks no rule', () => {
  expect(runChecks(presentSubject())).toEqual([]);
});

test('findings of several rules come together, each with place and tip', () => {
  const broken = withOperation(presentSubject(), 'git push', { id: 'Git push', title: 'git/push' });
  const lines = runChecks(broken);
  expect(lines).toContain(
    'ids: Git push: not an id (METHOD /path, mutation Name, query Name or lower-case words)',
  );
  expect(lines).toContain(
    'titles-tell-apart: Git push: the title reads like a path: git/push (write one in title-overrides.tsv)',
  );
});

test('every rule of this folder is run and has a test', () => {
  const files = readdirSync(new URL('.', import.meta.url));
  const names = checks.map(({ name }) => name);
  for (const name of names) expect(files).toEqual(expect.arrayContaining([`${name}.ts`, `${name}.test.ts`]));
  const others = ['acceptances.ts', 'all.ts', 'check.ts', 'run.ts', 'subject.ts'];
  const rules = files.filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !others.includes(file),
  );
  expect(rules.map((file) => file.replace(/\.ts$/, '')).sort()).toEqual([...names].sort());
});
