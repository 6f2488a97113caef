/** Settles for each mention of a segment whether it is a thing, a deed or neither. */
import { doersOf, isDeterminer, isName } from './doers';
import type { Mention } from './mentions';
import { opensList, wishesNothing } from './no-deeds';
import { thingOrDeed } from './thing-or-deed';
import { isDoer, onlyDescribes } from './voice';

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

function roleOf(mentions: readonly Mention[], index: number, mention: Mention): Role {
  if (onlyDescribes(mentions, index) || isDoer(mentions, index)) return 'none';
  if (mention.object === 'kubernetes' && isWhere(mentions, index)) return 'none';
  // "shows files on a page": GitLab Pages are several.
  if (mention.object === 'page' && mention.word === 'page') return 'none';
  if (mention.verb === null) return mention.object === null ? 'none' : 'thing';
  if (mention.object === null) return wishesNothing(mentions, index) ? 'none' : 'deed';
  return thingOrDeed(mentions, index);
}

const places = new Set([
  'in',
  'inside',
  'within',
  'on',
  'from',
  'into',
  'im',
  'auf',
  'aus',
  'dans',
  'en',
  'no',
]);

/** "mints a token **in Kubernetes**": beside another thing a cluster says where. */
function isWhere(mentions: readonly Mention[], index: number): boolean {
  const way = mentions.slice(0, index).findLast((mention) => !isDeterminer(mention) && !isName(mention));
  const others = mentions.some(
    (mention, place) => place < index && mention.object !== null && mention.object !== 'kubernetes',
  );
  return way !== undefined && places.has(way.word) && others;
}
