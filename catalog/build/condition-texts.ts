import { SourceProblem } from './source-problem';
import type { Sources } from './sources';
import { oneOf } from './table';

/** What a reader is told about a condition of the facts. */
export interface ConditionText {
  readonly kind: 'condition' | 'refusal' | 'none';
  readonly text: string;
}

export type ConditionTexts = (file: string, line: number, fact: string) => ConditionText;

/** Our wording of every condition; a condition without one is an error, so that no new one slips through. */
export function conditionTexts(sources: Sources): ConditionTexts {
  const table = sources.tables['condition_texts.tsv'];
  const known = new Map(
    table.rows.map(({ line, cells }) => [
      cells.fact,
      {
        kind: oneOf(table.file, line, cells.kind, ['condition', 'refusal', 'none'] as const),
        text: cells.text,
      },
    ]),
  );
  return (file, line, fact) => {
    const text = known.get(fact);
    if (text === undefined) {
      throw new SourceProblem(file, line, `no text for "${fact}"`, `add a row to ${table.file}`);
    }
    return text;
  };
}
