/** "... on all projects of a group": whoever goes through them must list them first. */
import type { OperationId } from '../../model/catalog';
import type { Finding } from '../finding';
import { wordSpan } from './frame-findings';
import type { Mention } from './mentions';

const list: OperationId = 'GET /groups/:id/projects';
const projects = new Set(['project', 'repository']);
const groups = new Set(['group', 'subgroup', 'namespace']);
/** Words between "all", "projects" and "group": "all of the private projects in my company's group". */
const furthest = 4;

const confidence = 0.9;

/**
 * The listing that goes with the findings, or nothing. Only where an API call on a project is wished anyway: git alone
 * is given its addresses by hand.
 */
export function listingOfProjects(
  mentions: readonly Mention[],
  findings: readonly Finding[],
): readonly Finding[] {
  const operations = findings.flatMap((finding) => finding.readings[0]?.operations ?? []);
  if (operations.includes(list) || !operations.some((id) => / \/projects\/:id(?:\/|$)/.test(id))) return [];
  for (const [at, mention] of mentions.entries()) {
    if (!mention.functions.has('all')) continue;
    const project = within(mentions, at, (one) => isOneOf(one, projects));
    const group =
      project === null
        ? null
        : within(mentions, project, (one) => isOneOf(one, groups) || one.functions.has('group_level'));
    const named = group === null ? undefined : mentions[group];
    if (!named) continue;
    const span = { start: mention.start, end: named.end };
    return [
      { span, words: [wordSpan(mention), wordSpan(named)], readings: [{ operations: [list], confidence }] },
    ];
  }
  return [];
}

/** Place of the first that fits soon after `from`, in the same line; null when there is none. */
function within(
  mentions: readonly Mention[],
  from: number,
  fits: (mention: Mention) => boolean,
): number | null {
  for (let at = from + 1; at <= from + furthest; at++) {
    const mention = mentions[at];
    if (!mention || mention.newLine) return null;
    if (fits(mention)) return at;
  }
  return null;
}

function isOneOf({ object }: Mention, things: ReadonlySet<string>): boolean {
  return object !== null && things.has(object);
}
