/** Changes that read what is stored and write it back, one after the other, so that none of them loses another. */
import { isOurPage } from './place';

const turns = new Map<string, Promise<unknown>>();

/**
 * Runs `change` after every earlier change of this name has ended, however it ended. In the extension's own pages the
 * browser's lock makes the others wait as well. A page of a web site shares its locks with us and could keep ours for
 * ever, so there the order is kept within the page only.
 */
export function inTurn<Result>(name: string, change: () => Promise<Result>): Promise<Result> {
  const run = (): Promise<Result> =>
    isOurPage() ? navigator.locks.request(`scopewise ${name}`, change) : change();
  const turn = (turns.get(name) ?? Promise.resolve()).then(run, run);
  turns.set(name, turn);
  return turn;
}
