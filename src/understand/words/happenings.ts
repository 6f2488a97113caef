/** What only happens ("when a tag is pushed"), and what leaves GitLab ("post it to Slack"): neither is a write wished. */
import type { Mention } from './mentions';
import type { Thing } from './parts';
import { isPassive } from './voice';
import { isGuise } from './ways';

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
/** Deeds that carry a thing from one place to another. */
const leaving = new Set(['import_it', 'copy', 'export_it', 'sync', 'write', 'store', 'push']);
/** What GitLab imports from. */
const imported = new Set(['file', 'export', 'archive', 'template', 'bulk_import', 'repository', 'project']);
/** Deeds of telling: with nothing told but an event, a chat named anywhere is where it goes. */
const telling = new Set(['post', 'write', 'share_with']);
/** These are written in GitLab even by a chat's bot. */
const written = new Set(['comment', 'discussion', 'commit_status', 'status', 'emoji', 'issue', 'deployment']);
const sources = new Set([
  'from',
  'of',
  'by',
  'with',
  'via',
  'using',
  'about',
  'von',
  'aus',
  'mit',
  'de',
  'com',
  'con',
]);
/** "**takes** a bug from the issues" looks at it; what is taken away or out is gone. */
const takes = /^tak(?:es?|ing)$/;
const away = new Set(['away', 'out', 'off', 'down', 'back']);
/** Words between the deed and the place outside. */
const furthest = 8;

/** True for a condition nobody wishes for: something fails, is done, or somebody does it. */
export function isHappening(mentions: readonly Mention[], deed: Mention | null): boolean {
  if (deed === null) return true;
  const index = mentions.indexOf(deed);
  return isPassive(mentions, index) || mentions.slice(0, index).some(({ word }) => anybody.has(word));
}

/** The deed, or `notify` when its result goes to a chat, a mailbox or another product. */
export function outward(
  mentions: readonly Mention[],
  deed: Mention,
  things: readonly Thing[],
): string | null {
  const { verb } = deed;
  if (verb === null) return verb;
  const index = mentions.indexOf(deed);
  const after = mentions.slice(index + 1, index + furthest);
  if (takes.test(deed.word) && after.every(({ word }) => !away.has(word))) return 'read';
  if (
    index >= 0 &&
    leaving.has(verb) &&
    (goesElsewhere(verb, mentions.slice(index + 1)) || (verb === 'import_it' && comesFromThing(after)))
  )
    return 'read';
  if (!carried.has(verb)) return verb;
  const goesOut = index >= 0 && after.some((mention, place) => isOutside(mention) && leadsTo(after, place));
  if (goesOut) return 'notify';
  const tells = telling.has(verb) && things.every(({ head }) => !written.has(head.object ?? ''));
  return tells && mentions.some(isOutside) ? 'notify' : verb;
}

/** "import issues **into Linear**", "copy groups **into a** test system": read in GitLab, written there. */
function goesElsewhere(verb: string, mentions: readonly Mention[]): boolean {
  // "import issues as tasks"
  if (verb === 'import_it' && mentions.some(isGuise)) return true;
  const place = mentions.findIndex(
    ({ word, functions }) =>
      (word === 'to' && verb !== 'push') || (functions.has('towards') && word !== 'gitlab'),
  );
  const target = place < 0 ? undefined : named(mentions.slice(place + 1));
  // "to close them" is no place.
  if (target === undefined || target.object !== null || mentions[place + 1]?.verb) return false;
  return [...target.functions].every((word) => word === 'outside');
}

/** "imports hours **from issue comments**", but not from a file. */
function comesFromThing(mentions: readonly Mention[]): boolean {
  const place = mentions.findIndex(({ word }) => word === 'from');
  const target = place < 0 ? undefined : named(mentions.slice(place + 1));
  return target !== undefined && target.object !== null && !isOutside(target) && !imported.has(target.object);
}

function named(mentions: readonly Mention[]): Mention | undefined {
  return mentions.find(({ functions }) => !functions.has('determiner'));
}

/** "**to our** Slack", but not "from GitHub". */
function leadsTo(mentions: readonly Mention[], place: number): boolean {
  const before = mentions[place - 1];
  if (before === undefined) return false;
  if (before.functions.has('determiner')) return leadsTo(mentions, place - 1);
  return before.functions.has('preposition') && !sources.has(before.word);
}

function isOutside(mention: Mention): boolean {
  // Microsoft's product has its s: a team is people.
  return mention.functions.has('outside') && mention.word !== 'team';
}
