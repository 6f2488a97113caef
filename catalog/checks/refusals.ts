import { everyNeed } from './acceptances';
import type { Check, Finding } from './check';

const sentence = /^[A-Z].*[^.\s]$/;

/** Where no scope helps a refusal says why, elsewhere there is none; what readers see is a sentence. */
export const refusals: Check = {
  name: 'refusals',
  run: ({ catalog }) =>
    everyNeed(catalog).flatMap(({ operation, tokenType, acceptance }): readonly Finding[] => {
      const { enforced, refusal, condition } = acceptance;
      const at = (what: string, tip: string) => ({
        path: operation.id,
        line: 0,
        what: `${tokenType}: ${what}`,
        tip,
      });
      return [
        ...((enforced.length === 0) === (refusal !== null)
          ? []
          : [
              at(
                'a refusal and alternatives exclude each other',
                'say why no scope helps, or name the scopes',
              ),
            ]),
        ...[refusal, condition]
          .filter((text) => text !== null && !sentence.test(text))
          .map((text) =>
            at(`"${text}" does not read as a sentence`, 'capital letter first, no full stop at the end'),
          ),
      ];
    }),
};
