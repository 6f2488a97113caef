import { describe, expect, it } from 'vitest';
import { openCatalog } from '../data/open';
import type { TokenType } from '../model/catalog';
import type { Candidate, Understanding } from '../model/understanding';
import { type Answer, type AnswerOptions, answer } from './answer';
import { english } from './command-line/english';
import { neighbours } from './neighbours';

const catalog = openCatalog();
const span = { start: 0, end: 1 };
const candidate = (operation: string, confidence: number, chosen: boolean): Candidate => ({
  operation,
  confidence,
  chosen,
  spans: [span],
});

function understanding(candidates: readonly Candidate[], change: Partial<Understanding> = {}): Understanding {
  return {
    text: 'x',
    kind: 'plain',
    wishes: candidates.length > 0 ? [{ span, candidates }] : [],
    question: null,
    refusals: [],
    hints: { tokenType: null, boundary: null, gitlab: null, has: [] },
    notes: [],
    unsure: false,
    ...change,
  };
}

function answerFor(
  read: Understanding,
  tokenType: TokenType | null = null,
  change: Partial<AnswerOptions> = {},
): Answer {
  return answer('x', tokenType, {
    catalog,
    translate: english,
    gitlab: null,
    understand: () => read,
    ...change,
  });
}

const issueAndClone = understanding([
  candidate('git clone', 0.7, true),
  candidate('git push', 0.3, false),
  candidate('POST /projects/:id/issues', 0.91234, true),
]);

describe('answer', () => {
  it('has the shape of the design, keys in order', () => {
    const given = answerFor(issueAndClone);
    expect(Object.keys(given)).toEqual([
      'kind',
      'operations',
      'classic',
      'fineGrained',
      'role',
      'notes',
      'unsure',
    ]);
    expect(Object.keys(given.classic)).toEqual(['scopes', 'because', 'impossible', 'documented']);
    expect(Object.keys(given.fineGrained)).toEqual(['permissions', 'impossible']);
    expect(given.fineGrained.permissions[0]).toEqual({
      boundary: 'project',
      resource: 'Code',
      action: 'Download',
    });
  });

  it('lists chosen operations first, best first, and at least ten', () => {
    const { operations } = answerFor(issueAndClone);
    expect(operations.slice(0, 3)).toEqual([
      { id: 'POST /projects/:id/issues', confidence: 0.912, chosen: true },
      { id: 'git clone', confidence: 0.7, chosen: true },
      { id: 'git push', confidence: 0.3, chosen: false },
    ]);
    expect(operations.length).toBeGreaterThanOrEqual(10);
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
  });

  it('recommends for the chosen operations only', () => {
    const { scopes, because } = answerFor(issueAndClone).classic;
    expect(scopes).toEqual(['api']);
    expect(because).toEqual({ api: ['git clone', 'POST /projects/:id/issues'] });
  });

  it('takes token type and release from the text only when nobody gave them', () => {
    const hints = { tokenType: 'project', boundary: null, gitlab: '12.10', has: [] } as const;
    const user = understanding([candidate('GET /user', 1, true)], { hints });
    expect(answerFor(user).classic.scopes).toEqual(['read_api']);
    expect(answerFor(user, 'personal').classic.scopes).toEqual(['read_user']);
    expect(answerFor(user).fineGrained.permissions).toEqual([]);
    expect(answerFor(user, null, { gitlab: '19.5' }).fineGrained.permissions).toHaveLength(1);
  });

  it('names what cannot be done with the way out in words', () => {
    const { impossible } = answerFor(understanding([candidate('git push', 1, true)]), 'deploy').classic;
    expect(impossible.map(({ operation }) => operation)).toEqual(['git push']);
    expect(impossible[0]?.wayOut).toContain('A personal access token with write_repository can.');
  });

  it('is empty and unsure for a text that says nothing', () => {
    const nothing = answerFor(understanding([]));
    expect(nothing.operations).toEqual([]);
    expect([nothing.classic.scopes, nothing.fineGrained.permissions, nothing.role]).toEqual([[], [], null]);
    expect(nothing.unsure).toBe(true);
  });

  it('keeps doubt, and drops operations the catalog does not have', () => {
    const doubtful = understanding([candidate('git clone', 0.5, true), candidate('gone', 0.4, true)], {
      unsure: true,
    });
    const given = answerFor(doubtful);
    expect([given.unsure, given.classic.scopes]).toEqual([true, ['read_repository']]);
  });

  it('says refusals first, then remarks about the text, then narrower ways', () => {
    const refused = understanding([candidate('PUT /projects/:id/repository/files/:file_path', 1, true)], {
      refusals: [{ code: 'role', span, explanation: [{ key: 'planner_copied' }] }],
      notes: [{ key: 'planner_undone_empty' }],
    });
    const { notes } = answerFor(refused);
    expect(notes.slice(0, 2)).toEqual([english('planner_copied'), english('planner_undone_empty')]);
    expect(notes[2]).toMatch(/^With git push instead of the API, write_repository is enough/);
  });
});

describe('neighbours', () => {
  it('stay on the resource, then in the category', () => {
    const near = neighbours(catalog, ['GET /projects/:id/jobs'], 5);
    expect(near).toHaveLength(5);
    const { resource } = catalog.operation('GET /projects/:id/jobs') ?? {};
    expect(catalog.operation(near[0] ?? '')?.resource).toBe(resource);
    expect(near).not.toContain('GET /projects/:id/jobs');
  });

  it('of nothing are nothing', () => {
    expect(neighbours(catalog, [], 5)).toEqual([]);
    expect(neighbours(catalog, ['git clone'], 0)).toEqual([]);
  });
});
