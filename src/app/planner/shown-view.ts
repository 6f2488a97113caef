import type { Decisions } from '../../model/brain-message';
import type { MessageKey, Translate } from '../../model/message';
import type { PageProblem, PageState } from '../../model/page-message';
import type { PlannerView } from '../../ui/views';
import type { AnsweredView } from '../brain/contract';
import type { Outcome } from './outcome';

/** What is known here and now, beside the newest answer. */
export interface Present {
  readonly text: string;
  readonly decisions: Decisions;
  readonly page: PageState | null;
  readonly outcome: Outcome;
  /** The draft could not be stored; said once as a note. */
  readonly draftLost: boolean;
  /** The page is being changed. */
  readonly busy: boolean;
  /** A newer answer is on its way. */
  readonly pending: boolean;
  /** The answer belongs to the text shown. */
  readonly fresh: boolean;
  readonly pageProblem: PageProblem | null;
}

const problemKeys: Record<PageProblem, MessageKey> = {
  'no-form': 'planner_no_form',
  ambiguous: 'planner_ambiguous',
};

/** The planner as it is shown: the newest answer, corrected by what has happened since it was asked for. */
export function shownView(answer: AnsweredView, translate: Translate, present: Present): PlannerView {
  const { text, decisions, page, outcome, draftLost, pending, fresh, pageProblem } = present;
  const busy = present.busy || pending;
  return {
    ...answer,
    text,
    marks: fresh ? answer.marks : [],
    rows: ticked(answer.rows, decisions),
    notes: draftLost ? [...answer.notes, translate('planner_draft_not_saved')] : answer.notes,
    pageProblem: pageProblem && translate(problemKeys[pageProblem]),
    busy,
    canApply: answer.canApply && !busy,
    canUndo: page?.canUndo === true && !present.busy,
    outcome,
  };
}

/** A tick is seen at once, before the answer that counts it. Rows that are right already stay the same object. */
function ticked(rows: AnsweredView['rows'], { removed }: Decisions): AnsweredView['rows'] {
  if (rows.every((row) => row.chosen !== removed.includes(row.id))) return rows;
  return rows.map((row) => ({ ...row, chosen: !removed.includes(row.id) }));
}
