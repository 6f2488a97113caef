import { describe, expect, test } from 'vitest';
import { RiskLevel, type ScopeSet, type TokenType } from '../../src/model/catalog';
import { buildCatalog } from '../build/build';
import { readSources } from '../build/sources';
import { describedTools } from '../build/tools';

const sources = readSources();
const catalog = buildCatalog(sources);
const tools = describedTools(sources);
const operations = new Map(catalog.operations.map((built) => [built.operation.id, built]));

const scopeNames = catalog.scopes.map(({ name }) => name);
const risk = new Map(catalog.scopes.map(({ name, risk: level }) => [name, RiskLevel.options.indexOf(level)]));
const scopesIn = (text: string): string[] =>
  scopeNames.filter((name) => new RegExp(`\\b${name}\\b`).test(text));

/** A tool signs in with an application where its row says nothing of tokens. */
function tokenTypeOf(name: string): TokenType {
  const row = sources.tables['tools.tsv'].rows.find(({ cells }) => cells.tool === name);
  return row?.cells.tokenTypes === 'OAuth application' || name === 'GitLab built-in MCP server'
    ? 'oauth'
    : 'personal';
}

/** Every set of scopes that opens all operations, each a choice of one alternative per operation. */
function coverings(ids: readonly string[], tokenType: TokenType): readonly ScopeSet[] {
  return ids.reduce<readonly ScopeSet[]>(
    (sets, id) => {
      const accepted = operations.get(id)?.acceptance[tokenType].enforced ?? [];
      const joined = sets.flatMap((set) =>
        accepted.map((scopes) => [...new Set([...set, ...scopes])].sort()),
      );
      return [...new Map(joined.map((set) => [set.join(), set])).values()];
    },
    [[]],
  );
}

/** The covering whose riskiest scope is the least risky; of those the shortest, then the first of the form. */
function leastScopes(ids: readonly string[], tokenType: TokenType): string[] {
  const worst = (set: ScopeSet): number => Math.max(-1, ...set.map((name) => risk.get(name) ?? Number.NaN));
  const place = (set: ScopeSet): number => Math.max(-1, ...set.map((name) => scopeNames.indexOf(name)));
  const [least = []] = [...coverings(ids, tokenType)].sort(
    (left, right) => worst(left) - worst(right) || left.length - right.length || place(left) - place(right),
  );
  return [...least];
}

test('there is a recipe for every documented tool, and some more', () => {
  const documented = sources.tables['tools.tsv'].rows.map(({ cells }) => cells.tool);
  const written = new Set(tools.map(({ name }) => name));
  expect(documented.filter((name) => !written.has(name))).toEqual([]);
  expect(tools.length).toBeGreaterThan(180);
});

test('documented scopes are the ones of the table', () => {
  const rows = new Map(sources.tables['tools.tsv'].rows.map(({ cells }) => [cells.tool, cells]));
  const different = tools.filter(({ name, documentedScopes, minimalScopes }) => {
    const row = rows.get(name);
    return row && (row.documentedScopes !== documentedScopes || row.minimalScopes !== minimalScopes);
  });
  expect(different.map(({ name }) => name)).toEqual([]);
});

test('every bundle names operations of the catalog, each once', () => {
  const unknown = tools.flatMap(({ name, variants }) =>
    variants.flatMap(({ operations: ids }) =>
      ids.filter((id) => !operations.has(id)).map((id) => `${name}: ${id}`),
    ),
  );
  expect(unknown).toEqual([]);
  const twice = tools
    .flatMap(({ variants }) => variants)
    .filter((variant) => new Set(variant.operations).size !== variant.operations.length);
  expect(twice).toEqual([]);
});

test('no bundle is empty and no two bundles of a tool share a name', () => {
  for (const { name, variants } of tools) {
    expect(
      variants.every(({ operations: ids }) => ids.length > 0),
      name,
    ).toBe(true);
    expect(new Set(variants.map((variant) => variant.name)).size, name).toBe(variants.length);
    expect(variants.length, name).toBeGreaterThan(0);
  }
});

test('aliases are lower case and lead to one tool only', () => {
  const aliases = tools.flatMap((tool) => tool.aliases);
  expect(
    aliases.filter((alias) => alias !== alias.toLowerCase() || alias.trim() !== alias || alias === ''),
  ).toEqual([]);
  expect(aliases.filter((alias, index) => aliases.indexOf(alias) !== index)).toEqual([]);
  expect(tools.filter((tool) => tool.aliases.length === 0)).toEqual([]);
});

test('every tool says where its scopes are written', () => {
  expect(tools.filter(({ source }) => source.length < 10).map(({ name }) => name)).toEqual([]);
});

describe('the least scopes of the bundles are the known ones', () => {
  test.each(tools.map((tool) => [tool.name, tool] as const))('%s', (name, tool) => {
    const tokenType = tokenTypeOf(name);
    const needed = tool.variants.map(({ operations: ids }) => leastScopes(ids, tokenType));
    if (name === 'GitLab built-in MCP server') {
      expect(needed).toEqual([['mcp']]);
      return;
    }
    const known = scopesIn(tool.minimalScopes);
    const [first = []] = needed;
    expect(first).not.toEqual([]);
    expect(first.filter((scope) => !known.includes(scope))).toEqual([]);
    expect(known.filter((scope) => !needed.flat().includes(scope))).toEqual([]);
  });
});
