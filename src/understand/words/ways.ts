/** The way something is done may be a deed of its own: "by a merge request", "as a comment". */
import { isDeterminer } from './doers';
import type { Mention } from './mentions';

const ways = new Set(['by', 'via', 'through', 'using', 'per', 'par', 'por', 'durch']);
const guises = new Set(['as', 'als', 'como', 'comme']);
/** What something can be shown or sent as, or come by. */
const forms: Readonly<Record<string, string>> = {
  merge_request: 'create',
  webhook: 'create',
  comment: 'create',
  discussion: 'create',
  commit_status: 'create',
  wiki: 'create',
  snippet: 'create',
  issue: 'create',
  commit: 'commit',
};
/** "write the tag back **by a merge request**", "show it **as a comment**": the deed that makes one, or null. */
export function madeOnTheWay(
  deed: Mention | null,
  mentions: readonly Mention[],
  index: number,
): Mention | null {
  const [thing, next] = mentions.slice(index, index + 2);
  const object = thing?.object ?? '';
  const verb = Object.hasOwn(forms, object) ? forms[object] : undefined;
  if (deed === null || verb === undefined || next?.object) return null;
  const way = wayBefore(mentions, index);
  if (way === undefined || way.start < deed.start) return null;
  if (isGuise(way)) return { ...way, verb };
  const comesBy = object === 'webhook' ? way.word === 'by' || way.word === 'via' : object === 'merge_request';
  return ways.has(way.word) && comesBy && !thing?.plural ? { ...way, verb } : null;
}

/** "as": what is named before it is content. */
export function isGuise({ word }: Mention): boolean {
  return guises.has(word);
}

/** "as **merge request** comments": things between belong to what is made. */
function wayBefore(mentions: readonly Mention[], index: number): Mention | undefined {
  return mentions
    .slice(0, index)
    .findLast((mention) => !isDeterminer(mention) && mention.word !== 'gitlab' && mention.object === null);
}
