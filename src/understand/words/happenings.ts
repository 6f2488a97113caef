/** What only happens ("when a tag is pushed"), and what leaves GitLab ("post it to Slack"): neither is a write wished. */
import type { Mention } from './mentions';
import { isPassive } from './voice';

const anybody = new Set([
  'someone',
  'somebody',
  'anyone',
  'anybody',
  'jemand',
  'quelqu',
  'alguien',
  'alguem',
]);
/** Deeds whose result may land elsewhere. */
const carried = new Set([
  'post',
  'write',
  'store',
  'upload',
  'create',
  'copy',
  'export_it',
  'share_with',
  'sync',
]);
/** Deeds of telling: with nothing told but an event, a chat named anywhere is where it goes. */
const telling = new Set(['post', 'write', 'share_with']);
/** Words between the deed and the place outside. */
const furthest = 8;

/** True for a condition nobody wishes for: something fails, is done, or somebody does it. */
export function isHappening(mentions: readonly Mention[], deed: Mention | null): boolean {
  if (deed === null) return true;
  const index = mentions.indexOf(deed);
  return isPassive(mentions, index) || mentions.slice(0, index).some(({ word }) => anybody.has(word));
}

/** The deed, or `notify` when its result goes to a chat, a mailbox or another product. */
export function outward(mentions: readonly Mention[], deed: Mention, hasThing: boolean): string | null {
  const { verb } = deed;
  if (verb === null || !carried.has(verb)) return verb;
  const index = mentions.indexOf(deed);
  const goesOut =
    index >= 0 &&
    mentions
      .slice(index + 1, index + furthest)
      .some((mention, place, after) => isOutside(mention) && after[place - 1]?.functions.has('preposition'));
  return goesOut || (!hasThing && telling.has(verb) && mentions.some(isOutside)) ? 'notify' : verb;
}

function isOutside(mention: Mention): boolean {
  return mention.functions.has('outside');
}
