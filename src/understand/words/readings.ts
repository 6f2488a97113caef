/** From one frame to its readings: the rows of common wishes first, then the search over all operations. */
import type { OperationId } from '../../model/catalog';
import type { Reading } from '../finding';
import type { Frame } from './grammar';
import type { OperationTerms } from './operation-terms';
import { levelOf, type SearchIndex, search } from './search';
import { matchWish, type WishMatch } from './wishes';

/** How many operations a frame may offer; the panel lists them and the command line promises ten. */
const most = 12;
/** Below this score a hit shares too little with the frame to be worth naming. */
const leastScore = 6;

/** Readings of a frame, best first; empty when nothing fits. */
export function readingsOf(index: SearchIndex, given: Frame): Reading[] {
  const frame = aboutGitLab(aboutThing(given));
  const found = readingsByDeed(index, frame);
  const managing = frame.verb !== null && index.lexicon.verbClass.get(frame.verb) === 'manage';
  const whole = managing && matchWish(frame) === null ? manageReading(index, frame) : null;
  return whole === null ? found : [whole, ...found];
}

/** Deeds that make something of what they read: "build a dashboard". */
const drawn = new Set(['create', 'import_it']);

/** "the content of a file", "issue data": the thing is the file, the issues. Who makes a report reads. */
function aboutThing(frame: Frame): Frame {
  if (frame.object !== 'data') return frame;
  const verb = drawn.has(frame.verb ?? '') ? 'read' : frame.verb;
  const [thing, ...rest] = frame.within;
  return thing === undefined ? { ...frame, verb } : { ...frame, verb, object: thing, within: rest };
}

/** What carries things away from GitLab only reads them there; code, images and packages have doors of their own. */
const leaving = new Set(['import_it', 'copy', 'move', 'export_it', 'sync']);
const ownDoor = new Set(['repository', 'project', 'group', 'image', 'package', 'registry']);

/** Telling of a thing and importing it from GitLab read it, and so does opening a page in a browser. */
function aboutGitLab(frame: Frame): Frame {
  if (frame.verb === 'notify' && frame.object !== null) return { ...frame, verb: 'read' };
  if (frame.verb === 'create' && frame.within.some((thing) => thing === 'editor' || thing === 'status_bar')) {
    return { ...frame, verb: 'read', within: [] };
  }
  const leaves =
    leaving.has(frame.verb ?? '') &&
    frame.flags.has('from_gitlab') &&
    (frame.verb === 'import_it' || !ownDoor.has(frame.object ?? ''));
  return leaves ? { ...frame, verb: 'read' } : frame;
}

/** Managing a thing is listing, creating, changing and deleting it. */
function manageReading(index: SearchIndex, frame: Frame): Reading | null {
  const operations = ['list', 'create', 'update', 'delete'].flatMap((verb) => {
    const best = readingsByDeed(index, { ...frame, verb })[0];
    return best && best.confidence >= 0.65 ? best.operations : [];
  });
  return operations.length < 2 ? null : { operations: [...new Set(operations)], confidence: 0.8 };
}

function readingsByDeed(index: SearchIndex, given: Frame): Reading[] {
  const frame = checked(index, given);
  const hits = search(index, frame, most).filter((hit) => hit.score >= leastScore);
  const wish = matchWish(frame);
  const found = hits.map((hit) => ({
    operations: [hit.operation],
    confidence: confidenceOf(hit.score, frame),
  }));
  if (wish === null) return found;
  const row: Reading = { operations: wish.operations, confidence: confidenceOfRow(wish, frame) };
  const others = wish.other.map((operations) => ({ operations, confidence: row.confidence * 0.4 }));
  const top = hits[0];
  if (top && searchKnowsMore(index, frame, wish, top.operation))
    return distinct([...found.slice(0, 1), row, ...found.slice(1), ...others]);
  const rest = found.map((reading) => ({
    ...reading,
    confidence: Math.min(reading.confidence, row.confidence * 0.9),
  }));
  return distinct([row, ...others, ...rest]);
}

/** Watching and checking a thing reads it, unless GitLab has an operation that checks. */
function checked(index: SearchIndex, frame: Frame): Frame {
  if (frame.verb === 'watch') return matchWish(frame) === null ? { ...frame, verb: 'read' } : frame;
  if (frame.verb !== 'validate' || matchWish(frame) !== null) return frame;
  const best = search(index, frame, 1)[0];
  const checks = best !== undefined && termsById(index, best.operation)?.deeds.has('validate');
  return checks ? frame : { ...frame, verb: 'read' };
}

/** The search's best hit accounts for a thing or level that the row leaves out. */
function searchKnowsMore(index: SearchIndex, frame: Frame, wish: WishMatch, id: OperationId): boolean {
  const hit = termsById(index, id);
  if (!hit?.heads.has(frame.object ?? '')) return false;
  const covers = wish.unread.some((term) => hit.within.includes(term));
  if (covers) return true;
  const level = levelOf(frame);
  if (level === null || level === 'user') return false;
  const own = wish.operations.map((operation) => termsById(index, operation));
  const ownFits = own.some(
    (item) =>
      item === undefined || item.operation.kind !== 'rest' || item.level === level || item.level === null,
  );
  return hit.level === level && !ownFits;
}

function termsById(index: SearchIndex, id: OperationId): OperationTerms | undefined {
  const operation = index.catalog.operation(id);
  return operation && index.terms(operation);
}

const vague = 0.45;
/** Nothing but a repository is cloned. */
const ofGit = 0.85;

function confidenceOfRow(wish: WishMatch, frame: Frame): number {
  let confidence = wish.anyThing ? (frame.verb === 'clone' ? ofGit : 0.75) : 0.95;
  // "GitCommit resource": the kind of thing it is.
  if (
    frame.verb === null &&
    frame.object === 'data' &&
    frame.mentions.some(({ word }) => word === 'resource')
  )
    return vague;
  if (frame.borrowed) confidence -= 0.1;
  if (frame.mistyped) confidence -= 0.05;
  if (wish.unread.length > 0) confidence -= 0.1;
  return confidence;
}

/** A monotone map from points to the share of right answers, read off the tuning part of the evaluation. */
function confidenceOf(score: number, frame: Frame): number {
  const base = score >= 20 ? 0.9 : score >= 16 ? 0.8 : score >= 12 ? 0.65 : score >= 9 ? 0.45 : 0.3;
  return frame.object === null ? Math.min(base, 0.4) : frame.mistyped ? base - 0.05 : base;
}

function distinct(readings: readonly Reading[]): Reading[] {
  const seen = new Set<string>();
  return readings.filter(({ operations }) => {
    const key = operations.join('|');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
