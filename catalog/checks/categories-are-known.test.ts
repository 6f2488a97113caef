import { expect, test } from 'vitest';
import { buildCatalog } from '../build/build';
import { readSources } from '../build/sources';
import { categoriesAreKnown } from './categories-are-known';
import { presentSubject } from './subject';

const subject = presentSubject();

test('every operation has a category', () => {
  expect(categoriesAreKnown.run(subject)).toEqual([]);
});

test('a route like no other is found with what to do', () => {
  const sources = readSources(
    (name) =>
      (subject.sources.texts.get(name) ?? '') +
      (name === 'rest_unavailable.tsv' ? 'GET\t/moon\tRocket\n' : ''),
  );
  const catalog = buildCatalog(sources, subject.overrides);
  expect(categoriesAreKnown.run({ ...subject, sources, catalog })).toEqual([
    {
      path: 'route_categories.tsv',
      line: 0,
      what: 'GET /moon has no category',
      tip: 'add a row with the beginning of its path',
    },
  ]);
});
