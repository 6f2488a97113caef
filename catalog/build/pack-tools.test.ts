import { expect, test } from 'vitest';
import { readTools } from '../../src/data/tools';
import type { Tool } from '../../src/model/catalog';
import { buildCatalog } from './build';
import { packTools } from './pack-tools';
import { readSources } from './sources';

const operations = buildCatalog(readSources()).operations.map(({ operation }) => operation);

function tool(aliases: string[], ids: string[]): Tool {
  return { name: aliases[0] ?? '', aliases, purpose: '', variants: [{ name: 'full', operations: ids }] };
}

test('columns give the tools back, in order', () => {
  const tools = [tool(['first', '1st tool'], ['git clone', 'GET /user']), tool(['second'], ['git push'])];
  const columns = { ...packTools(tools, operations), purposes: '~' };
  expect(readTools(columns, [], operations)).toEqual(tools);
  expect(columns.variantNames).toEqual(['full']);
});

test.each(['one|two', 'one~two'])('an alias that looks like two is refused: %s', (alias) => {
  expect(() => packTools([tool([alias], ['git clone'])], operations)).toThrow('holds a separator');
});

test('an operation that does not exist is refused', () => {
  expect(() => packTools([tool(['first'], ['git dance'])], operations)).toThrow(RangeError);
});
