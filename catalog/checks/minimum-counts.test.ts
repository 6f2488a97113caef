import { expect, test } from 'vitest';
import { minimumCounts } from './minimum-counts';
import { presentSubject } from './subject';

const subject = presentSubject();

test('the catalog is at least as large as when it was last reviewed', () => {
  expect(minimumCounts.run(subject)).toEqual([]);
});

test('an area that lost operations is noticed', () => {
  const feeds = subject.catalog.operations.filter(({ operation }) => operation.kind === 'feed');
  const operations = subject.catalog.operations.filter((built) => !feeds.includes(built));
  const findings = minimumCounts.run({ ...subject, catalog: { ...subject.catalog, operations } });
  expect(findings.map(({ what }) => what)).toContain('0 feeds, there were 11');
});
