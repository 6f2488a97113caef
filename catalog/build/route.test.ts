import { expect, test } from 'vitest';
import { openapiKeys } from './route';

const meet = (ours: string, theirs: string) => {
  const keys = openapiKeys({ method: 'GET', path: theirs.replace(/\{(\w+)\}/g, ':$1') });
  return openapiKeys({ method: 'GET', path: ours }).some((key) => keys.includes(key));
};

test.each([
  ['/orbit/skills/:name/*path', '/orbit/skills/{name}/{path}'],
  ['/projects/:id/(-/)search', '/projects/{id}/search'],
  ['/projects/:id/(-/)search', '/projects/{id}/-/search'],
  ['/packages/generic/:name/(*path/):file', '/packages/generic/{name}/{path}/{file}'],
  ['/packages/nuget/v2/Packages\\(\\)', '/packages/nuget/v2/Packages()'],
])('%s is what OpenAPI calls %s', (ours, theirs) => {
  expect(meet(ours, theirs)).toBe(true);
});

test('different routes stay different', () => {
  expect(meet('/projects/:id/jobs', '/projects/{id}/job')).toBe(false);
  expect(meet('/projects/:id/jobs/:job_id', '/projects/{id}/jobs')).toBe(false);
});
