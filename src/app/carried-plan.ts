/** A plan on its way from one page of a GitLab to another: it waits in the extension's storage for a few minutes. */
import * as z from 'zod/mini';
import { Decisions } from '../model/brain-message';
import { readStored, removeStored, writeStored } from '../platform/store';
import { redact } from '../understand/secrets';

const key = 'carried';
/** Long enough for a slow sign-in, short enough not to surprise the next day. */
const keptForMs = 10 * 60 * 1000;

const CarriedPlan = z.object({ text: z.string(), decisions: Decisions });
export type CarriedPlan = Readonly<z.infer<typeof CarriedPlan>>;

const Stored = z.object({ plan: CarriedPlan, origin: z.string(), savedAt: z.number() });

/** Stores the plan for pages of this origin (or for our own page of this path), token-like strings masked; false when the browser refused. */
export function carryPlan(plan: CarriedPlan, origin: string, now: number = Date.now()): Promise<boolean> {
  const { text, decisions } = plan;
  return writeStored(key, { plan: { text: redact(text), decisions }, origin, savedAt: now });
}

/** Takes the plan that is waiting for a page of this origin, once; null when none is. */
export async function takeCarriedPlan(origin: string, now: number = Date.now()): Promise<CarriedPlan | null> {
  const stored = await readStored(key, Stored);
  if (stored.kind !== 'value' || stored.value.origin !== origin) return null;
  await removeStored(key);
  const age = now - stored.value.savedAt;
  return age >= 0 && age < keptForMs ? stored.value.plan : null;
}
