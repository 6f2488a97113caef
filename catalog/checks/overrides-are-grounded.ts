import type { Check, Finding } from './check';

const day = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/**
 * A correction changes something, says why, links to what shows it, when it was checked, and by when it is checked
 * again. Whether it is still needed the build itself finds out: it stops at a claim that the sources no longer make.
 */
export const overridesAreGrounded: Check = {
  name: 'overrides-are-grounded',
  run: ({ overrides, today }) =>
    overrides.flatMap(
      ({
        file,
        operations,
        field,
        tokenTypes,
        claim,
        truth,
        reason,
        link,
        date,
        expires,
      }): readonly Finding[] => {
        const demands: readonly (readonly [fulfilled: boolean, what: string, tip: string])[] = [
          [operations.length > 0, 'no operation', 'name at least one'],
          [claim !== truth, 'claim and truth are the same', 'delete the file'],
          [
            (field === 'enforced') === tokenTypes.length > 0,
            'wrong token types',
            'name them for enforced only',
          ],
          [reason.length >= 20, 'no reason', 'say why the sources are wrong'],
          [/^https:\/\/\S+$/.test(link), 'no link', 'link to what shows the truth, https'],
          [day.test(date), 'no date', 'the day it was checked, like 2026-11-21'],
          [
            day.test(expires) && date < expires && expires <= aYearAfter(date),
            'no day of expiry',
            'the day it is checked again, at most a year after its date',
          ],
          [
            !day.test(expires) || today < expires,
            `expired on ${expires}`,
            'check it again: correct claim and truth, or give it a new date and expiry, or delete the file',
          ],
        ];
        return demands
          .filter(([fulfilled]) => !fulfilled)
          .map(([, what, tip]) => ({ path: `overrides/${file}`, line: 0, what, tip }));
      },
    ),
};

function aYearAfter(date: string): string {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
}
