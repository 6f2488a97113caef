import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../data/open';
import { buildWords, readWords } from './recognize';
import { isRead } from './scope-key';

const catalog = openCatalog();
const index = buildWords(catalog);

/** The chosen operations of a text. */
function operations(text: string): string[] {
  return readWords(index, text, false).findings.flatMap((finding) => finding.readings[0]?.operations ?? []);
}

describe('tools', () => {
  it.each([
    ['renovate', false],
    ['renovate dry run', true],
    ['n8n workflow that only reads issues', true],
    ['n8n creates issues', false],
    ['Backstage catalog, read only', true],
    ['Cloud Build triggers read source code, read only', true],
    ['Renovate needs to read private packages', false],
  ])('%s: reading only is %s', (text, onlyReads) => {
    const found = operations(text);
    expect(found).not.toEqual([]);
    expect(found.every((id) => isRead(catalog, id))).toBe(onlyReads);
  });

  it('takes signing in for itself, whatever the tool does besides', () => {
    expect(operations('people sign in to SonarQube with GitLab')).toEqual(['GET /user']);
  });

  it('yields to what the text limits itself to', () => {
    expect(operations('GitLab MCP must only create tags')).toEqual(['POST /projects/:id/repository/tags']);
  });

  it('adds what the recipe does not carry', () => {
    const found = operations('use kubectl and also pull images');
    expect(found).toEqual(expect.arrayContaining(['kubectl', 'docker pull']));
  });
});
