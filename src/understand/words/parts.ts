/** Splits a segment into deeds with their things. */
import { isContent, packageFormats } from './formats';
import type { Mention } from './mentions';
import { type Role, rolesOf } from './roles';
import { isPassive } from './voice';
import { isGuise, madeOnTheWay } from './ways';

/** A thing with what surrounds it. */
export interface Thing {
  readonly head: Mention;
  readonly within: Mention[];
}

export interface Part {
  readonly verb: Mention | null;
  readonly things: Thing[];
}

interface OpenPart {
  verb: Mention | null;
  things: Thing[];
}

/** Kinds of token: what carries the right, unless something is done to them. */
const credentials = new Set([
  'access_token',
  'personal_access_token',
  'project_access_token',
  'group_access_token',
  'impersonation_token',
  'deploy_token',
  'service_account',
  'oauth_application',
]);
/** "issue creation", "log access": a deed as a noun follows its thing. */
const nominal = /(?:ion|ment|al|ing|access|updates?|uploads?|downloads?|imports?|exports?|zugriff)$/;

const withWords = new Set(['with', 'using', 'via', 'mit', 'avec', 'con', 'com']);

/** "upload changes **with a personal access token**" */
function carriesRight(mentions: readonly Mention[], index: number): boolean {
  if (!credentials.has(mentions[index]?.object ?? '')) return false;
  const before = mentions.slice(Math.max(0, index - 3), index);
  const place = before.findLastIndex(({ word }) => withWords.has(word));
  return place >= 0 && before.slice(place).every(({ object, verb }) => object === null && verb === null);
}

/** What is named before the way; what is sent "as" something is its content. */
function thingsBefore(things: readonly Thing[], way: Mention): Thing[] {
  if (isGuise(way)) return [];
  return things
    .filter(({ head }) => head.start < way.start)
    .map(({ head, within }) => ({ head, within: within.filter(({ start }) => start < way.start) }));
}

/**
 * The deeds of a segment, each with its things; things without a deed come as a part of their own.
 *
 * @param listing true when things alone stand before the segment
 */
export function partsOf(mentions: readonly Mention[], listing: boolean): Part[] {
  const roles = rolesOf(mentions, listing);
  const parts: Part[] = [];
  let current: OpenPart = { verb: null, things: [] };
  let places: Mention[] = [];
  const push = () => {
    if (current.verb !== null || current.things.length > 0) parts.push(current);
    current = { verb: null, things: [] };
  };
  for (const [index, mention] of mentions.entries()) {
    if (roles[index] === 'thing') {
      if (current.verb !== null && carriesRight(mentions, index)) continue;
      const made = madeOnTheWay(current.verb, mentions, index);
      if (made !== null) {
        const around = mentions
          .slice(0, index)
          .filter(({ object, start }) => object !== null && start > made.start);
        current.things = thingsBefore(current.things, made);
        push();
        current = { verb: made, things: [{ head: mention, within: around }] };
        continue;
      }
      addThing(current, mentions, index);
    } else if (roles[index] === 'deed') {
      if (current.verb === null && current.things.length > 0) {
        const passive = isPassive(mentions, index);
        if (passive || takesThingBefore(mentions, roles, index)) {
          current.verb = mention;
          if (!passive && roles.slice(index + 1).includes('thing')) push();
          continue;
        }
        places = placesOf(current);
      } else {
        push();
      }
      current = { verb: mention, things: [] };
    }
  }
  push();
  return places.length > 0 ? parts.map((part) => withPlaces(part, places)) : parts;
}

/** "The registry says denied when pushing": what is pushed goes there. */
const stores = new Set(['registry', 'image', 'package', 'terraform_state', 'lfs_object']);

/** A thing before a deed that has its own: "in merge requests write comments" names the place, "the bot" the doer. */
function placesOf(part: OpenPart): Mention[] {
  return part.things
    .map((thing) => thing.head)
    .filter((head) => !credentials.has(head.object ?? '') && head.object !== 'user');
}

function withPlaces(part: Part, places: readonly Mention[]): Part {
  const store = places.find((place) => stores.has(place.object ?? ''));
  if (part.verb !== null && part.things.length === 0 && store)
    return { ...part, things: [{ head: store, within: [] }] };
  const things = part.things.map((thing) => ({
    ...thing,
    within: [
      ...thing.within,
      ...places.filter((place) => place.object !== thing.head.object && speaksOf(place, thing)),
    ],
  }));
  return { ...part, things };
}

/** Comments and packages live inside another thing; else the one before was the doer ("CI job pushes code"). */
function speaksOf(place: Mention, thing: Thing): boolean {
  if (isContent(thing.head.object) && (place.object ?? '') in packageFormats) return true;
  return (
    (thing.head.object === 'comment' ||
      thing.head.object === 'discussion' ||
      thing.head.object === 'emoji') &&
    place.object !== 'job'
  );
}

/** "issue creation", "Issues lesen": the deed follows its thing, no small words of a sentence stand between. */
function takesThingBefore(mentions: readonly Mention[], roles: readonly Role[], index: number): boolean {
  const mention = mentions[index];
  if (!mention) return false;
  const between = mentions.slice(roles.lastIndexOf('thing', index) + 1, index);
  if (between.some((other) => isSentenceWord(other))) return false;
  const next = roles.findIndex((role, place) => place > index && role !== 'none');
  if (next < 0 || roles[next] === 'deed') return true;
  const following = mentions[index + 1];
  return nominal.test(mention.word) && following?.functions.has('preposition') === true;
}

function isSentenceWord(mention: Mention): boolean {
  if (mention.word === 'to' || mention.functions.has('pronoun')) return true;
  return mention.functions.has('filler') && !/^[\u3040-\u30ff\u3400-\u9fff]/.test(mention.word);
}

/** Adds a thing: after a preposition it narrows the open one, directly after it becomes the main one. */
function addThing(part: OpenPart, mentions: readonly Mention[], index: number): void {
  const mention = mentions[index];
  if (!mention) return;
  const open = part.things.at(-1);
  if (open === undefined) {
    part.things.push({ head: mention, within: [] });
    return;
  }
  const last = mentions.findLastIndex((other, place) => place < index && other.object !== null);
  const between = mentions.slice(last + 1, index);
  const atHead = mentions[last] === open.head;
  const narrows =
    atHead && (between.length === 0 || between.some((other) => other.functions.has('possessive')));
  if (narrows || marksPlace(between)) {
    if (open.head.object === mention.object) open.within.push(mention);
    else part.things[part.things.length - 1] = { head: mention, within: [...open.within, open.head] };
  } else {
    open.within.push(mention);
  }
}

/** Japanese marks the place behind it: "project に member を" is about the member. */
function marksPlace(between: readonly Mention[]): boolean {
  return (
    between.some((other) => other.functions.has('preposition') && /[\u3040-\u30ff]/.test(other.word)) &&
    !between.some((other) => other.functions.has('determiner'))
  );
}

/** True when a part only names a token that carries the right: "with a personal access token". */
export function isCredential(part: Part, thing: Thing): boolean {
  const object = thing.head.object;
  if (object === null || !credentials.has(object)) return false;
  return part.verb === null || thing.head.start < part.verb.start;
}
