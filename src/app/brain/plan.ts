import type { PlanInput } from '../../model/brain-message';
import type { Catalog } from '../../model/catalog';
import type { Recommendation } from '../../model/recommendation';
import type { Understanding } from '../../model/understanding';
import { openBoundaries } from '../../recommend/fine-grained';
import { recommend } from '../../recommend/recommend';
import { type ChosenRow, chosenRows } from './choice';

/** The operations of the list and what they need. */
export interface Plan {
  readonly rows: readonly ChosenRow[];
  readonly recommendation: Recommendation;
}

export interface UnderstoodInput extends Omit<PlanInput, 'text'> {
  /** Null without a text. */
  readonly understanding: Understanding | null;
}

const nothingUnderstood: Understanding = {
  text: '',
  kind: 'plain',
  wishes: [],
  question: null,
  refusals: [],
  hints: { tokenType: null, boundary: null, gitlab: null, has: [] },
  notes: [],
  unsure: false,
};

/**
 * The plan for the present text, decisions and page. The page's token type wins over the person's choice, and that
 * over what the text says; a release read from the page wins over one named in the text.
 */
export function planFor(catalog: Catalog, input: UnderstoodInput): Plan {
  const understanding = input.understanding ?? nothingUnderstood;
  const rows = chosenRows(understanding, input.decisions).filter((row) => catalog.operation(row.operation));
  const { hints } = understanding;
  const operations = rows.filter((row) => row.chosen).map((row) => row.operation);
  // A choice made for an earlier text must not move what it was not about.
  const choices = openBoundaries(operations.flatMap((id) => catalog.operation(id) ?? []));
  const { boundary } = input.decisions;
  const recommendation = recommend(catalog, {
    operations,
    tokenType: input.page?.tokenType ?? input.selectedType ?? hints.tokenType ?? 'personal',
    gitlab: input.page?.gitlab ?? hints.gitlab,
    available: input.page?.form === 'classic' ? input.page.boxes.map((box) => box.scope) : null,
    boundary: boundary && choices.includes(boundary) ? boundary : hints.boundary,
  });
  return { rows, recommendation };
}
