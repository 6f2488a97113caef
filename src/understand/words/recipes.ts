/** Tools named in a text, as findings beside the wishes of the text. */
import type { Catalog } from '../../model/catalog';
import type { Finding } from '../finding';
import { wordSpan } from './frame-findings';
import type { Mention } from './mentions';
import { scopeKey } from './scope-key';
import { confidenceOf } from './settle';
import { readTool, type Surroundings } from './tool-variants';
import { mentionedTools } from './tools';

/** The findings of a text with its tools: recipes, and the wishes that say more than they do. */
export function withRecipes(
  catalog: Catalog,
  wishes: readonly Finding[],
  mentions: readonly Mention[],
  around: Surroundings,
): readonly Finding[] {
  const recipes: Finding[] = [];
  let yields = wishes.length > 0;
  for (const { mention, tools } of mentionedTools(catalog, mentions)) {
    const tool = readTool(catalog, tools, around);
    if (!tool) continue;
    recipes.push({
      span: wordSpan(mention),
      words: [wordSpan(mention)],
      readings: [tool.reading, ...tool.alternatives],
    });
    yields &&= tool.yields;
  }
  if (recipes.length === 0 || yields) return wishes;
  const clear = new Set(around.wishes.map((wish) => wish.operations.join('|')));
  const kept = wishes.filter(
    (finding) =>
      clear.has(finding.readings[0]?.operations.join('|') ?? '') && addsTo(catalog, finding, recipes, around),
  );
  return [...recipes, ...kept];
}

/** Beside a recipe only what its scopes do not carry is worth a row of its own. */
function addsTo(
  catalog: Catalog,
  finding: Finding,
  recipes: readonly Finding[],
  around: Surroundings,
): boolean {
  if (confidenceOf(finding) < around.clearFrom) return false;
  const operations = finding.readings[0]?.operations ?? [];
  const held = recipes.flatMap((recipe) => recipe.readings[0]?.operations ?? []);
  if (operations.every((id) => held.includes(id))) return false;
  return scopeKey(catalog, [...held, ...operations]) !== scopeKey(catalog, held);
}
