import { expect, test } from 'vitest';
import { openCatalog } from '../../src/data/open';

const catalog = openCatalog();

test.each([
  ['GET /projects/:id/variables', 'reads-secrets'],
  ['GET /groups/:id/variables/:key', 'reads-secrets'],
  ['GET /projects/:id/secure_files/:secure_file_id/download', 'reads-secrets'],
  ['GET /projects/:id/terraform/state/:name', 'reads-secrets'],
  ['POST /projects/:id/pipeline', 'runs-code'],
  ['POST /projects/:id/jobs/:job_id/play', 'runs-code'],
  ['mutation JobPlay', 'runs-code'],
  ['POST /user/runners', 'runs-code'],
  ['POST /projects/:id/hooks', 'runs-code'],
  ['POST /projects/:id/triggers', 'runs-code'],
  ['kubectl', 'reads-secrets,runs-code'],
  ['POST /projects/:id/members', 'changes-access'],
  ['POST /projects/:id/access_tokens', 'changes-access'],
  ['POST /user/keys', 'changes-access'],
  ['POST /projects/:id/protected_branches', 'changes-access'],
  ['DELETE /projects/:id/members/:user_id', 'changes-access'],
  ['DELETE /projects/:id', 'destroys-data'],
  ['DELETE /projects/:id/repository/branches/:branch', 'destroys-data'],
  ['docker delete', 'destroys-data'],
  ['git push', 'runs-code,supply-chain'],
  ['docker push', 'supply-chain'],
  ['npm package publish', 'supply-chain'],
  ['POST /projects/:id/releases', 'supply-chain'],
  ['PUT /projects/:id/merge_requests/:merge_request_iid/merge', 'supply-chain'],
  ['POST /users/:user_id/impersonation_tokens', 'changes-access,impersonates'],
  ['act as another user', 'impersonates'],
  ['GET /projects/:id/jobs', ''],
  ['GET /projects/:id/members', ''],
  ['POST /projects/:id/issues', ''],
  ['DELETE /projects/:id/issues/:issue_iid/award_emoji/:award_id', ''],
  ['DELETE /personal_access_tokens/self', ''],
])('%s is dangerous because: %s', (id, tags) => {
  expect(catalog.operation(id)?.risks.join()).toBe(tags);
});

test('reading alone never destroys data, runs code or changes access', () => {
  const wrong = catalog.operations.filter(
    ({ rest, risks }) =>
      (rest?.method === 'GET' || rest?.method === 'HEAD') && risks.some((tag) => tag !== 'reads-secrets'),
  );
  expect(wrong.map(({ id, risks }) => `${id}: ${risks.join()}`)).toEqual([]);
});
