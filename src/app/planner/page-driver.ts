import type { ApplyOutcome, PageProblem, PageState } from '../../model/page-message';
import type { PlanItem } from '../../model/plan-item';
import type { TokenFieldValues } from '../../model/token-fields';

/** The token page a planner works on; in the panel the page itself, in the popup the page behind a message. */
export interface PageDriver {
  /** What the page holds, read now; null without a token form. */
  state(): Promise<PageState | null>;
  /** Why there is no state although it is a token page; null when there is nothing to say. */
  problem(): PageProblem | null;
  /** Makes the page hold exactly `items`; null when the form is gone. */
  apply(items: readonly PlanItem[]): Promise<ApplyOutcome | null>;
  /** Sets the member role to this access level; null when the form is gone or has no such role. */
  setRole(level: number): Promise<ApplyOutcome | null>;
  /** Writes fields around the scopes; `unreachable` names those left as they were. Null when the form is gone. */
  fill(values: TokenFieldValues): Promise<ApplyOutcome | null>;
  /** Brings back what was ticked before the last Apply; null when there is nothing to undo. */
  undo(): Promise<ApplyOutcome | null>;
}
