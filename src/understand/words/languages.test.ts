import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../data/open';
import { buildIndex, understand } from '../understand';

const catalog = openCatalog();
const index = buildIndex(catalog);

const [head = [], ...rows] = readFileSync(new URL('./languages.fixture.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));
const languages = head.slice(1);

/** The wish and what was read in it, where that is not what was meant. */
function misread(wish: string, operation: string): string | null {
  const chosen = understand(index, wish)
    .wishes.flatMap((one) => one.candidates)
    .filter((candidate) => candidate.chosen)
    .map((candidate) => candidate.operation);
  return chosen.includes(operation) ? null : `${wish}: ${chosen.join(', ') || 'nothing'} for ${operation}`;
}

describe('the commonest wishes', () => {
  it('are at least sixty, each written in every language', () => {
    expect(languages).toEqual(['de', 'fr', 'es', 'pt', 'ja', 'zh']);
    expect(rows.length).toBeGreaterThanOrEqual(60);
    expect(rows.filter((row) => row.length !== head.length || row.includes(''))).toEqual([]);
    expect(rows.filter(([operation = '']) => !catalog.operation(operation))).toEqual([]);
  });

  it.each(languages)('are understood in %s', (language) => {
    const column = head.indexOf(language);
    const wrong = rows.flatMap((row) => misread(row[column] ?? '', row[0] ?? '') ?? []);
    expect(wrong).toEqual([]);
  });
});
