import { carriers } from '../build/scopes';
import { everyNeed } from './acceptances';
import type { Check } from './check';

/** Every scope of every alternative exists, can be chosen by a person and be carried by that token type. */
export const scopesCanBeCarried: Check = {
  name: 'scopes-can-be-carried',
  run({ catalog }) {
    const carries = carriers(catalog.scopes);
    return everyNeed(catalog).flatMap(({ operation, tokenType, acceptance }) =>
      [...new Set([...acceptance.enforced, ...acceptance.documented].flat())]
        .filter((scope) => !carries(tokenType, scope))
        .map((scope) => ({
          path: operation.id,
          line: 0,
          what: `a ${tokenType} token cannot hold ${scope}`,
          tip: 'correct the row, or the token types of the scope in classic_scopes.json',
        })),
    );
  },
};
