import { expect, test } from 'vitest';
import { presentSubject, withOperation } from './subject';
import { titlesTellApart } from './titles-tell-apart';

const subject = presentSubject();

test('no title reads like a path or is shared without need', () => {
  expect(titlesTellApart.run(subject)).toEqual([]);
});

test.each(['GET projects', 'Read /projects', 'Read a merge_request', 'Read {id}'])(
  '"%s" reads like a path',
  (title) => {
    expect(titlesTellApart.run(withOperation(subject, 'git push', { title }))).toMatchObject([
      { path: 'git push' },
    ]);
  },
);

test('two operations of one title are found', () => {
  const [first] = subject.catalog.operations;
  const title = first?.operation.title ?? '';
  expect(titlesTellApart.run(withOperation(subject, 'git push', { title }))).toMatchObject([
    { path: 'git push' },
  ]);
});
