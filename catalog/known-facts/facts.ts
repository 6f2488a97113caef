import { readFileSync } from 'node:fs';
import { type ScopeSet, type TokenType, tokenTypes } from '../../src/model/catalog';
import { oneOf, readTable } from '../build/table';

/** All token types that belong to an account; deploy tokens and OAuth applications are left out. */
export const accountTypes = ['personal', 'project', 'group', 'service_account', 'impersonation'] as const;

/** What one token type needs for one operation. */
export interface ClassicFact {
  readonly operation: string;
  readonly tokenType: TokenType;
  readonly enforced: string;
  /** Null where documentation and code agree. */
  readonly documented: string | null;
  readonly source: string;
}

/** The rows of `classic.tsv`, one per token type. */
export function classicFacts(): readonly ClassicFact[] {
  const table = readFacts('classic.tsv', [
    'operation',
    'tokenTypes',
    'enforced',
    'documented',
    'source',
  ] as const);
  return table.rows.flatMap(({ line, cells }) =>
    cells.tokenTypes.split(', ').map((name) => ({
      operation: cells.operation,
      tokenType: oneOf(table.file, line, name, tokenTypes),
      enforced: cells.enforced,
      documented: cells.documented === '' ? null : cells.documented,
      source: cells.source,
    })),
  );
}

/** The rows of `fine-grained.tsv`. */
export function permissionFacts() {
  return readFacts('fine-grained.tsv', ['operation', 'needs', 'source'] as const).rows.map(
    ({ cells }) => cells,
  );
}

function readFacts<Column extends string>(file: string, columns: readonly Column[]) {
  return readTable(file, readFileSync(new URL(file, import.meta.url), 'utf8'), columns);
}

/** Alternatives in the spelling of a fact. */
export function spelled(sets: readonly ScopeSet[]): string {
  return sets.map((set) => (set.length === 0 ? '-' : set.join('+'))).join('|');
}
