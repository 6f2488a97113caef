/** What a person can set, kept in the browser's own storage; an enterprise policy can preset and fix it. */
import * as z from 'zod/mini';
import { inTurn } from '../../platform/in-turn';
import { readManaged, readStored, removeStored, writeStored } from '../../platform/store';

const key = 'settings';
const Release = z.string().check(z.regex(/^\d{1,2}\.\d{1,2}$/));

export const Settings = z.object({
  /** Keep the planner's text for the next time. */
  keepText: z.boolean(),
  /** Notes beside the checkboxes; the panel stays. */
  showNotes: z.boolean(),
  /** GitLab release per origin, for instances whose pages do not say. */
  gitlab: z.record(z.string(), Release),
});
export type Settings = z.infer<typeof Settings>;

export const usualSettings: Settings = { keepText: true, showNotes: true, gitlab: {} };

/** What an administrator may preset; `managed-schema.json` says the same to the browser. */
const Policy = z.object({
  hosts: z.optional(z.array(z.string())),
  keepText: z.optional(z.boolean()),
  showNotes: z.optional(z.boolean()),
  gitlab: z.optional(z.record(z.string(), Release)),
});

type Policy = z.infer<typeof Policy>;

/** The policy as it was when it was asked for last. */
const policyKey = 'policy';
const Remembered = z.object({ policy: z.nullable(Policy) });

export interface ReadSettings {
  readonly settings: Settings;
  /** Hosts the policy names; the browser's permission is still the person's or the administrator's to give. */
  readonly policyHosts: readonly string[];
  readonly fixed: readonly ('keepText' | 'showNotes')[];
  /** What was stored could not be read and the usual settings are used instead. */
  readonly repaired: boolean;
}

/**
 * Browsers take seconds for the first question about a policy, which nobody waits for on a page: the one remembered from
 * the last time counts, and the answer is remembered for the next. Only the very first time is waited for.
 */
async function policyInForce(): Promise<Policy | null> {
  const remembered = await readStored(policyKey, Remembered);
  const asked = readManaged(Policy).then(async (policy) => {
    const known = remembered.kind === 'value' ? JSON.stringify(remembered.value.policy) : null;
    if (known !== JSON.stringify(policy)) await writeStored(policyKey, { policy });
    return policy;
  });
  return remembered.kind === 'value' ? remembered.value.policy : asked;
}

/** The settings in force: policy over what is stored over the usual. Never throws. */
export async function readSettings(): Promise<ReadSettings> {
  const [stored, policy] = await Promise.all([readStored(key, Settings), policyInForce()]);
  const own = stored.kind === 'value' ? stored.value : usualSettings;
  return {
    settings: {
      keepText: policy?.keepText ?? own.keepText,
      showNotes: policy?.showNotes ?? own.showNotes,
      gitlab: { ...own.gitlab, ...policy?.gitlab },
    },
    policyHosts: policy?.hosts ?? [],
    fixed: (['keepText', 'showNotes'] as const).filter((name) => policy?.[name] !== undefined),
    repaired: stored.kind === 'damaged',
  };
}

/** Changes what is stored, by what is stored when its turn comes; false when the browser refused. */
export function changeSettings(change: (own: Settings) => Partial<Settings>): Promise<boolean> {
  return inTurn(key, async () => {
    const stored = await readStored(key, Settings);
    const own = stored.kind === 'value' ? stored.value : usualSettings;
    return writeStored(key, { ...own, ...change(own) });
  });
}

/** Back to the usual settings; false when the browser refused. */
export function resetSettings(): Promise<boolean> {
  return inTurn(key, () => removeStored(key));
}

/** A release as people write it, `16.11`, `v17.2.1` or `18.0.0-ee`, cut to `16.11`; null for anything else. */
export function releaseOf(typed: string): string | null {
  return /^v?(\d{1,2}\.\d{1,2})(?:[.-][\w.-]*)?$/.exec(typed.trim())?.[1] ?? null;
}
