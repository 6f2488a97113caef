import { describe, expect, it } from 'vitest';
import { openCatalog } from '../data/open';
import type { Message } from '../model/message';
import type { Need, Recommendation } from '../model/recommendation';
import { recommend } from './recommend';
import { sampleCatalog } from './sample-catalog';
import { substitutes } from './substitutes';

const catalog = openCatalog();
const blank: Need = { operations: [], tokenType: 'personal', gitlab: null, available: null, boundary: null };
const answer = (operations: readonly string[], change: Partial<Need> = {}): Recommendation =>
  recommend(catalog, { ...blank, operations, ...change });
const find = (messages: readonly Message[], key: Message['key']): Message | undefined =>
  messages.find((message) => message.key === key);
const ways = (list: readonly { readonly message: Message }[]): readonly Message[] =>
  list.map((way) => way.message);

const updateFile = 'PUT /projects/:id/repository/files/:file_path';

describe('least scopes', () => {
  it.each<[operations: string[], change: Partial<Need>, scopes: string[]]>([
    [['git clone'], {}, ['read_repository']],
    [['git clone', 'GET /projects'], {}, ['read_api']],
    [['GET /user'], {}, ['read_user']],
    [['GET /user'], { tokenType: 'project' }, ['read_api']],
    [['docker pull'], {}, ['read_registry']],
    [['docker push'], {}, ['read_registry', 'write_registry']],
    [['docker delete'], {}, ['api']],
    [['git push', 'POST /personal_access_tokens/self/rotate'], {}, ['self_rotate', 'write_repository']],
    [['GET /projects', 'git push'], {}, ['read_api', 'write_repository']],
    [['POST /user/runners'], {}, ['create_runner']],
    [['kubectl'], {}, ['k8s_proxy']],
    [['kubectl', 'POST /projects/:id/issues'], {}, ['api', 'k8s_proxy']],
    [['DELETE /personal_access_tokens/self'], {}, ['read_user']],
    [['DELETE /personal_access_tokens/self'], { tokenType: 'project' }, ['read_registry']],
    [['git push', 'docker push', 'POST /projects/:id/issues'], {}, ['api']],
    [['GET /usage_data/service_ping', 'GET /projects'], {}, ['read_api']],
    [['npm package publish'], { tokenType: 'deploy' }, ['write_package_registry']],
    [['mcp'], { tokenType: 'oauth' }, ['mcp']],
    [[], {}, []],
  ])('for %j with %j are %j', (operations, change, scopes) => {
    expect(answer(operations, change).classic.scopes).toEqual(scopes);
  });

  it('name per scope the operations that need it', () => {
    expect(answer(['GET /projects', 'git clone', 'git push']).classic.because).toEqual({
      read_api: ['GET /projects'],
      write_repository: ['git push'],
    });
  });

  it('differ by the documentation, which is said', () => {
    const both = answer(['git clone', 'GET /projects']);
    expect(both.documented.scopes).toEqual(['read_repository', 'read_api']);
    expect(find(both.notes, 'note_documented_more')?.values?.[0]).toBe('read_repository');
    expect(find(answer(['git clone']).notes, 'note_documented_more')).toBeUndefined();
  });

  it('are more than the documentation promises for the dependency proxy, which is said', () => {
    const proxy = answer(['dependency proxy pull']);
    expect(proxy.classic.scopes).toEqual(['read_virtual_registry', 'write_virtual_registry']);
    expect(find(proxy.notes, 'note_documented_less')).toBeDefined();
  });
});

describe('the case that started this: updating one file through the REST API', () => {
  const file = answer([updateFile]);

  it('needs api', () => {
    expect(file.classic.scopes).toEqual(['api']);
    expect(file.classic.because).toEqual({ api: [updateFile] });
  });

  it('says that write_repository is for Git only', () => {
    expect(file.notes[0]).toEqual({ key: 'note_git_only' });
  });

  it('offers git push with write_repository, and the fine-grained permission', () => {
    const [first] = file.narrower;
    expect(first?.kind).toBe('git');
    expect(first?.message.key).toBe('way_git_push');
    expect(first?.message.values?.[1]).toBe('write_repository');
    expect(find(ways(file.narrower), 'way_fine_grained_exact')?.values).toEqual([
      'Repository: Update (project)',
    ]);
    expect(file.fineGrained.permissions.map(({ name, boundary }) => [name, boundary])).toEqual([
      ['update_repository', 'project'],
    ]);
  });

  it('offers a token of the project, which reaches less', () => {
    expect(find(ways(file.narrower), 'way_project_token')).toBeDefined();
    const ofProject = answer([updateFile], { tokenType: 'project' });
    expect(find(ways(ofProject.narrower), 'way_project_token')).toBeUndefined();
  });
});

