/** The sentences of `contract.ts` as checks. Each returns what is wrong, so that a broken adapter can be shown to fail. */
import type { GenerationId, PageAdapter } from '../contract';
import type { Check, CheckInput } from './check';
import { finding } from './checks-of-finding';
import { mutated } from './checks-of-mutations';
import { reading } from './checks-of-reading';
import { ticking } from './checks-of-ticking';
import type { Fixture } from './fixture';

export const checks: readonly Check[] = [...finding, ...reading, ...ticking, ...mutated];

export function inputFor(adapter: PageAdapter, fixtures: readonly Fixture[], copies: number): CheckInput {
  const isOwn = ({ generation }: { readonly generation: GenerationId }) => generation === adapter.id;
  return {
    adapter,
    own: fixtures.filter(isOwn),
    foreign: fixtures.filter((fixture) => !isOwn(fixture)),
    copies,
  };
}

/** Runs all checks; a throw counts as a failure. */
export async function failuresOf(input: CheckInput): Promise<readonly string[]> {
  const lists = await Promise.all(
    checks.map(async ({ name, run }) => {
      try {
        return (await run(input)).map((failure) => `${name}: ${failure}`);
      } catch (error) {
        return [`${name}: threw ${String(error)}`];
      }
    }),
  );
  return lists.flat();
}
