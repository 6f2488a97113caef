import * as z from 'zod/mini';
import { Settings } from './settings';

const Exported = z.object({ scopewise: z.literal(1), settings: Settings });

/** The settings as text that another browser can import. */
export function settingsText(settings: Settings): string {
  return `${JSON.stringify({ scopewise: 1, settings }, null, 2)}\n`;
}

/** Reads `settingsText` back; null for anything else. */
export function parseSettings(text: string): Settings | null {
  try {
    const parsed = Exported.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.settings : null;
  } catch {
    return null;
  }
}
