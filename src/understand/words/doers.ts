/** Who does it: things and words before a deed that are no part of the wish. */
import type { Mention } from './mentions';
import { isPassive } from './voice';

/** Places of the mentions that only name the doer. */
export function doersOf(mentions: readonly Mention[]): ReadonlySet<number> {
  return new Set([...kindsOf(mentions), ...subjectOf(mentions), ...compoundOf(mentions)]);
}

const modals = new Set(['should', 'must', 'shall', 'soll', 'muss', 'doit', 'debe', 'deve']);

/**
 * "CI job **renders** docs", "Kubernetes **should** pull images": a thing before the first deed, which is in the third
 * person or follows a modal and has a thing of its own.
 */
function subjectOf(mentions: readonly Mention[]): readonly number[] {
  const modal = mentions.findIndex(({ word }) => modals.has(word));
  const deed = mentions.findIndex((_, index) => isDeed(mentions, index));
  if (deed < 1 || isPassive(mentions, deed)) return [];
  const end = modal >= 0 && modal < deed ? modal : /[^s]s$/.test(mentions[deed]?.word ?? '') ? deed : 0;
  const before = mentions.slice(0, end);
  const bare = before.every(
    ({ plural, before: sign, functions }) => !plural && sign === '' && !functions.has('and'),
  );
  const after = mentions.slice(end + 1).filter((_, index) => end + 1 + index !== deed);
  if (!bare || after.length === 0 || (end === modal && after.every(({ object }) => object === null)))
    return [];
  return before.flatMap((mention, index) => (mention.object === null ? [] : [index]));
}

/** "**export-pull-requests** writes": a name written with hyphens, and a deed in the third person. */
function compoundOf(mentions: readonly Mention[]): readonly number[] {
  const end = mentions.findIndex((mention, index) => index > 0 && !(mention.glued && mention.before === '-'));
  const deed = mentions[end];
  if (end < 2 || deed?.verb == null || deed.before !== '' || !/[^s]s$/.test(deed.word)) return [];
  return mentions.slice(0, end).map((_, index) => index);
}

function isDeed(mentions: readonly Mention[], index: number): boolean {
  const mention = mentions[index];
  return mention?.verb != null && (mention.object === null || takesThing(mentions, index));
}

const articles = /^(?:an?|the|its?|their|our|my|your|every|each|all)$/;

/** "the job **mirrors** the repository": a word for things does not stand before an article. */
export function takesThing(mentions: readonly Mention[], index: number): boolean {
  const [mention, next] = mentions.slice(index, index + 2);
  if (!mention || !next || mention.verb === null || mention.wordCount > 1) return false;
  const alone = index === 0 || (/[^s]s$/.test(mention.word) && mention.before === '');
  return alone && next.before === '' && articles.test(next.word);
}

/** "release bot", "image update automation": words that only say what kind of program it is. */
function kindsOf(mentions: readonly Mention[]): Set<number> {
  const doers = new Set<number>();
  for (const [index, mention] of mentions.entries()) {
    if (!mention.functions.has('agent')) continue;
    for (let place = index; place >= 0; place -= 1) {
      const other = mentions[place];
      if (!other || (place < index && !isKind(other))) break;
      doers.add(place);
      if (other.before !== '') break;
    }
  }
  return doers;
}

/** A word that may say what kind of program it is: "**code quality** tool". */
function isKind(mention: Mention): boolean {
  return mention.object !== null || mention.verb !== null || mention.functions.size === 0;
}

/** "the", "our": it says nothing but that a thing follows. */
export function isDeterminer(mention: Mention): boolean {
  return mention.functions.has('determiner') && mention.verb === null && mention.object === null;
}

/** A word of no function: "Power BI **report** over issues". */
export function isName(mention: Mention): boolean {
  return mention.functions.size === 0 && mention.verb === null;
}
