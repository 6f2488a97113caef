import type { Operation, Tool } from '../../src/model/catalog';
import { lineEnd, writeDigit, writeNumber } from '../../src/model/packed-words';
import { Pool } from './pool';
import { SourceProblem } from './source-problem';

const separators = /[|~]/;

/** The tools as columns; the purposes are coded by the caller, who knows the words. */
export function packTools(tools: readonly Tool[], operations: readonly Operation[]) {
  const places = new Map(operations.map(({ id }, place) => [id, place]));
  const names = new Pool<string>();
  return {
    aliases: tools.map(({ aliases }) => aliases.map(withoutSeparators).join('|')).join(lineEnd),
    variants: tools
      .map(({ variants }) =>
        variants
          .map(
            (variant) =>
              writeDigit(names.place(variant.name)) +
              variant.operations.map((id) => writeNumber(places.get(id) ?? -1)).join(''),
          )
          .join(' '),
      )
      .join(lineEnd),
    variantNames: names.values,
  };
}

function withoutSeparators(alias: string): string {
  if (!separators.test(alias)) return alias;
  throw new SourceProblem('tools.json', 0, `"${alias}" holds a separator`, 'an alias without | and ~');
}
