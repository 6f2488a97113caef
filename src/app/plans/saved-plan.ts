/** Plans kept by name: what was typed and what was decided, never what a token holds. */
import * as z from 'zod/mini';
import { Decisions } from '../../model/brain-message';
import { TokenType } from '../../model/catalog';
import { inTurn } from '../../platform/in-turn';
import { readAllSynced, removeSynced, writeSynced } from '../../platform/store';
import { redact } from '../../understand/secrets';

const prefix = 'plan:';
/** The browser keeps 8 kB per synced value. */
const longestText = 3_000;
const longestName = 80;

export const SavedPlan = z.object({
  id: z.string(),
  name: z.string().check(z.minLength(1), z.maxLength(longestName)),
  text: z.string().check(z.maxLength(longestText)),
  decisions: Decisions,
  tokenType: z.nullable(TokenType),
});
export type SavedPlan = z.infer<typeof SavedPlan>;

export interface ReadPlans {
  readonly plans: readonly SavedPlan[];
  /** How many are stored that cannot be read: older, newer or broken ones. They stay where they are. */
  readonly damaged: number;
}

/** All plans by name. Never throws. */
export async function readPlans(): Promise<ReadPlans> {
  const { values, damaged } = await readAllSynced(prefix, SavedPlan);
  return { plans: [...values].sort((a, b) => a.name.localeCompare(b.name)), damaged };
}

/**
 * Stores a plan under its name; one of the same name is replaced. Secrets in the text are masked. False when it is too
 * long or the browser refused.
 */
export function savePlan(plan: Omit<SavedPlan, 'id'>): Promise<boolean> {
  return inTurn('plans', async () => {
    const name = plan.name.trim();
    const same = (await readPlans()).plans.find((one) => one.name === name);
    const checked = SavedPlan.safeParse({
      ...plan,
      name,
      text: redact(plan.text),
      id: same?.id ?? crypto.randomUUID(),
    });
    return checked.success ? writeSynced(prefix + checked.data.id, checked.data) : false;
  });
}

/** Forgets a plan; false when the browser refused. */
export function removePlan(id: string): Promise<boolean> {
  return inTurn('plans', () => removeSynced(prefix + id));
}
