import { SourceProblem } from './source-problem';
import type { Sources } from './sources';
import { oneOf } from './table';

/** `condition`: beside the scopes; `refusal`: where no scope helps; `both`; `none`: nothing a reader needs. */
const conditionKinds = ['condition', 'refusal', 'both', 'none'] as const;
type ConditionKind = (typeof conditionKinds)[number];

/** What a reader is told about a condition of the facts. */
export interface ConditionText {
  readonly kind: ConditionKind;
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
        kind: oneOf(table.file, line, cells.kind, conditionKinds),
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

/** The text where it is said beside the scopes, else null. */
export function asCondition({ kind, text }: ConditionText): string | null {
  return kind === 'condition' || kind === 'both' ? text : null;
}
