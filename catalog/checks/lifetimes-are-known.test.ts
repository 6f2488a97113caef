import { expect, test } from 'vitest';
import { readTable } from '../build/table';
import { lifetimesAreKnown } from './lifetimes-are-known';
import { presentSubject } from './subject';

const subject = presentSubject();

function findings(...rows: readonly string[]): readonly string[] {
  const columns = ['kind', 'id', 'since', 'until', 'source'] as const;
  const text = [columns.join('\t'), ...rows].map((row) => `${row}\n`).join('');
  const tables = {
    ...subject.sources.tables,
    'lifetimes.tsv': readTable('lifetimes.tsv', text, columns),
  };
  return lifetimesAreKnown
    .run({ ...subject, sources: { ...subject.sources, tables } })
    .map(({ line, what }) => `${line} ${what}`);
}

test('every lifetime is about something in the catalog', () => {
  expect(lifetimesAreKnown.run(subject)).toEqual([]);
  expect(findings('operation\tgit push\t8.0\t19.5\tus', 'scope\tapi\t8.15\t\tus')).toEqual([]);
});

test('rows about nothing, without a release, or the wrong way round are found', () => {
  expect(
    findings('operation\tgit dance\t9.0\t\tus', 'permission\tread_job\t\t\tus', 'scope\tapi\t9.10\t9.9\tus'),
  ).toEqual(['2 no operation "git dance"', '3 neither since nor until', '4 ends before it begins']);
});
