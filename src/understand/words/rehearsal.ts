/** `--dry-run`: what would be changed is only read. */
import type { Frame } from './grammar';
import { isWriting, type Lexicon } from './lexicon';

const rehearsal = /\bdry[- ]?run\b|\btestlauf\b/i;

/** "The dry run works, but then: could not delete image". */
const stopped = /\bcould not\b|\bfailed to\b|\bunable to\b/i;

/** True when the text wishes a dry run, rather than tells of one. */
export function isRehearsal(text: string): boolean {
  return rehearsal.test(text) && !stopped.test(text);
}

/** What a frame comes to in a dry run. */
export function rehearsed(lexicon: Lexicon, frame: Frame): Frame {
  return isWriting(lexicon, frame.verb) && frame.object !== null ? { ...frame, verb: 'list' } : frame;
}
