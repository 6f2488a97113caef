/** Settles for each mention of a segment whether it is a thing, a deed or neither. */

import { doersOf, isDeterminer, takesThing } from './doers';
import type { Mention } from './mentions';
import { isAuxiliary, isDoer, onlyDescribes } from './voice';

export type Role = 'thing' | 'deed' | 'none';

/**
 * One role per mention.
 *
 * @param listing true when things alone stand before: "events, **open** issues" opens none
 */
export function rolesOf(mentions: readonly Mention[], listing: boolean): Role[] {
  const doers = doersOf(mentions);
  const roles = mentions.map((mention, index) =>
    doers.has(index) || (listing && index === 0 && opensList(mentions))
      ? 'none'
      : roleOf(mentions, index, mention),
  );
  return asksForThing(mentions, roles) ? roles.map((role) => (role === 'deed' ? 'none' : role)) : roles;
}

/** "which jobs did the runner process": the thing asked for is to be read, whatever is done to it. */
function asksForThing(mentions: readonly Mention[], roles: readonly Role[]): boolean {
  const question = mentions.findIndex((mention) => mention.functions.has('question'));
  if (question < 0 || question > 1) return false;
  return roles[question + 1] === 'thing' && mentions[question + 1]?.verb === null;
}

/** "the SBOM **upload** to the registry" */
const deedNoun = /^(?:up|down)loads?$/;

function roleOf(mentions: readonly Mention[], index: number, mention: Mention): Role {
  const before = mentions[index - 1];
  if (mention.functions.has('failure') && mention.object === null) return 'none';
  if (mention.object === null && (fails(mentions, index) || turns(mentions, index))) return 'none';
  if (onlyDescribes(mentions, index) || isDoer(mentions, index)) return 'none';
  // "our own server" takes no ownership.
  if (mention.verb !== null && mention.object === null && mention.functions.has('mine')) return 'none';
  if (mention.verb === null) return mention.object === null ? 'none' : 'thing';
  if (mention.object === null)
    return isAdjective(mentions, index) ||
      isNoun(mentions, index) ||
      namesThing(mentions, index) ||
      isAuxiliary(mentions, index)
      ? 'none'
      : 'deed';
  if (mention.wordCount === 1 && /(?:ing|ed)$/.test(mention.word) && !(before && isDeterminer(before)))
    return 'deed';
  if (before?.word === 'to' && !(mention.plural && before.functions.has('preposition'))) return 'deed';
  if (takesThing(mentions, index) && (before?.object || index === 0)) return 'deed';
  if (before?.object && deedNoun.test(mention.word) && mentions[index + 1]?.functions.has('preposition'))
    return 'deed';
  if (before && mention.before === '' && (before.verb !== null || before.object !== null)) return 'thing';
  if (before && (isDeterminer(before) || before.functions.has('preposition'))) return 'thing';
  const follows = followedBy(mentions, index);
  if (follows === 'after preposition' && before && isName(before) && !mention.plural) return 'thing';
  if (mention.plural && before === undefined && followedBy(mentions, index) === 'after preposition')
    return 'thing';
  if (followedBy(mentions, index) !== 'nothing') return 'deed';
  if (mention.plural) return 'thing';
  const after = mentions[index + 1];
  if (after?.functions.has('pronoun') || after?.word === 'on' || after?.word === 'to') return 'deed';
  return after === undefined && mentions.slice(0, index).some((other) => other.object !== null)
    ? 'deed'
    : 'thing';
}

function opensList([first, second]: readonly Mention[]): boolean {
  return first?.word === 'open' && second !== undefined && second.object !== null && second.plural;
}

/** "open merge requests", "a running job": said of a thing, not wished. */
function isAdjective(mentions: readonly Mention[], index: number): boolean {
  const mention = mentions[index];
  const before = mentions[index - 1];
  const after = mentions[index + 1];
  if (!mention || !before || mention.wordCount > 1) return false;
  // "the protected main branch"
  const described = mentions[index + 2];
  if (
    mention.word.endsWith('ed') &&
    isDeterminer(before) &&
    after &&
    isPlain(after) &&
    described?.object != null
  )
    return true;
  if (mention.word === 'new' && (before.verb !== null || isDeterminer(before))) return true;
  if (after?.object == null) return false;
  if (mention.word === 'open' || mention.word === 'new') {
    return (
      before.verb !== null || isDeterminer(before) || before.functions.has('preposition') || isName(before)
    );
  }
  if (!/(?:ing|ed)$/.test(mention.word)) return false;
  return (
    before.verb !== null ||
    isDeterminer(before) ||
    (mention.word.endsWith('ed') && (before.functions.has('preposition') || adverbs.has(before.word)))
  );
}

const adverbs = new Set(['already', 'recently', 'newly', 'previously', 'still', 'not', 'yet']);

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
  if (!mention || !before?.object || before.plural || !runs.has(mention.word)) return false;
  if (mentions[index + 1]?.object != null) return false;
  return mentions.slice(Math.max(0, index - 4), index - 1).some(isDeterminer);
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

/** A word of no function: "Power BI **report** over issues". */
function isName(mention: Mention): boolean {
  return mention.functions.size === 0 && mention.verb === null;
}

/** Whether a thing follows, at most with small words between. */
function followedBy(mentions: readonly Mention[], index: number): 'thing' | 'after preposition' | 'nothing' {
  let preposition = false;
  for (const mention of mentions.slice(index + 1, index + 5)) {
    if (mention.word === 'gitlab' || mention.word === 'new' || mention.word === 'open') continue;
    if (mention.object !== null) return preposition ? 'after preposition' : 'thing';
    if (mention.verb !== null) return 'nothing';
    if (mention.functions.has('preposition')) preposition = true;
    else if (!mention.functions.has('determiner') && mention.functions.size > 0) return 'nothing';
  }
  return 'nothing';
}
