import { expect, test } from 'vitest';
import { type TableName, tableColumns } from '../build/sources';
import { readTable } from '../build/table';
import type { Subject } from './check';
import { rulesAreUsed } from './rules-are-used';
import { presentSubject } from './subject';

const subject = presentSubject();

function withTable(name: TableName, row: string): Subject {
  const columns: readonly string[] = tableColumns[name];
  const table = readTable(name, `${columns.join('\t')}\n${row}\n`, columns);
  return {
    ...subject,
    sources: { ...subject.sources, tables: { ...subject.sources.tables, [name]: table } },
  };
}

test('every rule of the catalog does something', () => {
  expect(rulesAreUsed.run(subject)).toEqual([]);
});

test.each<[TableName, string]>([
  ['condition_texts.tsv', 'A fact nobody states\tcondition\tText'],
  ['route_categories.tsv', '/moon/\tCI/CD'],
  ['token_type_limits.tsv', '/moon\tpersonal\tNo\tnowhere'],
  ['risk_rules.tsv', 'runs-code\tid\t^fly to the moon$\t\tit is far'],
  ['risk_rules.tsv', 'runs-code\tpermission\t^Launch Rocket$\t\tit is loud'],
])('a useless row of %s is found: %s', (name, row) => {
  expect(rulesAreUsed.run(withTable(name, row))).toMatchObject([{ path: name, line: 2 }]);
});
