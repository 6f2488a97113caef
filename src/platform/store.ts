import browser from 'webextension-polyfill';
import type * as z from 'zod/mini';

/** What was stored under a key: the value, or why there is none. */
export type Stored<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'nothing' }
  /** Something else was there (older format, damage); it is left in place until the next write. */
  | { readonly kind: 'damaged' }
  /** No storage permission, or the browser refused. */
  | { readonly kind: 'unavailable' };

/** Reads and checks a stored value. Never throws. */
export async function readStored<Value>(key: string, schema: z.ZodMiniType<Value>): Promise<Stored<Value>> {
  try {
    const raw = (await browser.storage.local.get(key))[key];
    if (raw === undefined) return { kind: 'nothing' };
    const parsed = schema.safeParse(raw);
    return parsed.success ? { kind: 'value', value: parsed.data } : { kind: 'damaged' };
  } catch {
    return { kind: 'unavailable' };
  }
}

/** Stores a value; false when the browser refused (no permission, quota, private window). Never throws. */
export function writeStored(key: string, value: unknown): Promise<boolean> {
  return succeeds(() => browser.storage.local.set({ [key]: value }));
}

/** Forgets a value; false when the browser refused. Never throws. */
export function removeStored(key: string): Promise<boolean> {
  return succeeds(() => browser.storage.local.remove(key));
}

/** What an enterprise policy presets; null when there is none or it does not have the shape. Never throws. */
export async function readManaged<Value>(schema: z.ZodMiniType<Value>): Promise<Value | null> {
  try {
    const parsed = schema.safeParse(await browser.storage.managed.get(null));
    return parsed.success ? parsed.data : null;
  } catch {
    // No policy: Firefox rejects where Chrome answers with nothing.
    return null;
  }
}

/** All synced values whose key begins with `prefix`; of those without the shape, how many there are. Never throws. */
export async function readAllSynced<Value>(
  prefix: string,
  schema: z.ZodMiniType<Value>,
): Promise<{ readonly values: readonly Value[]; readonly damaged: number }> {
  try {
    const all = Object.entries(await browser.storage.sync.get(null));
    const parsed = all.filter(([key]) => key.startsWith(prefix)).map(([, raw]) => schema.safeParse(raw));
    const values = parsed.flatMap((one) => (one.success ? [one.data] : []));
    return { values, damaged: parsed.length - values.length };
  } catch {
    return { values: [], damaged: 0 };
  }
}

/** Stores a value with the browser's account, so that it follows the person; false when the browser refused. */
export function writeSynced(key: string, value: unknown): Promise<boolean> {
  return succeeds(() => browser.storage.sync.set({ [key]: value }));
}

/** Forgets a synced value; false when the browser refused. Never throws. */
export function removeSynced(key: string): Promise<boolean> {
  return succeeds(() => browser.storage.sync.remove(key));
}

async function succeeds(change: () => Promise<void>): Promise<boolean> {
  try {
    await change();
    return true;
  } catch {
    return false;
  }
}
