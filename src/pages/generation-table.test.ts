import { expect, it } from 'vitest';
import { generationTable } from './generation-table';
import { adapters, granularAdapters } from './registry';

it('is a table with one row per generation, from the adapters themselves', () => {
  const [head, rule, ...rows] = generationTable().split('\n');
  expect(head).toBe('| Generation | Form | GitLab (about) | Tokens | Pages |');
  expect(rule).toBe('| --- | --- | --- | --- | --- |');
  expect(rows).toHaveLength(adapters.length + granularAdapters.length);
  expect(rows[0]).toBe(
    '| R1 | Rails form, without a role | 13.0 to 13.12 | personal, project, impersonation | `/-/profile/personal_access_tokens`, `/-/settings/access_tokens`, `/admin/users/some.one/impersonation_tokens` |',
  );
  for (const [at, adapter] of [...adapters, ...granularAdapters].entries()) {
    expect(rows[at]).toContain(`| ${adapter.id} | ${adapter.title} |`);
    expect(rows[at]?.match(/\|/g)).toHaveLength(6);
  }
});
