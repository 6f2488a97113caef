import { describe, expect, it } from 'vitest';
import messages from '../../assets/_locales/en/messages.json';
import { createMutation, createMutationCurl } from './mutation';
import { permissionList } from './permissions';
import { argumentAfter, hostile, sampleInput, shellArguments } from './sample-copy';

describe('fine-grained', () => {
  const made = sampleInput(['git push', 'GET /projects/:id/jobs', 'GET /user', 'GET /groups/:id/projects']);

  it('lists permissions in GitLab words, section by section', () => {
    expect(permissionList(made)).toBe(
      ['Group and project', '  Code: Push', '  Job: Read', '  Project: Read', 'User', '  User: Read'].join(
        '\n',
      ),
    );
  });

  it('makes the mutation with variables', () => {
    const lines = createMutation({ ...made, name: 'ci', description: 'why' }).split('\n\n');
    expect(lines[0]).toContain('personalAccessTokenCreate(input: $input)');
    expect(JSON.parse(lines[1] ?? '')).toEqual({
      input: {
        name: 'ci',
        description: 'why',
        expiresAt: '2026-12-22',
        granularScopes: [
          {
            access: 'SELECTED_MEMBERSHIPS',
            resourceIds: [],
            permissions: ['push_code', 'read_job', 'read_project'],
          },
          { access: 'USER', permissions: ['read_user'] },
        ],
      },
    });
  });

  it.each(hostile)('runs it from a shell with the name %j', (text) => {
    const args = shellArguments(createMutationCurl({ ...made, name: text }));
    expect(JSON.parse(argumentAfter(args, '--data')).variables.input.name).toBe(text);
    expect(argumentAfter(args, '--url')).toBe('https://gitlab.com/api/graphql');
  });

  it('says so when there is nothing to grant', () => {
    expect(permissionList(sampleInput(['docker push']))).toBe(messages.copy_no_permissions.message);
    expect(createMutation(sampleInput(['docker push']))).toBe(messages.copy_no_permissions.message);
  });
});
