import type { ClassicAcceptance, Operation, TokenType } from '../../src/model/catalog';
import { buildCatalog } from '../build/build';
import { readOverrides } from '../build/overrides';
import { readSources } from '../build/sources';
import type { Subject } from './check';

/** The catalog as it is, for the tests of the rules. */
export function presentSubject(): Subject {
  const sources = readSources();
  const overrides = readOverrides();
  return { sources, overrides, catalog: buildCatalog(sources, overrides), today: '2026-11-22' };
}

/** The same with one operation changed. */
export function withOperation(subject: Subject, id: string, change: Partial<Operation>): Subject {
  const operations = subject.catalog.operations.map((built) =>
    built.operation.id === id ? { ...built, operation: { ...built.operation, ...change } } : built,
  );
  return { ...subject, catalog: { ...subject.catalog, operations } };
}

/** The same with what one token type needs for one operation changed. */
export function withAcceptance(
  subject: Subject,
  id: string,
  tokenType: TokenType,
  change: Partial<ClassicAcceptance>,
): Subject {
  const operations = subject.catalog.operations.map((built) => {
    if (built.operation.id !== id) return built;
    const acceptance = { ...built.acceptance, [tokenType]: { ...built.acceptance[tokenType], ...change } };
    return { ...built, acceptance };
  });
  return { ...subject, catalog: { ...subject.catalog, operations } };
}
