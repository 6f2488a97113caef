import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describedScopes } from '../../data/generated/described-scopes';
import { openCatalog } from '../../data/open';
import { opened } from '../../recommend/opened';
import { makeNoteFacts } from './make-note-facts';
import { presentNoteFacts } from './present-note-facts';

const catalog = openCatalog();

describe('note facts', () => {
  it('are those of the present catalog', () => {
    const written = readFileSync(new URL('../../data/generated/note-facts.ts', import.meta.url), 'utf8');
    expect(written === presentNoteFacts(), 'run npm run catalog').toBe(true);
  });

  it('count what a token with that scope opens', () => {
    const { figures } = makeNoteFacts(catalog, describedScopes);
    expect(figures.project.read_api?.operations).toBe(
      opened(catalog, ['read_api'], 'project').operations.length,
    );
    expect(figures.deploy.api).toBeUndefined();
  });
});
