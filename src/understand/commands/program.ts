/** What every program table of this folder answers to. */
import type { OperationId } from '../../model/catalog';
import type { Hints } from '../../model/understanding';
import type { CatalogIndex, Reading } from '../finding';
import type { Word } from './shell';
import type { Variables } from './variables';

/** One call of a program. */
export interface Call {
  readonly index: CatalogIndex;
  /** Lower case, without path and `.exe`. */
  readonly program: string;
  /** Everything after the program's name, variables of the text filled in. */
  readonly args: readonly Word[];
  readonly stdin: string | null;
  readonly variables: Variables;
  /** What the text goes on with, on the same line. */
  readonly after: string;
  /** False when the words may be a sentence about the program rather than a command. */
  readonly sure: boolean;
}

/** One thing a call does. */
export interface Effect {
  readonly readings: readonly Reading[];
  /** The arguments that decided, besides the program's name. */
  readonly words: readonly Word[];
  readonly hints?: Partial<Hints>;
  /** True when the call only gets a later one ready: a login, a remote added. */
  readonly prepares?: boolean;
}

/** Effects of a call: empty when it is understood and does nothing at GitLab, null when it is not understood. */
export type Effects = readonly Effect[] | null;

export interface Program {
  readonly names: readonly string[];
  readonly read: (call: Call) => Effects;
}

/** One reading of operations meant together. */
export function effect(
  operations: readonly OperationId[],
  confidence: number,
  words: readonly Word[] = [],
): Effect {
  return { readings: [{ operations, confidence }], words };
}

/** Options and the rest of the arguments. */
export interface Arguments {
  /** Option names without dashes; the last value wins, `''` for a switch. */
  readonly options: ReadonlyMap<string, string>;
  readonly positional: readonly Word[];
}

/**
 * Sorts arguments. `valued` names the options that take the next word as value (`o`, `output`). Single-dash words
 * of several letters count as a cluster of switches, except with `longSingle` (Go and PowerShell style).
 */
export function sortArguments(
  args: readonly Word[],
  valued: ReadonlySet<string>,
  longSingle = false,
): Arguments {
  const options = new Map<string, string>();
  const positional: Word[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at];
    if (word === undefined) break;
    const option = /^(--?)([A-Za-z0-9][\w.-]*)(?:[=:](.*))?$/s.exec(word.text);
    if (option === null) {
      if (word.text !== '--' && word.text !== '-') positional.push(word);
      continue;
    }
    const [, dashes, name = '', value] = option;
    const names =
      dashes === '-' && !longSingle && !valued.has(name)
        ? cluster(name, valued)
        : { switches: [], last: name };
    for (const one of names.switches) options.set(one, '');
    const attached = value ?? names.attached;
    if (attached === undefined && valued.has(names.last)) {
      at += 1;
      options.set(names.last, args[at]?.text ?? '');
    } else options.set(names.last, attached ?? '');
  }
  return { options, positional };
}

/** `-sSX` as `s`, `S` and `X`; `-XPOST` as `X` with the value `POST`. */
function cluster(
  name: string,
  valued: ReadonlySet<string>,
): { switches: string[]; last: string; attached?: string } {
  const letters = [...name];
  const first = letters.findIndex((letter) => valued.has(letter));
  if (first < 0 || first === letters.length - 1)
    return { switches: letters.slice(0, -1), last: letters.at(-1) ?? '' };
  return {
    switches: letters.slice(0, first),
    last: letters[first] ?? '',
    attached: letters.slice(first + 1).join(''),
  };
}
