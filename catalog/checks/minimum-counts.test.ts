import { expect, test } from 'vitest';
import { minimumCounts } from './minimum-counts';
import { presentSubject } from './subject';

const subject = presentSubject();

test('the catalog is at least as large as when it was last reviewed', () => {
  expect(minimumCounts.run(subject)).toEqual([]);
});

test('one REST operation less is noticed', () => {
  const place = subject.catalog.operations.findIndex(({ operation }) => operation.kind === 'rest');
  const operations = subject.catalog.operations.filter((_, index) => index !== place);
  const findings = minimumCounts.run({ ...subject, catalog: { ...subject.catalog, operations } });
  expect(findings.map(({ what }) => what)).toContain('2140 REST operations, there were 2141');
});