describe('narrower ways', () => {
  it('are named whenever api is the answer, and only then', () => {
    for (const { id } of catalog.operations) {
      const { classic, narrower, fineGrained } = answer([id]);
      if (!classic.scopes.includes('api')) expect([id, narrower]).toEqual([id, []]);
      else if (fineGrained.permissions.length > 0) expect([id, narrower.length > 0]).toEqual([id, true]);
    }
  });

  it.each([
    ['POST /projects/:id/merge_requests', 'way_git_push_merge_request', 'write_repository'],
    ['PUT /projects/:id/wikis/:slug', 'way_git_push_wiki', 'write_repository'],
    ['mutation RunnerCreate', 'way_other_call', 'create_runner'],
    ['POST /personal_access_tokens/:id/rotate', 'way_other_call', 'self_rotate'],
    ['npm package publish', 'way_deploy_token', 'write_package_registry'],
  ] as const)('for %s are %s with %s', (operation, key, scope) => {
    expect(find(ways(answer([operation]).narrower), key)?.values?.[1]).toBe(scope);
  });

  it('name credentials that need no access token', () => {
    expect(find(ways(answer(['POST /projects/:id/pipeline']).narrower), 'way_trigger_token')).toBeDefined();
    expect(find(ways(answer(['POST /projects/:id/releases']).narrower), 'way_job_token')).toBeDefined();
    expect(find(ways(answer(['POST /projects/:id/issues']).narrower), 'way_job_token')).toBeUndefined();
  });

  it('say which operations alone ask for api', () => {
    const mixed = answer(['GET /projects', 'POST /projects/:id/issues']);
    const { title = '' } = catalog.operation('POST /projects/:id/issues') ?? {};
    expect(find(ways(mixed.narrower), 'way_without')?.values).toEqual([title, 'read_api']);
  });

  it('do not part a call from the manner in which it is made', () => {
    const manners = ['administer with admin mode', 'act as another user'];
    expect(find(ways(answer(['POST /users', ...manners]).narrower), 'way_without')).toBeUndefined();
    const reads = answer(['GET /projects', 'POST /users', ...manners]);
    expect(find(ways(reads.narrower), 'way_without')).toBeDefined();
  });

  it('promise no fine-grained token where one operation has none', () => {
    const push = answer(['docker push', 'POST /projects/:id/issues']);
    expect(find(ways(push.narrower), 'way_fine_grained_exact')).toBeUndefined();
  });

  it('stand on operations and scopes the catalog knows', () => {
    for (const { operations, instead } of substitutes) {
      const named = operations instanceof RegExp ? [] : operations;
      expect([...named, ...instead].filter((id) => !catalog.operation(id))).toEqual([]);
      if (operations instanceof RegExp)
        expect(catalog.operations.some(({ id }) => operations.test(id))).toBe(true);
    }
  });
});

describe('what cannot be done', () => {
  it('comes with the token types that can', () => {
    const [push] = answer(['git push'], { tokenType: 'deploy' }).classic.impossible;
    expect(push?.reason.key).toBe('reason_refused');
    expect(push?.wayOut.map((way) => way.message.key)).toEqual([
      'way_token_personal',
      'way_token_project',
      'way_fine_grained',
    ]);
  });

  it('comes with the credential GitLab wants', () => {
    const [request] = answer(['POST /jobs/request']).classic.impossible;
    expect(request?.wayOut).toEqual([
      { kind: 'credential', message: { key: 'way_credential', values: ['Runner token'] } },
    ]);
  });

  it('comes with the other way to the same end', () => {
    const keys = (operation: string): readonly string[] =>
      answer([operation]).classic.impossible.flatMap((one) => one.wayOut.map((way) => way.message.key));
    expect(keys('git ssh')).toEqual(['way_git_https']);
    expect(keys('web raw download')).toContain('way_files_api');
    expect(keys('POST /projects/:id/(ref/:ref/)trigger/pipeline')).toEqual([
      'way_other_call',
      'way_job_token',
    ]);
    expect(keys('mcp')).toEqual(['way_token_oauth', 'way_fine_grained']);
  });

  it('is never without a way out or the plain word that there is none', () => {
    for (const { id } of catalog.operations) {
      const { classic, fineGrained } = answer([id]);
      for (const { wayOut, reason } of [...classic.impossible, ...fineGrained.impossible]) {
        expect([id, wayOut.length > 0, reason.key !== 'reason_no_scope']).toEqual([id, true, true]);
      }
    }
  });

  it('by a fine-grained token comes with the classic scopes that work', () => {
    const [push] = answer(['docker push']).fineGrained.impossible;
    expect(push?.wayOut[0]?.message).toEqual({
      key: 'way_classic',
      values: ['read_registry + write_registry'],
    });
  });

  it('is not the same as being unknown', () => {
    const { classic, fineGrained, role } = answer(['GET /no/such/route']);
    expect(classic.impossible.map((one) => one.reason.key)).toEqual(['reason_unknown_operation']);
    expect([fineGrained.unknown, role]).toEqual([['GET /no/such/route'], null]);
  });
});

