/** The brain behind every planner: it alone holds catalog and understanding. In the extension it runs in the background. */

import type { PlanInput } from '../../model/brain-message';
import type { OperationId } from '../../model/catalog';
import type { CopyFormat } from '../../model/copy-format';
import type { Message } from '../../model/message';
import type { PlanItem } from '../../model/plan-item';
import type { TokenFieldValues } from '../../model/token-fields';
import type { CategoryView, PermissionNote, PlannerView } from '../../ui/views';

/** The part of the planner's view that follows from text, decisions and page. */
export type AnsweredView = Omit<PlannerView, 'text' | 'pageProblem' | 'busy' | 'canUndo' | 'outcome'>;

/** The answer to one `PlanInput`. */
export interface PlanAnswer {
  readonly view: AnsweredView;
  /** The open question, to be answered by its signature. */
  readonly question: {
    readonly signature: string;
    readonly options: readonly (readonly OperationId[])[];
  } | null;
  /** What Apply makes the page hold. */
  readonly target: readonly PlanItem[];
  /** What "Fill in" writes into the fields around the scopes; null without a plan. */
  readonly fields: TokenFieldValues | null;
}

/** All methods reject with a `BrainProblem` that says why in people's words. */
export interface Brain {
  /** Opens catalog and index ahead of the first question. Never rejects. */
  wake(): void;
  plan(input: PlanInput): Promise<PlanAnswer>;
  /** What each permission of a resource opens: `code` in section `namespace`. */
  resource(resource: string, section: string): Promise<readonly PermissionNote[]>;
  browse(): Promise<readonly CategoryView[]>;
  copy(format: CopyFormat, input: PlanInput): Promise<string>;
}

/** Why there is no answer. */
export class BrainProblem extends Error {
  readonly say: Message;

  constructor(say: Message) {
    super(say.key);
    this.name = 'BrainProblem';
    this.say = say;
  }
}
