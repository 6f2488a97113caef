/** From an identifier to the noun we use for it. */
import { pluralOf, singularOf, spelled, wordsOf } from './grammar';
import { type Noun, titleTables } from './tables';

/** A noun and whether the identifier meant many of them. */
export interface Named {
  readonly noun: Noun;
  readonly many: boolean;
}

function plainNoun(singular: string): Noun {
  return { singular, plural: pluralOf(singular), link: 'of', make: 'Create', drop: 'Delete', homely: false };
}

/** Words that look the same, or irregular, in the plural. */
const uncounted = new Set(['emoji', 'children']);

/**
 * The noun for an identifier (`merge_requests`, `MergeRequest`). The table is asked for the identifier as it
 * stands, then for its singular; an unknown one becomes its own words.
 */
export function nameOf(identifier: string): Named {
  const { nouns } = titleTables();
  const words = wordsOf(identifier);
  const asGiven = nouns.get(words.join(' '));
  const last = words.at(-1) ?? '';
  if (asGiven) return { noun: asGiven, many: uncounted.has(last) };
  const singular = [...words.slice(0, -1), singularOf(last)];
  const many = singularOf(last) !== last;
  return { noun: nouns.get(singular.join(' ')) ?? plainNoun(spelled(singular)), many };
}
