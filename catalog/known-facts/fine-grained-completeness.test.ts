/**
 * Every recommendation of permissions against the facts themselves: this test reads the tables on its own and shares no
 * code with the builder or the search. Complete: some row of the table is satisfied. Least: without any one of the
 * permissions no row is.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openCatalog } from '../../src/data/open';
import { type Boundary, boundaries } from '../../src/model/catalog';
import { recommend } from '../../src/recommend/recommend';

const catalog = openCatalog();

/** Operation to its rows, each a list of "boundary action resource" that is needed together. */
function requirements(file: string, idOf: (kind: string, name: string) => string) {
  const needed = new Map<string, string[][]>();
  for (const line of readFileSync(new URL(`../sources/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .slice(1)) {
    const [category, resource, action, boundary, kind = '', name = '', also] = line.split('\t');
    if (line.startsWith('#') || category === 'category' || !boundary) continue;
    const together = [
      `${boundary} ${action} ${resource}`,
      ...(also ? also.split(',').map((one) => `${boundary} ${one}`) : []),
    ];
    const id = idOf(kind, name);
    needed.set(id, [...(needed.get(id) ?? []), together]);
  }
  return needed;
}

const rest = requirements('fine_grained_rest.tsv', (method, path) => `${method} ${path}`);
const graphql = requirements(
  'fine_grained_graphql.tsv',
  (kind, name) => `${kind === 'Mutation' ? 'mutation' : 'query'} ${name}`,
);

function permissionsFor(id: string, boundary: Boundary | null): ReadonlySet<string> {
  const need = { operations: [id], tokenType: 'personal', gitlab: null, available: null, boundary } as const;
  const { permissions } = recommend(catalog, need).fineGrained;
  return new Set(permissions.map((one) => `${one.boundary} ${one.action} ${one.resource}`));
}

const opens = (held: ReadonlySet<string>, rows: readonly (readonly string[])[]): boolean =>
  rows.some((together) => together.every((one) => held.has(one)));

/** What is wrong with the answer for one operation at one boundary, or null. */
function fault(id: string, rows: readonly (readonly string[])[], boundary: Boundary | null): string | null {
  const held = permissionsFor(id, boundary);
  const at = `${id} at ${boundary ?? 'any boundary'}`;
  if (!opens(held, rows)) return `${at}: not opened by ${[...held].join(', ') || 'nothing'}`;
  const needless = [...held].filter((one) =>
    opens(new Set([...held].filter((other) => other !== one)), rows),
  );
  return needless.length > 0 ? `${at}: opened without ${needless.join(', ')}` : null;
}

function faults(needed: ReadonlyMap<string, readonly (readonly string[])[]>): readonly string[] {
  return [...needed].flatMap(([id, rows]) => {
    const allowed = boundaries.filter((one) => rows.some(([first]) => first?.startsWith(`${one} `)));
    return [null, ...allowed].flatMap((boundary) => {
      const here = boundary ? rows.filter(([first]) => first?.startsWith(`${boundary} `)) : rows;
      return fault(id, here, boundary) ?? [];
    });
  });
}

test('all REST operations are opened, and by nothing less', () => {
  expect(rest.size).toBeGreaterThanOrEqual(1_876);
  expect(faults(rest)).toEqual([]);
});

test('all GraphQL names are opened, and by nothing less', () => {
  expect(graphql.size).toBeGreaterThanOrEqual(784);
  expect(faults(graphql)).toEqual([]);
});

test('an answer that is one permission short, or one too many, is caught', () => {
  const rows = [['project Read Deployment', 'project Read Merge Request']];
  expect(opens(new Set(['project Read Deployment']), rows)).toBe(false);
  expect(fault('GET /projects/:id/jobs', rows, null)).toMatch(/not opened by project Read Job/);
});
