/** Tools named in a text: which variant is meant, and what it does beside what the text says. */
import type { Catalog, OperationId, Tool } from '../../model/catalog';
import type { Reading } from '../finding';
import type { ExtraName } from './lexicon';
import type { Mention } from './mentions';
import { isRead, keyCost, scopeKey } from './scope-key';
import { stem } from './tokens';

/** What the rest of the text says. */
export interface Surroundings {
  /** Best reading of every other wish that names its deed; signing in is told apart. */
  readonly wishes: readonly Reading[];
  /** Least confidence of a clear wish. */
  readonly clearFrom: number;
  /** The text is about signing in. */
  readonly signIn: boolean;
  /** The text says that something failed. */
  readonly failed: boolean;
  /** The text rules out writing. */
  readonly readOnly: boolean;
  /** The text limits itself to what it says ("only"). */
  readonly limited: boolean;
  readonly stems: ReadonlySet<string>;
}

export interface ToolReading {
  readonly reading: Reading;
  readonly alternatives: readonly Reading[];
  /** True when the other wishes say it all and the recipe only adds to the choice. */
  readonly yields: boolean;
}

/** People leave out who made it. */
const maker = /^(?:google|apache|owasp|microsoft|azure|amazon|aws|mend|self-hosted) (?=\S)/;

/** Names of tools for the vocabulary; the concept is the tool's place in the catalog. */
export function toolNames(catalog: Catalog): ExtraName[] {
  return catalog.tools.flatMap((tool) =>
    tool.aliases.flatMap((alias) =>
      [alias, alias.replace(maker, '')].map((name) => ({ concept: alias, name })),
    ),
  );
}

/** The tools of `mentions`, by the alias that was found. */
export function mentionedTools(
  catalog: Catalog,
  mentions: readonly Mention[],
): { mention: Mention; tools: Tool[] }[] {
  return mentions
    .filter((mention) => mention.tool !== null)
    .map((mention) => ({
      mention,
      tools: family(catalog, mention.tool ?? ''),
    }));
}

/** One product is often several tools: "grafana" may be its data source or its sign-in. */
function family(catalog: Catalog, alias: string): Tool[] {
  const name = alias.replace(maker, '');
  const belongs = (other: string) => other === alias || other === name || other.startsWith(`${name} `);
  return catalog.tools.filter((tool) => tool.aliases.some(belongs));
}

/** The variant that fits the rest of the text. */
export function readTool(catalog: Catalog, tools: readonly Tool[], around: Surroundings): ToolReading | null {
  const explicit = around.wishes.flatMap((wish) => wish.operations);
  const writes = explicit.some((id) => !isRead(catalog, id));
  const inRecipe = explicit.some((id) =>
    tools.some((tool) => tool.variants.some((variant) => variant.operations.includes(id))),
  );
  const onlyReads = around.readOnly || (inRecipe && !writes);
  const options = tools.flatMap((tool, place) =>
    tool.variants.map((variant, order) => ({
      operations: variant.operations,
      points:
        pointsOf(catalog, tool, variant.operations, around, explicit, onlyReads, writes) -
        order * 0.1 -
        place * 0.01,
    })),
  );
  const ranked = options.sort((a, b) => b.points - a.points);
  const best = ranked[0];
  if (!best) return null;
  const program = tools.some((tool) => tool.aliases.some((alias) => editors.test(alias)));
  const yields =
    (program && explicit.length > 0) ||
    (!inRecipe && around.wishes.length > 1) ||
    recipeYields(catalog, best.operations, around, explicit, writes);
  return {
    reading: { operations: best.operations, confidence: 0.85 },
    alternatives: ranked.slice(1, 4).map(({ operations }) => ({ operations, confidence: 0.3 })),
    yields,
  };
}

/** Editors are used for git and reviews alike: what the text says counts, the recipe only without it. */
const editors = /^(?:vs ?code|visual studio|jetbrains|intellij|emacs|vim|neovim)\b/;

function pointsOf(
  catalog: Catalog,
  tool: Tool,
  operations: readonly OperationId[],
  around: Surroundings,
  explicit: readonly OperationId[],
  onlyReads: boolean,
  writes: boolean,
): number {
  const shared = explicit.filter((id) => operations.includes(id)).length;
  const reads = operations.every((id) => isRead(catalog, id));
  const purpose = tool.purpose
    .toLowerCase()
    .split(/[^a-z]+/)
    .map(stem);
  const described = purpose.filter((word) => word.length > 3 && around.stems.has(word)).length;
  let points = Math.min(3, shared) * 2 + described;
  if (onlyReads && reads) points += around.readOnly ? 6 : 3;
  if (writes && !reads) points += 3;
  if (around.signIn && operations.length === 1 && operations[0] === 'GET /user') points += 5;
  return points;
}

/** Recipes of more operations serve many purposes; what the text says is nearer. */
const broadRecipe = 5;

/** The text itself is clearer than the recipe when it names writing of a narrower kind and limits itself to it. */
function recipeYields(
  catalog: Catalog,
  operations: readonly OperationId[],
  around: Surroundings,
  explicit: readonly OperationId[],
  writes: boolean,
): boolean {
  if (explicit.length === 0) return false;
  if (around.readOnly && !writes && operations.some((id) => !isRead(catalog, id))) return true;
  const own = keyCost(scopeKey(catalog, explicit));
  const recipe = keyCost(scopeKey(catalog, operations));
  const writesMore = explicit.some((id) => !operations.includes(id) && !isRead(catalog, id));
  if (own >= recipe && (operations.length > broadRecipe || writesMore)) return true;
  return writes && (around.limited || around.failed);
}
