/** The threat model is only worth its tests: each line of it names one that exists. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const top = fileURLToPath(new URL('../..', import.meta.url));
const model = readFileSync(join(top, 'e2e/guarantees/README.md'), 'utf8');

/** Rows of all tables, without heads and rules. */
const rows = model
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| It could |'))
  .map((line) => line.slice(2, -2).split(' | '));

describe('the threat model', () => {
  it('has more than a few lines', () => {
    expect(rows.length).toBeGreaterThan(30);
  });

  it.each(rows)('names a test that exists: %s', (_threat, _stops, named = '') => {
    const [, file = '', title = ''] = /^`([^`]+)` "(.+)"$/.exec(named.trim()) ?? [];
    expect(existsSync(join(top, file)) && file !== '').toBe(true);
    expect(readFileSync(join(top, file), 'utf8')).toContain(title);
    expect(title).not.toBe('');
  });

  it.each(['README.md', 'PRIVACY.md', 'CONTRIBUTING.md'])('is linked from %s', (file) => {
    expect(readFileSync(join(top, file), 'utf8')).toContain('(e2e/guarantees/README.md)');
  });
});
