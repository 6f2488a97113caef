/** Which texts are used: no key without a place that says it, no place that says a key we do not have. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import messages from '../../src/assets/_locales/en/messages.json' with { type: 'json' };
import { tokenTypes } from '../../src/model/catalog';

const source = fileURLToPath(new URL('../../src', import.meta.url));
const keys = Object.keys(messages);

/** Keys put together while running: what is written in the code, and everything it can become. */
const joined: Readonly<Record<string, readonly string[]>> = {
  '`copy_token_${tokenType}`': tokenTypes.map((type) => `copy_token_${type}`),
};

/** Words of GitLab that look like keys of ours. */
const otherWords: readonly string[] = ['mark_as_done'];

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) =>
    /\.tsx?$/.test(file) && !/\.(?:test|fixture)\.tsx?$/.test(file) && !/[\\/]generated[\\/]/.test(file),
);
const code = files.map((file) => readFileSync(`${source}/${file}`, 'utf8')).join('\n');

const literals = new Set(
  [...code.matchAll(/'([a-z][a-z0-9]*(?:_[a-z0-9]+)+)'/g)].map(([, word = '']) => word),
);
const inManifest = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);
const used = new Set([...literals, ...inManifest, ...Object.values(joined).flat()]);

const areas = new Set(keys.map((key) => key.split('_')[0]));
const looksLikeKey = (word: string): boolean => areas.has(word.split('_')[0]);

describe('the keys of the texts', () => {
  it('are all used', () => {
    expect(files.length).toBeGreaterThan(200);
    expect(keys.filter((key) => !used.has(key))).toEqual([]);
  });

  it('are there for every use', () => {
    const known = new Set([...keys, ...otherWords]);
    expect([...used].filter((word) => looksLikeKey(word) && !known.has(word))).toEqual([]);
    expect(inManifest.filter((key) => !known.has(key))).toEqual([]);
    expect(otherWords.filter((word) => !literals.has(word))).toEqual([]);
  });

  it('are put together only where this test knows of it', () => {
    const written = [...code.matchAll(/`([a-z][a-z0-9]*)_[^`\s]*\$\{[^`\s]*`/g)];
    const found = written.filter(([, area = '']) => areas.has(area)).map(([template]) => template);
    expect([...new Set(found)].sort()).toEqual(Object.keys(joined).sort());
  });
});
