/** Which operations the plan holds: what was understood, corrected by what the person decided. Pure. */
import type { Decisions } from '../../model/brain-message';
import type { OperationId } from '../../model/catalog';
import type { Candidate, Question, Span, Understanding } from '../../model/understanding';

export const undecided: Decisions = {
  removed: [],
  exchanged: {},
  added: [],
  answered: null,
  boundary: null,
};

/** One row of the list of operations. */
export interface ChosenRow {
  readonly operation: OperationId;
  /** False when the person unticked it. */
  readonly chosen: boolean;
  readonly confidence: number;
  readonly spans: readonly Span[];
  /** Other readings of the same words, best first. */
  readonly others: readonly OperationId[];
}

const othersShown = 6;

/** What a question is known by: the same words bring the same readings. */
export function signatureOf(question: Question): string {
  return JSON.stringify(question.options);
}

/** The open question, or null when there is none or it has been answered. */
export function openQuestion(understanding: Understanding, decisions: Decisions): Question | null {
  const { question } = understanding;
  if (!question || decisions.answered?.signature === signatureOf(question)) return null;
  return question;
}

/** True when the doubt of the understanding still stands: nothing may be applied. */
export function inDoubt(understanding: Understanding, decisions: Decisions): boolean {
  if (!understanding.unsure) return false;
  if (openQuestion(understanding, decisions)) return true;
  const decidedSomething = decisions.added.length + Object.keys(decisions.exchanged).length > 0;
  return !(understanding.question || decidedSomething);
}

/** The rows in the order of the text, then what the person added. Each operation appears once. */
export function chosenRows(understanding: Understanding, decisions: Decisions): readonly ChosenRow[] {
  const rows = new Map<OperationId, ChosenRow>();
  const put = (row: ChosenRow): void => {
    if (!rows.has(row.operation)) rows.set(row.operation, row);
  };
  understanding.wishes.forEach((wish, index) => {
    for (const candidate of meant(understanding, decisions, index)) {
      const operation = decisions.exchanged[candidate.operation] ?? candidate.operation;
      put({
        operation,
        chosen: !decisions.removed.includes(operation),
        confidence: candidate.confidence,
        spans: candidate.spans.length > 0 ? candidate.spans : [wish.span],
        others: wish.candidates
          .map((other) => other.operation)
          .filter((other) => other !== operation)
          .slice(0, othersShown),
      });
    }
  });
  for (const operation of decisions.added) {
    put({ operation, chosen: !decisions.removed.includes(operation), confidence: 1, spans: [], others: [] });
  }
  return [...rows.values()];
}

/** The candidates of a wish that belong to the plan before corrections; the answer to a question replaces them. */
function meant(understanding: Understanding, decisions: Decisions, index: number): readonly Candidate[] {
  const wish = understanding.wishes[index];
  if (!wish) return [];
  const { question } = understanding;
  const answer = decisions.answered;
  if (question?.wish !== index || answer?.signature !== signatureOf(question)) {
    return wish.candidates.filter((candidate) => candidate.chosen);
  }
  return answer.operations.map(
    (operation) =>
      wish.candidates.find((candidate) => candidate.operation === operation) ?? {
        operation,
        confidence: 1,
        chosen: true,
        spans: [wish.span],
      },
  );
}
