/** Which variant of a named tool is meant, and whether the text itself says it better. */
import type { Catalog, OperationId, Tool } from '../../model/catalog';
import type { Reading } from '../finding';
import { isRead, keyCost, scopeKey } from './scope-key';
import { stem } from './tokens';
import { isEditor } from './tools';

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
  /** Every deed the text names is a reading one. */
  readonly onlyReads: boolean;
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

/** The text beside the recipes of one tool. */
interface Told {
  readonly around: Surroundings;
  /** What its wishes do. */
  readonly operations: readonly OperationId[];
  readonly writes: boolean;
  /** A recipe of the tool does a part of it. */
  readonly inRecipe: boolean;
}

/** What speaks for a variant. Sums are compared between the variants of one tool, nowhere else. */
const points = {
  /** For each operation the text names too: names of deeds and things tell more than any other word. */
  shared: 2,
  /** For each word of the tool's purpose in the text: "catalog", "runner". */
  described: 1,
  /** The text wishes parts of a recipe and writes nothing; this variant only reads. */
  reads: 3,
  /** "Read only" is said in so many words: weighs as much as all operations named. */
  readOnly: 6,
  /** The text writes, and so does this variant. */
  writes: 3,
  /** "Sign in" is said, and this variant does nothing else: outweighs what the tool is for. */
  signIn: 5,
  /** Off for each place further down: between equals the order of the catalog decides. */
  laterVariant: 0.1,
  laterTool: 0.01,
};

/** Recipes share more operations the longer they are; from here on that says nothing more. */
const mostShared = 3;

/** A tool is named, how it is set up is not. */
const confidence = { chosen: 0.85, alternative: 0.3 };
const mostAlternatives = 3;

/** Recipes of more operations serve many purposes; what the text says is nearer. */
const broadRecipe = 5;

/** Resources a recipe changes: a course of work changes its branch, its merge request and the comments on it. */
const manyPurposes = 4;

/** The variant that fits the rest of the text. */
export function readTool(catalog: Catalog, tools: readonly Tool[], around: Surroundings): ToolReading | null {
  const told = toldIn(catalog, tools, around);
  const ranked = tools
    .flatMap((tool, place) =>
      tool.variants.map(({ operations }, order) => ({
        operations,
        points:
          pointsOf(catalog, tool, operations, told) - order * points.laterVariant - place * points.laterTool,
      })),
    )
    .sort((a, b) => b.points - a.points);
  const best = ranked[0];
  if (!best) return null;
  return {
    reading: { operations: best.operations, confidence: confidence.chosen },
    alternatives: ranked
      .slice(1, 1 + mostAlternatives)
      .map(({ operations }) => ({ operations, confidence: confidence.alternative })),
    yields: saysMore(catalog, told, tools, best.operations),
  };
}

function toldIn(catalog: Catalog, tools: readonly Tool[], around: Surroundings): Told {
  const operations = around.wishes.flatMap((wish) => wish.operations);
  const variants = tools.flatMap((tool) => tool.variants);
  return {
    around,
    operations,
    writes: writesIn(catalog, operations),
    inRecipe: operations.some((id) => variants.some((variant) => variant.operations.includes(id))),
  };
}

function pointsOf(catalog: Catalog, tool: Tool, operations: readonly OperationId[], told: Told): number {
  const { around, writes, inRecipe } = told;
  const shared = told.operations.filter((id) => operations.includes(id)).length;
  let sum = Math.min(mostShared, shared) * points.shared + wordsOfPurpose(tool, around) * points.described;
  if (writesIn(catalog, operations)) {
    if (writes) sum += points.writes;
  } else if (around.readOnly) sum += points.readOnly;
  else if (inRecipe && !writes) sum += points.reads;
  const onlySignsIn = operations.length === 1 && operations[0] === 'GET /user';
  return around.signIn && onlySignsIn ? sum + points.signIn : sum;
}

function wordsOfPurpose(tool: Tool, around: Surroundings): number {
  const words = tool.purpose
    .toLowerCase()
    .split(/[^a-z]+/)
    .map(stem);
  return words.filter((word) => word.length > 3 && around.stems.has(word)).length;
}

/** The text is nearer to what is meant than the recipe would be. */
function saysMore(
  catalog: Catalog,
  told: Told,
  tools: readonly Tool[],
  recipe: readonly OperationId[],
): boolean {
  const { around, operations, writes, inRecipe } = told;
  // "Jira: list the group members and delete branches": two wishes of other things leave nothing open.
  if (!inRecipe && around.wishes.length > 1) return true;
  if (operations.length === 0) return false;
  if (tools.some(isEditor)) return true;
  if (around.readOnly && !writes && writesIn(catalog, recipe)) return true;
  // "GitLab MCP must only create tags", "Renovate could not create a branch"
  if (writes && (around.limited || around.failed)) return true;
  const writesMore = operations.some((id) => !recipe.includes(id) && !isRead(catalog, id));
  if (recipe.length <= broadRecipe && !writesMore) return false;
  if (writesMuch(catalog, recipe)) return true;
  return keyCost(scopeKey(catalog, operations)) >= keyCost(scopeKey(catalog, recipe));
}

function writesIn(catalog: Catalog, operations: readonly OperationId[]): boolean {
  return operations.some((id) => !isRead(catalog, id));
}

/** A tool of many purposes: what is wished of it is no part of one course of work. */
function writesMuch(catalog: Catalog, recipe: readonly OperationId[]): boolean {
  const written = recipe.filter((id) => !isRead(catalog, id)).map((id) => catalog.operation(id)?.resource);
  return new Set(written).size >= manyPurposes;
}
