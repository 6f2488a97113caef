import { expect, test } from 'vitest';
import { presentSubject } from './subject';
import { toolsAreKnown } from './tools-are-known';

const subject = presentSubject();

test('tools are made of operations that exist', () => {
  expect(toolsAreKnown.run(subject)).toEqual([]);
});

test('an operation that does not exist is found', () => {
  const [first, ...rest] = subject.catalog.tools;
  if (first === undefined) throw new Error('the catalog has tools');
  const broken = { ...first, variants: [{ name: 'full', operations: ['git dance'] }] };
  const findings = toolsAreKnown.run({
    ...subject,
    catalog: { ...subject.catalog, tools: [broken, ...rest] },
  });
  expect(findings).toMatchObject([{ path: 'tools.json', what: `${first.name}: no operation "git dance"` }]);
});
