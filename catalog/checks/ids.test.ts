import { expect, test } from 'vitest';
import { ids } from './ids';
import { presentSubject, withOperation } from './subject';

const subject = presentSubject();

test('all ids are unique and well-formed', () => {
  expect(ids.run(subject)).toEqual([]);
});

test('an id that exists twice is found', () => {
  const twice = withOperation(subject, 'git push', { id: 'git clone' });
  expect(ids.run(twice)).toMatchObject([{ path: 'git clone', what: 'the id exists twice' }]);
});

test.each(['get /projects', 'GET projects', 'GET /a b', 'mutation job play', 'Git push', 'git  push'])(
  '"%s" is no id',
  (id) => {
    expect(ids.run(withOperation(subject, 'git push', { id }))).toMatchObject([
      { path: id, what: 'not an id' },
    ]);
  },
);
