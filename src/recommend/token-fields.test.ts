import { describe, expect, it } from 'vitest';
import { openCatalog } from '../data/open';
import type { TokenType } from '../model/catalog';
import { recommend } from './recommend';
import { tokenFields } from './token-fields';

const catalog = openCatalog();

function suggested(operations: readonly string[], tokenType: TokenType = 'personal') {
  const need = { operations, tokenType, gitlab: null, available: null, boundary: null };
  return tokenFields(catalog, recommend(catalog, need));
}

describe('suggested fields', () => {
  it('are none for no plan', () => {
    expect(suggested([])).toBeNull();
  });

  it('live the shorter, the more the scopes open', () => {
    expect(suggested(['POST /projects/:id/issues'])?.days).toBe(7);
    expect(suggested(['docker push'])?.days).toBe(30);
    expect(suggested(['GET /user'])?.days).toBe(90);
  });

  it('name the first purpose and count the others, in sixty characters', () => {
    const all = catalog.operations.slice(0, 400).map(({ id }) => id);
    for (const id of all) expect(suggested([id])?.name.length).toBeLessThanOrEqual(60);
    expect(suggested(['git clone', 'docker pull', 'GET /user'])?.name).toMatch(/ \+2$/);
  });

  it('list as many purposes as a description holds', () => {
    const fields = suggested(catalog.operations.slice(0, 50).map(({ id }) => id));
    const text = fields?.titles.join('; ') ?? '';
    expect(text.length).toBeGreaterThan(60);
    expect(text.length).toBeLessThanOrEqual(180);
  });
});