describe('old instances', () => {
  const old = sampleCatalog(
    [
      { id: 'list', enforced: [['read_api'], ['api']], grants: [[{ boundary: 'user', permission: 'read' }]] },
      { id: 'rotate', enforced: [['self_rotate']], change: { since: '17.9' } },
    ],
    [{ name: 'read_api', since: '12.10' }, { name: 'self_rotate', since: '17.9' }, { name: 'api' }],
  );
  const on = (gitlab: string, operations: readonly string[]): Recommendation =>
    recommend(old, { ...blank, operations, gitlab });

  it('get the least scope they have, with the reason', () => {
    const { classic, notes } = on('12.5', ['list']);
    expect(classic.scopes).toEqual(['api']);
    expect(find(notes, 'note_scope_too_new')?.values).toEqual(['read_api', '12.5', 'api']);
  });

  it('are told from which release on something works', () => {
    const { classic, notes } = on('16.0', ['rotate']);
    expect(classic.impossible[0]?.reason).toEqual({ key: 'reason_scope_too_new', values: ['16.0'] });
    expect(classic.impossible[0]?.wayOut[0]?.message.values).toEqual(['17.9', 'self_rotate']);
    expect(find(notes, 'note_operation_too_new')?.values?.[1]).toBe('17.9');
  });

  it('are offered no fine-grained permission', () => {
    const { fineGrained, narrower } = on('12.5', ['list']);
    expect(fineGrained.permissions).toEqual([]);
    expect(fineGrained.impossible[0]?.reason.key).toBe('reason_fine_grained_too_old');
    expect(narrower.filter((way) => way.kind === 'fine-grained')).toEqual([]);
  });

  it('with the beta of fine-grained tokens are told so', () => {
    expect(find(on('18.11', ['list']).notes, 'note_fine_grained_beta')).toBeDefined();
    expect(find(on('19.2', ['list']).notes, 'note_fine_grained_beta')).toBeUndefined();
  });
});

describe('remarks', () => {
  it('name a scope the page does not offer', () => {
    const hidden = answer(['docker pull'], { available: ['read_api', 'api'] });
    expect(hidden.classic.scopes).toEqual(['read_api']);
    expect(find(hidden.notes, 'note_not_offered')?.values).toEqual(['read_registry', 'read_api']);
    const needed = answer(['kubectl'], { available: ['api'] });
    expect(needed.classic.scopes).toEqual(['k8s_proxy']);
    expect(find(needed.notes, 'note_not_offered_needed')?.values).toEqual(['k8s_proxy']);
  });

  it('repeat the conditions of the catalog', () => {
    expect(find(answer(['kubectl']).notes, 'note_condition')?.values?.[0]).toMatch(/agent for Kubernetes/);
  });

  it('mention Admin Mode for administrators only', () => {
    const keys = (operation: string, change: Partial<Need> = {}): readonly string[] =>
      answer([operation], change).notes.map((note) => note.key);
    expect(keys('GET /usage_data/service_ping')).toContain('note_admin_mode');
    expect(keys('GET /usage_data/service_ping', { tokenType: 'project' })).not.toContain('note_admin_mode');
    expect(keys('GET /projects')).not.toContain('note_admin_mode');
  });

  it('say how far a broad scope reaches', () => {
    expect(find(answer(['GET /projects']).notes, 'note_reach_all')).toBeDefined();
    expect(find(answer(['GET /projects'], { tokenType: 'group' }).notes, 'note_bot_user')).toBeDefined();
    expect(find(answer(['git clone']).notes, 'note_reach_all')).toBeUndefined();
  });
});

describe('the whole answer', () => {
  it('does not depend on order or repetition', () => {
    const ids = ['git push', 'GET /projects', 'docker push', 'kubectl', 'git push'];
    const forth = answer(ids);
    const back = answer([...ids].reverse());
    expect(back.classic.scopes).toEqual(forth.classic.scopes);
    expect(back.fineGrained.permissions.map(({ name }) => name)).toEqual(
      forth.fineGrained.permissions.map(({ name }) => name),
    );
    expect(back.notes.map((note) => note.key)).toEqual(forth.notes.map((note) => note.key));
  });
});
