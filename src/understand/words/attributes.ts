/** What is said of the thing before: "open a merge request and set **the assignee**". */
import type { Part, Thing } from './parts';

const carriers = new Set(['merge_request', 'issue', 'epic', 'work_item', 'commit', 'snippet']);
/** These say nothing on their own. */
const attributes = new Set(['title', 'reviewer', 'due_date', 'comment', 'discussion', 'emoji']);
/** One of these belongs to what was named before; several are things of their own. */
const singular = new Set(['label', 'milestone', 'iteration']);

/** The things of a part; attributes without a place get the thing named before as theirs. */
export function withCarrier(part: Part, before: readonly Thing[]): readonly Thing[] {
  const carrier = before.findLast(({ head }) => carriers.has(head.object ?? ''))?.head;
  if (carrier === undefined || part.verb === null) return part.things;
  return part.things.map((thing) =>
    thing.within.length === 0 && belongs(thing) ? { ...thing, within: [carrier] } : thing,
  );
}

function belongs({ head }: Thing): boolean {
  const object = head.object ?? '';
  return attributes.has(object) || (singular.has(object) && !head.plural);
}
