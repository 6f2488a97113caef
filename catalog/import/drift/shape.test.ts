import { expect, test } from 'vitest';
import type { Operation } from '../../../src/model/catalog';
import { buildCatalog } from '../../build/build';
import { readSources } from '../../build/sources';
import { matchOperations } from './shape';

const { operations } = buildCatalog(readSources());
const sample = (id: string): Operation => {
  const found = operations.find(({ operation }) => operation.id === id)?.operation;
  if (found === undefined) throw new Error(`${id} exists`);
  return found;
};

/** The operation under another route or name. */
const moved = (operation: Operation, path: string): Operation => ({
  ...operation,
  id: `${operation.rest?.method ?? 'mutation'} ${path}`,
  rest: operation.rest === null ? null : { ...operation.rest, path },
});
const matched = (from: Operation, to: Operation) => matchOperations([from], [to]).get(to.id) === from.id;

test.each([
  ['GET /projects/:id/freeze_periods', '/projects/:id/deploy_freezes'],
  ['GET /projects/:id/freeze_periods/:freeze_period_id', '/projects/:id/freezes/periods/:freeze_period_id'],
  ['mutation JobPlay', 'JobStart'],
])('%s is told in %s', (id, path) => {
  expect(matched(sample(id), moved(sample(id), path))).toBe(true);
});

test('what only lies in the same place or asks for the same permission is something else', () => {
  const jobs = sample('GET /projects/:id/jobs');
  expect(matched(jobs, moved(jobs, '/projects/:id/moon'))).toBe(false);
  expect(matched(jobs, moved(sample('GET /projects/:id/labels'), '/projects/:id/moon/jobs'))).toBe(false);
  expect(matched(jobs, moved(sample('POST /projects/:id/labels'), '/projects/:id/jobs'))).toBe(false);
  expect(matched(sample('mutation JobPlay'), moved(sample('mutation JobPlay'), 'MoonLand'))).toBe(false);
});

test('the likeliest pair is taken, and nothing twice', () => {
  const jobs = sample('GET /projects/:id/jobs');
  const near = moved(jobs, '/projects/:id/ci_jobs');
  const exact = moved(jobs, '/projects/:id/jobs/');
  expect([...matchOperations([jobs], [near, exact])]).toHaveLength(1);
});
