import type { DriftEntry } from './drift/entry';

/** What the product answers to one question of `npm run eval`. */
export interface MeasuredAnswer {
  readonly id: string;
  readonly query: string;
  /** Scopes, permissions and role in one line. */
  readonly answer: string;
  /** Operations the answer is for. */
  readonly operations: readonly string[];
}

/** A question that is answered otherwise with the new catalog, or whose operation is gone. */
export interface AnswerChange {
  readonly id: string;
  readonly query: string;
  readonly before: string;
  readonly after: string;
  /** The changes of the catalog that touch the operations of either answer. */
  readonly because: readonly DriftEntry[];
}

/** The questions whose answer differs or rests on something gone, in the order of the questions. */
export function compareAnswers(
  before: readonly MeasuredAnswer[],
  after: readonly MeasuredAnswer[],
  drift: readonly DriftEntry[],
): readonly AnswerChange[] {
  const now = new Map(after.map((measured) => [measured.id, measured]));
  return before.flatMap(({ id, query, answer, operations }): readonly AnswerChange[] => {
    const fresh = now.get(id);
    if (fresh === undefined) return [];
    const touched = new Set([...operations, ...fresh.operations]);
    const named = `${answer} ${fresh.answer}`;
    const because = drift.filter((entry) =>
      entry.subject === 'operation'
        ? touched.has(entry.id) || (entry.kind === 'renamed' && touched.has(entry.before ?? ''))
        : entry.subject === 'scope' && new RegExp(`\\b${entry.id}\\b`).test(named),
    );
    const lost = because.some(({ kind }) => kind === 'removed' || kind === 'renamed');
    if (fresh.answer === answer && !lost) return [];
    return [{ id, query, before: answer, after: fresh.answer, because }];
  });
}
