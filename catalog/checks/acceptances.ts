import { type ClassicAcceptance, type Operation, type TokenType, tokenTypes } from '../../src/model/catalog';
import type { BuiltCatalog } from '../build/build';

/** What one token type needs for one operation. */
export interface Need {
  readonly operation: Operation;
  readonly tokenType: TokenType;
  readonly acceptance: ClassicAcceptance;
}

/** Every operation with every token type. */
export function everyNeed({ operations }: BuiltCatalog): readonly Need[] {
  return operations.flatMap(({ operation, acceptance }) =>
    tokenTypes.map((tokenType) => ({ operation, tokenType, acceptance: acceptance[tokenType] })),
  );
}
