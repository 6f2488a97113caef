/** Words for deeds that wish none where they stand: said of a thing, names of things, and parts of other phrases. */
import { isDeterminer, isName } from './doers';
import type { Mention } from './mentions';
import { isAuxiliary } from './voice';

/** True when the word for a deed at `index`, which names no thing as well, is no deed there. */
export function wishesNothing(mentions: readonly Mention[], index: number): boolean {
  const functions = mentions[index]?.functions;
  // "the job fails", and "our own server", which takes no ownership
  if (functions?.has('failure') || functions?.has('mine')) return true;
  // "findings", "readings"
  if (isEvent(mentions, index)) return true;
  if (/[a-z]ings$/.test(mentions[index]?.word ?? '')) return true;
  return rules.some((rule) => rule(mentions, index));
}

/** "react **to pushes**", "on merges": an infinitive has no s. */
function isEvent(mentions: readonly Mention[], index: number): boolean {
  const before = mentions[index - 1];
  return /[^s]s$/.test(mentions[index]?.word ?? '') && /^(?:to|on|for)$/.test(before?.word ?? '');
}

const rules: readonly ((mentions: readonly Mention[], index: number) => boolean)[] = [
  fails,
  turns,
  isAdjective,
  isNoun,
  namesThing,
  isAuxiliary,
];

/** "events, **open** issues": where things alone stand before, it opens none. */
export function opensList([first, second]: readonly Mention[]): boolean {
  return first?.word === 'open' && second !== undefined && second.object !== null && second.plural;
}

const adverbs = new Set(['already', 'recently', 'newly', 'previously', 'still', 'not', 'yet']);

/** "open merge requests", "a running job", "already merged branches": said of a thing, not wished. */
function isAdjective(mentions: readonly Mention[], index: number): boolean {
  const mention = mentions[index];
  const before = mentions[index - 1];
  if (!mention || !before || mention.wordCount > 1) return false;
  const { word } = mention;
  const led = before.verb !== null || isDeterminer(before);
  if (word === 'new' && led) return true;
  if (mentions[index + 1]?.object == null)
    return word.endsWith('ed') && isDeterminer(before) && describesNext(mentions, index);
  const placed = before.functions.has('preposition');
  if (word === 'open' || word === 'new') return led || placed || isName(before);
  if (word.endsWith('ed')) return led || placed || adverbs.has(before.word);
  return word.endsWith('ing') && led;
}

/** "the **protected** main branch": a word nobody taught us, and then the thing. */
function describesNext(mentions: readonly Mention[], index: number): boolean {
  const [between, thing] = mentions.slice(index + 1, index + 3);
  return between !== undefined && isPlain(between) && thing?.object != null;
}

/** A word nobody taught us, in the same breath. */
function isPlain({ object, verb, tool, functions, before }: Mention): boolean {
  return object === null && verb === null && tool === null && functions.size === 0 && before === '';
}

/** "gives errors", "returns a 403" */
function fails(mentions: readonly Mention[], index: number): boolean {
  const after = mentions[index + 1];
  const skips = after !== undefined && isDeterminer(after) && !after.functions.has('failure');
  const place = skips ? index + 2 : index + 1;
  const told = mentions[place];
  if (mentions[place + 1]?.object != null) return false;
  return told !== undefined && told.object === null && told.verb === null && told.functions.has('failure');
}

/** "which token **makes it** read-only" */
function turns(mentions: readonly Mention[], index: number): boolean {
  if (!/^makes?$/.test(mentions[index]?.word ?? '')) return false;
  const after = mentions.slice(index + 1);
  return after[0]?.functions.has('pronoun') === true && after.every(({ object }) => object === null);
}

const runs = new Set(['run', 'index', 'build', 'search', 'sync', 'mirror', 'check', 'view']);

/** "into my local pipeline **run**": after one thing a deed of its own would end in s. */
function namesThing(mentions: readonly Mention[], index: number): boolean {
  const [before, mention] = [mentions[index - 1], mentions[index]];
  if (!mention || !before?.object || before.plural || !runs.has(mention.word.replace(/s$/, ''))) return false;
  if (mentions[index + 1]?.object != null) return false;
  // "pull pipeline runs"
  const second =
    /s$/.test(mention.word) &&
    mentions.slice(0, index).some(({ verb, object }) => verb !== null && object === null);
  return second || mentions.slice(Math.max(0, index - 4), index - 1).some(isDeterminer);
}

const systems = new Set(['system', 'systems', 'tool', 'tools', 'software', 'platform', 'app']);
const nouns = new Set(['review', 'access', 'audit', 'check', 'test', 'view', 'look', 'search', 'watch']);

/** "a link to an issue" links nothing. "for an access review": a purpose, not a deed. "A review of the code" is one. */
function isNoun(mentions: readonly Mention[], index: number): boolean {
  const mention = mentions[index];
  const before = mentions[index - 1];
  const after = mentions[index + 1];
  if (!mention || !before) return false;
  if (mention.word === 'link' && isDeterminer(before)) return true;
  // "into a test management system"
  if (mention.word === 'management') return before.object === null || systems.has(after?.word ?? '');
  if (!nouns.has(mention.word) || after?.object != null) return false;
  if (after?.functions.has('preposition')) return false;
  return (
    isDeterminer(before) ||
    nouns.has(before.word) ||
    (nouns.has(after?.word ?? '') && before.functions.size > 0)
  );
}
