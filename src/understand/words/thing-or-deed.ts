/** Words that name a thing and a deed, such as "comment", "fork" and "release": which of both is meant. */
import { isDeterminer, isName, takesThing } from './doers';
import { inflected } from './entries';
import type { Mention } from './mentions';

/** "the SBOM **upload** to the registry" */
const deedNoun = /^(?:up|down)loads?$/;

const objects = new Set(['it', 'them', 'this', 'these', 'those']);

/** Whether the word at `index` is a thing or a deed. The surest signs come first. */
export function thingOrDeed(mentions: readonly Mention[], index: number): 'thing' | 'deed' {
  const mention = mentions[index];
  if (!mention) return 'thing';
  const before = mentions[index - 1];
  const after = mentions[index + 1];
  const led = before !== undefined && isDeterminer(before);
  // "mirroring", but not "the mirroring"
  if (mention.wordCount === 1 && inflected.test(mention.word) && !led) return 'deed';
  // "to comment", but not "access to comments"
  if (before?.word === 'to' && !(mention.plural && before.functions.has('preposition'))) return 'deed';
  if (takesThing(mentions, index) && (before === undefined || before.object || isName(before))) return 'deed';
  if (before?.object && deedNoun.test(mention.word) && after?.functions.has('preposition')) return 'deed';
  // "read releases", "issue comments"
  if (before && mention.before === '' && (before.verb !== null || before.object !== null)) return 'thing';
  // "the release", "for releases"
  if (led || before?.functions.has('preposition')) return 'thing';
  const follows = followedBy(mentions, index);
  // "Power BI report over issues", and at the beginning "Comments on issues"
  const named = before === undefined ? mention.plural : isName(before) && !mention.plural;
  if (follows === 'after preposition' && named) return 'thing';
  // "comment on an issue"
  if (follows !== 'nothing') return 'deed';
  // "uploads them"
  if (after !== undefined && objects.has(after.word) && after.before === '') return 'deed';
  if (mention.plural) return 'thing';
  // "fork it", "comment on everything"
  if (after?.functions.has('pronoun') || after?.word === 'on' || after?.word === 'to') return 'deed';
  // "for each project: fork"
  const last = after === undefined && mentions.slice(0, index).some((other) => other.object !== null);
  return last ? 'deed' : 'thing';
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
