import * as z from 'zod/mini';
import type { Tool } from '../../src/model/catalog';
import { readJson } from './scopes';
import { SourceProblem } from './source-problem';
import type { Sources } from './sources';

const file = 'tools.json';

/** A tool as it is written down: the recipe, what its documentation asks for and where that is written. */
export const DescribedTool = z.object({
  name: z.string(),
  /** Lower-case words people use for it, the usual one first. */
  aliases: z.array(z.string()),
  purpose: z.string(),
  documentedScopes: z.string(),
  minimalScopes: z.string(),
  variants: z.array(z.object({ name: z.string(), operations: z.array(z.string()) })).check(z.minLength(1)),
  source: z.string(),
});
export type DescribedTool = z.infer<typeof DescribedTool>;

/** The tools of `tools.json` as they are written, in its order; none while the file does not exist. */
export function describedTools(sources: Sources): readonly DescribedTool[] {
  return sources.toolsJson === null ? [] : readJson(file, sources.toolsJson, z.array(DescribedTool));
}

/** What the product reads of them. Scopes are worked out from the operations, never taken from what is written. */
export function buildTools(sources: Sources): readonly Tool[] {
  return describedTools(sources).map(({ name, aliases, purpose, variants }) => {
    const [called] = aliases;
    if (called === undefined) throw new SourceProblem(file, 0, `${name} has no alias`, 'write one');
    return { name: called, aliases, purpose, variants };
  });
}
