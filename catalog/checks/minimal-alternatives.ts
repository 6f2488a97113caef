import { minimal, spell } from '../build/acceptance';
import { everyNeed } from './acceptances';
import type { Check } from './check';

/** No alternative contains another one, and none is listed twice. */
export const minimalAlternatives: Check = {
  name: 'minimal-alternatives',
  run: ({ catalog }) =>
    everyNeed(catalog).flatMap(({ operation, tokenType, acceptance }) =>
      [acceptance.enforced, acceptance.documented]
        .filter((sets) => spell(minimal(sets)) !== spell(sets))
        .map((sets) => ({
          path: operation.id,
          line: 0,
          what: `${spell(sets)} is more than a ${tokenType} token needs`,
          tip: 'drop the sets that contain another one',
        })),
    ),
};
