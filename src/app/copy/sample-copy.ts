/** Inputs and a shell for the tests of the copy formats. */
import { execFileSync } from 'node:child_process';
import { openCatalog } from '../../data/open';
import type { Need } from '../../model/recommendation';
import { recommend } from '../../recommend/recommend';
import { english } from '../command-line/english';
import { type CopyInput, copyInput } from './copy-input';

export const catalog = openCatalog();

/** What would be copied for these operations on 22 November 2026. */
export function sampleInput(
  operations: readonly string[],
  change: Partial<Need> = {},
  over: Partial<CopyInput> = {},
): CopyInput {
  const need: Need = {
    operations,
    tokenType: 'personal',
    gitlab: null,
    available: null,
    boundary: null,
    ...change,
  };
  const now = new Date(2026, 10, 22, 12);
  const recommendation = recommend(catalog, need);
  return { ...copyInput({ catalog, translate: english, recommendation, page: null, now }), ...over };
}

/** A page of this path on somebody's own GitLab, which may lie below a root. */
export const samplePlace = (path: string, root = '') => ({
  origin: 'https://gitlab.example.org',
  path: root + path,
  root,
  roleLevel: null,
});

/** Texts that mean something to a shell, to Terraform or to Markdown. */
export const hostile = [
  '$(touch /tmp/x)',
  '`id`',
  "it's; rm -rf ~",
  'a"b\\c',
  `$\{path.root}`,
  '%{ if true }',
  'line\nbreak',
  '!!',
  '| <b> [x](y)',
  "'\\''",
];

/** What a shell hands to the command: `curl` is replaced by a function that prints its arguments, one per NUL. */
export function shellArguments(script: string, env: Record<string, string> = {}): readonly string[] {
  const printed = execFileSync('sh', ['-c', `curl() { printf '%s\\0' "$@"; }\n${script}`], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', GITLAB_TOKEN: 'from-the-environment', ...env },
  });
  return printed.split('\0').slice(0, -1);
}

/** The argument that follows an option. */
export function argumentAfter(args: readonly string[], name: string): string {
  return args[args.indexOf(name) + 1] ?? '';
}
