import { everyNeed } from './acceptances';
import type { Check } from './check';

/** Scopes that GitLab gives itself or that only mark a token: never an answer to a person. */
const neverProposed: ReadonlySet<string> = new Set(['ai_workflows', 'granular', 'user:*']);

/** Every scope of every alternative exists, can be chosen by a person and be carried by that token type. */
export const scopesCanBeCarried: Check = {
  name: 'scopes-can-be-carried',
  run({ catalog }) {
    const carried = new Map(
      catalog.scopes.map(({ name, tokenTypes }) => [name, new Set<string>(tokenTypes)]),
    );
    return everyNeed(catalog).flatMap(({ operation, tokenType, acceptance }) =>
      [...new Set([...acceptance.enforced, ...acceptance.documented].flat())]
        .filter((scope) => neverProposed.has(scope) || carried.get(scope)?.has(tokenType) !== true)
        .map((scope) => ({
          path: operation.id,
          line: 0,
          what: `a ${tokenType} token cannot hold ${scope}`,
          tip: 'correct the row, or the token types of the scope in classic_scopes.json',
        })),
    );
  },
};
