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
export async function writeStored(key: string, value: unknown): Promise<boolean> {
  try {
    await browser.storage.local.set({ [key]: value });
    return true;
  } catch {
    return false;
  }
}

/** Forgets a value; false when the browser refused. Never throws. */
export async function removeStored(key: string): Promise<boolean> {
  try {
    await browser.storage.local.remove(key);
    return true;
  } catch {
    return false;
  }
}
