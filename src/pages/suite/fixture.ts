/** Fixtures: one folder per page state with `page.html`, `expected.json` and `meta.json`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { TokenType } from '../../model/catalog';
import type { GenerationId } from '../contract';

export const generations: readonly GenerationId[] = ['R1', 'R2', 'R3', 'V1', 'V2', 'V3', 'D1', 'D2', 'O'];

/** What the adapters must read from the page. */
const Expected = z.strictObject({
  tokenType: TokenType,
  boxes: z.array(z.strictObject({ scope: z.string(), checked: z.boolean(), disabled: z.boolean() })),
  role: z.nullable(z.strictObject({ level: z.number(), levels: z.array(z.number()) })),
  /** The release, as `readPageFacts` gives it. */
  gitlab: z.string(),
  /** Selector of the node right before which the panel goes. */
  panelBefore: z.string(),
});

/** Where a fixture comes from. */
const Meta = z.strictObject({
  generation: z.enum(generations),
  gitlab: z.string(),
  edition: z.enum(['ce', 'ee']),
  locale: z.string(),
  url: z.string(),
  /** The page state shown, in words. */
  state: z.string(),
  /** False for a combination nobody has seen, kept because the adapter accepts it. */
  observed: z.boolean(),
  /** What the mark-up was written after. */
  sources: z.array(z.string()),
  /** The day it was written. */
  written: z.string(),
});

export interface Fixture {
  readonly name: string;
  readonly generation: GenerationId;
  readonly html: string;
  readonly expected: z.infer<typeof Expected>;
  readonly meta: z.infer<typeof Meta>;
}

const pagesFolder = join(import.meta.dirname, '..');

/** All fixtures of a generation, by name; throws with the file's name when one is missing or malformed. */
export function fixturesOf(generation: GenerationId): readonly Fixture[] {
  const folder = join(pagesFolder, generation.toLowerCase(), 'fixtures');
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const read = (file: string) => readFileSync(join(folder, name, file), 'utf8');
      const parse = <Shape>(schema: z.ZodMiniType<Shape>, file: string): Shape => {
        const result = schema.safeParse(JSON.parse(read(file)));
        if (!result.success)
          throw new Error(`${generation} ${name} ${file}: ${z.prettifyError(result.error)}`);
        return result.data;
      };
      return {
        name,
        generation,
        html: read('page.html'),
        expected: parse(Expected, 'expected.json'),
        meta: parse(Meta, 'meta.json'),
      };
    });
}

/** Those of all generations. */
export const allFixtures = (): readonly Fixture[] => generations.flatMap(fixturesOf);

/**
 * A fresh copy of the page. Its scripts do not run. The parser of happy-dom chooses a wrong option while it is still
 * adding options, so the choice is made again as the mark-up says.
 */
export function openPage(fixture: Fixture): Document {
  const document = new DOMParser().parseFromString(fixture.html, 'text/html');
  for (const select of document.querySelectorAll('select')) {
    select.selectedIndex = [...select.options].findIndex((option) => option.hasAttribute('selected'));
  }
  return document;
}
