import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { readListing, sections, storeTexts } from './listing';

const top = fileURLToPath(new URL('../..', import.meta.url));
const texts = storeTexts(top);

describe('the texts for the stores', () => {
  it('are there for each field and each language', () => {
    const languages = readdirSync(join(top, 'src/assets/_locales'));
    expect(texts.size).toBe(sections.length + languages.length);
    expect(texts.get('en.txt')).toContain('Scopewise');
  });

  it('say what each permission is for, and name none that is not asked for', () => {
    const named = [...(texts.get('permissions.txt') ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    const asked = [...manifest.permissions, ...manifest.optional_host_permissions];
    expect(named).toEqual([...asked, 'https://gitlab.com']);
  });

  it('are short enough for both stores', () => {
    expect(texts.get('description.txt')?.length).toBeLessThan(15_000);
    expect(texts.get('single-purpose.txt')?.length).toBeLessThan(1_000);
    for (const line of (texts.get('permissions.txt') ?? '').split('\n'))
      expect(line.length).toBeLessThan(1_000);
  });

  it('are unwrapped, so that forms do not break their lines', () => {
    expect(readListing('# x\n\n## A\n\nOne\ntwo.\n\nThree\n- four\n  five\n- six\n').get('A')).toBe(
      'One two.\n\nThree\n- four five\n- six',
    );
    expect(texts.get('description.txt')).not.toMatch(/[a-z,]\n[a-z]/);
  });

  it('name only commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...(texts.get('for-reviewers.txt') ?? '').matchAll(/npm run (\w+)/g)].map(
      ([, name]) => name,
    );
    expect(named.length).toBeGreaterThan(1);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });
});
