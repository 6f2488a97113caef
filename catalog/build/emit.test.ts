import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { describedScopes } from '../../src/data/generated/described-scopes';
import { openCatalog } from '../../src/data/open';
import { type Operation, Scope, tokenTypes } from '../../src/model/catalog';
import { buildCatalog } from './build';
import { catalogModule, catalogText } from './emit';
import { readSources } from './sources';

const built = buildCatalog(readSources());
const text = catalogText(built);
const moduleFile = new URL('../../src/data/generated/catalog.ts', import.meta.url);

test('the committed module is what the sources give, byte for byte', () => {
  expect(
    readFileSync(moduleFile, 'utf8') === catalogModule(text),
    'run npm run catalog and commit the result',
  ).toBe(true);
});

test('the module holds the text unharmed', () => {
  const awkward = "a 'quote', a \\ backslash,\na line end, \u2028 and \u2029";
  const literal = catalogModule(awkward).split('export const catalogText =\n  ')[1]?.trimEnd().slice(0, -1);
  const asJson = `"${literal?.slice(1, -1).replaceAll("\\'", "'").replaceAll('"', '\\"')}"`;
  expect(JSON.parse(asJson)).toBe(awkward);
});

test('what is opened is what was built', () => {
  const opened = openCatalog(text);
  // An opened operation reads its columns when asked, so it is asked for everything.
  const fields = Object.keys(built.operations[0]?.operation ?? {}) as (keyof Operation)[];
  const rowOf = (operation: Operation) => fields.map((field) => operation[field]);
  expect(fields).toContain('leastRole');
  expect(opened.operations.map(rowOf)).toEqual(built.operations.map(({ operation }) => rowOf(operation)));
  expect(opened.permissions).toEqual(built.permissions);
  expect(opened.scopes).toEqual(built.scopes.map((scope) => z.parse(Scope, scope)));
  expect(describedScopes).toEqual(built.scopes);
  expect(opened.tools).toEqual(built.tools);
  built.operations.forEach(({ acceptance }, place) => {
    const operation = opened.operations[place];
    if (operation === undefined) throw new Error(`no operation ${place}`);
    for (const tokenType of tokenTypes) {
      expect(opened.acceptance(operation, tokenType)).toEqual(acceptance[tokenType]);
    }
  });
});

test('the text stays below its size ceiling', () => {
  // Room for about a year of what GitLab adds; raise it in the commit that needs it.
  expect(gzipSync(text).length).toBeLessThan(70_000);
});
