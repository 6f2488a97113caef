import { expect, test } from 'vitest';
import { readTable } from '../build/table';
import { scopesAgreeWithPage } from './scopes-agree-with-page';
import { presentSubject } from './subject';

const subject = presentSubject();

function findings(...rows: readonly string[]): readonly string[] {
  const columns = ['scope', 'tokens', 'since'] as const;
  const text = [columns.join('\t'), ...rows].map((row) => `${row}\n`).join('');
  const tables = { ...subject.sources.tables, 'scope_page.tsv': readTable('scope_page.tsv', text, columns) };
  return scopesAgreeWithPage
    .run({ ...subject, sources: { ...subject.sources, tables } })
    .map(({ line, what }) => `${line} ${what}`);
}

test('the catalog says of scopes what the page says', () => {
  expect(scopesAgreeWithPage.run(subject)).toEqual([]);
});

test('other token types, another release, and a scope nobody described are found', () => {
  expect(
    findings(
      'read_user\tpersonal,group\t',
      'self_rotate\tpersonal,group,project\t17.8',
      'read_moon\tpersonal\t',
    ),
  ).toEqual([
    '2 the page gives read_user to a group token',
    '3 self_rotate exists since 17.8 by the page, since 17.9 by us',
    "4 read_moon is on GitLab's page but not in the catalog",
  ]);
});
