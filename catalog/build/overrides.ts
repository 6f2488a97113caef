import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { type RiskTag, riskTags, type ScopeSet, TokenType } from '../../src/model/catalog';
import { minimal, spell } from './acceptance';
import type { BuiltOperation } from './draft';
import { readJson } from './scopes';
import { SourceProblem } from './source-problem';

/** A correction by hand of what the sources say. */
export const Override = z.strictObject({
  operations: z.array(z.string()),
  /** `enforced` in the spelling `api|read_registry,write_registry`, `risks` separated by commas, `since` as `17.1`. */
  field: z.enum(['enforced', 'risks', 'since']),
  /** For `enforced` only; empty for the others. */
  tokenTypes: z.array(TokenType),
  /** What the sources say. */
  claim: z.string(),
  truth: z.string(),
  reason: z.string(),
  link: z.string(),
  /** The day it was checked, `2026-11-21`. */
  date: z.string(),
  /** The day by which it is checked again, at most a year later. */
  expires: z.string(),
});
export type Override = z.infer<typeof Override> & { readonly file: string };

const folder = new URL('../overrides/', import.meta.url);

/** Every correction, in the order of the file names. */
export function readOverrides(): readonly Override[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ ...readJson(file, readFileSync(new URL(file, folder), 'utf8'), Override), file }));
}

/** Applies the corrections. One that meets another value than it claims is not needed any more and an error. */
export function applyOverrides(
  operations: readonly BuiltOperation[],
  overrides: readonly Override[],
): readonly BuiltOperation[] {
  const byId = new Map(operations.map((built) => [built.operation.id, built]));
  for (const override of overrides) {
    for (const id of override.operations) {
      const built = byId.get(id);
      if (built === undefined) {
        throw new SourceProblem(override.file, 0, `no operation "${id}"`, 'an id of the catalog');
      }
      byId.set(id, correct(built, override));
    }
  }
  return [...byId.values()];
}

function correct(built: BuiltOperation, override: Override): BuiltOperation {
  const { operation, acceptance } = built;
  const sources = [...operation.sources, override.link];
  if (override.field === 'risks') {
    demand(override, operation.risks.join());
    return { ...built, operation: { ...operation, sources, risks: readTags(override) } };
  }
  if (override.field === 'since') {
    demand(override, operation.since ?? '');
    return { ...built, operation: { ...operation, sources, since: override.truth } };
  }
  const enforced = readSets(override.truth);
  const corrected = override.tokenTypes.map((tokenType) => {
    const before = acceptance[tokenType];
    demand(override, spell(before.enforced));
    const documented = before.documented === before.enforced ? enforced : before.documented;
    return [tokenType, { ...before, enforced, documented }] as const;
  });
  return {
    operation: { ...operation, sources },
    acceptance: { ...acceptance, ...Object.fromEntries(corrected) },
  };
}

function demand(override: Override, found: string): void {
  if (found === override.claim) return;
  throw new SourceProblem(
    override.file,
    0,
    `the sources say "${found}"`,
    'correct the claim, or delete the file if they are right now',
  );
}

function readTags({ file, truth }: Override): readonly RiskTag[] {
  const tags = truth === '' ? [] : truth.split(',');
  const unknown = tags.find((tag) => !riskTags.some((known) => known === tag));
  if (unknown !== undefined)
    throw new SourceProblem(file, 0, `unknown tag "${unknown}"`, riskTags.join(', '));
  return riskTags.filter((tag) => tags.includes(tag));
}

function readSets(text: string): readonly ScopeSet[] {
  return minimal(text.split('|').map((set) => set.split(',')));
}
