import { expect, test } from 'vitest';
import type { DescribedScope } from '../../src/model/catalog';
import { readTable } from '../build/table';
import type { Subject } from './check';
import { scopesAgreeWithCode } from './scopes-agree-with-code';
import { presentSubject, withAcceptance } from './subject';

const subject = presentSubject();
const findings = (changed: Subject) => scopesAgreeWithCode.run(changed).map(({ what }) => what);

function withScope(name: string, change: Partial<DescribedScope>): Subject {
  const scopes = subject.catalog.scopes.map((scope) =>
    scope.name === name ? { ...scope, ...change } : scope,
  );
  return { ...subject, catalog: { ...subject.catalog, scopes } };
}

test('the catalog knows every scope as GitLab has it', () => {
  expect(findings(subject)).toEqual([]);
});

test('a scope that GitLab added is missed', () => {
  const columns = ['scope', 'offered', 'inForm', 'abilities'] as const;
  const added = readTable('auth_scopes.tsv', `${columns.join('\t')}\nread_moon\tuser,admin\t\t\n`, columns);
  const table = subject.sources.tables['auth_scopes.tsv'];
  const tables = {
    ...subject.sources.tables,
    'auth_scopes.tsv': { ...table, rows: [...table.rows, ...added.rows] },
  };
  expect(findings({ ...subject, sources: { ...subject.sources, tables } })).toEqual([
    "read_moon is in GitLab's code but not in the catalog",
  ]);
});

test.each<[string, Partial<DescribedScope>, string]>([
  [
    'read_user',
    { tokenTypes: ['personal', 'service_account', 'impersonation', 'group'] },
    'does not offer it to a group token',
  ],
  [
    'api',
    { tokenTypes: ['personal', 'service_account', 'impersonation', 'group'] },
    'offers it to a project token',
  ],
  ['sudo', { adminOnly: false }, 'adminOnly is wrong'],
  ['api', { inTokenForm: false }, 'inTokenForm is wrong'],
])('%s with %j is found', (name, change, message) => {
  expect(findings(withScope(name, change))).toEqual([expect.stringContaining(message)]);
});

test('another order than that of the form is found', () => {
  const scopes = [...subject.catalog.scopes].reverse();
  expect(findings({ ...subject, catalog: { ...subject.catalog, scopes } })).toContain(
    'api: stands behind ai_features',
  );
});

test('scopes that open Git without the ability for it are found', () => {
  const changed = withAcceptance(subject, 'git push', 'personal', { enforced: [['api'], ['read_api']] });
  expect(findings(changed)).toEqual([
    "write_repository, read_api: catalog and GitLab's code differ about push_code",
  ]);
});
