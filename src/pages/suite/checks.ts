/** The sentences of `contract.ts` as checks. Each returns what is wrong, so that a broken adapter can be shown to fail. */
import type { GenerationId, PageAdapter } from '../contract';
import type { Check, CheckInput } from './check';
import { finding } from './checks-of-finding';
import { mutated } from './checks-of-mutations';
import { reading } from './checks-of-reading';
import { ticking } from './checks-of-ticking';
import type { Fixture } from './fixture';

export const checks: readonly Check[] = [...finding, ...reading, ...ticking, ...mutated];

/** What the checks of one adapter look at. */
export function inputFor(adapter: PageAdapter, fixtures: readonly Fixture[], copies: number): CheckInput {
  const isOwn = ({ generation }: { readonly generation: GenerationId }) => generation === adapter.id;
  return {
    adapter,
    own: fixtures.filter(isOwn),
    foreign: fixtures.filter((fixture) => !isOwn(fixture)),
    copies,
  };
}

/** What the first failing check says; empty when the adapter keeps the whole contract. A throw counts as a failure. */
export async function firstFailures(input: CheckInput): Promise<readonly string[]> {
  for (const { name, run } of checks) {
    try {
      const failures = await run(input);
      if (failures.length > 0) return failures.map((failure) => `${name}: ${failure}`);
    } catch (error) {
      return [`${name}: threw ${String(error)}`];
    }
  }
  return [];
}
