/** The text of the planner, kept so that closing the popup or reloading the page loses nothing. */
import * as z from 'zod/mini';
import { readStored, removeStored, writeStored } from '../platform/store';
import { redact } from '../understand/secrets';

const key = 'draft';
const Draft = z.object({ text: z.string(), savedAt: z.number() });

/** A wish of yesterday is in the way of today's. */
const keptForMs = 12 * 60 * 60 * 1000;
/** Larger pastes are logs; keeping them is not worth the room. */
const longestKept = 20_000;

/**
 * Stores the text with token-like strings masked; false when the browser refused. A very long text is not kept:
 * then what was kept before is removed, so that an old text never comes back in its place.
 */
export async function saveDraft(text: string, now: number = Date.now()): Promise<boolean> {
  if (text === '' || text.length > longestKept) return removeStored(key);
  return writeStored(key, { text: redact(text), savedAt: now });
}

/** The text of the last twelve hours, or an empty string. */
export async function readDraft(now: number = Date.now()): Promise<string> {
  const stored = await readStored(key, Draft);
  if (stored.kind !== 'value') return '';
  const age = now - stored.value.savedAt;
  return age >= 0 && age < keptForMs ? stored.value.text : '';
}
