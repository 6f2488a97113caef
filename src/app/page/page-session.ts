/**
 * One open token form: its scopes, its undo memory, and the only way to change it. The panel and the popup both work
 * through the same session, so they undo the same thing.
 */
import type { ScopeName } from '../../model/catalog';
import type { ApplyOutcome, PageState } from '../../model/page-message';
import type { TokenForm } from '../../pages/contract';
import { readScopes, setScopes } from '../../pages/tick';
import type { PageDriver } from '../planner/page-driver';

export interface PageSession extends PageDriver {
  readonly form: TokenForm;
  /** Scopes ticked now. */
  held(): readonly ScopeName[];
  /** True once Apply or Undo has run: from then on the panel says what the page holds. */
  touched(): boolean;
}

/** What the page says about itself beside the form. */
export interface PageContext {
  readonly gitlab: string | null;
  readonly origin: string;
  readonly path: string;
}

/** `changed` is called after each Apply and Undo. Ending `signal` stops ticking between two boxes. */
export function createSession(
  form: TokenForm,
  context: PageContext,
  changed: () => void,
  signal: AbortSignal,
): PageSession {
  /** What was ticked before each Apply, newest last. */
  const before: (readonly ScopeName[])[] = [];
  let touched = false;
  let busy: Promise<unknown> = Promise.resolve();

  const held = (): readonly ScopeName[] => readScopes(form);

  const make = async (wanted: readonly ScopeName[]): Promise<ApplyOutcome> => {
    const result = await setScopes(form, wanted, signal);
    touched = true;
    changed();
    const unreachable = [...result.missing, ...result.blocked];
    return {
      held: [...result.after],
      unreachable,
      exact: unreachable.length === 0 && result.wrong.length === 0,
    };
  };

  /** Two changes at once would undo each other's clicks: they wait for one another. */
  const inTurn = <Result>(run: () => Promise<Result>): Promise<Result> => {
    const turn = busy.then(run);
    busy = turn.catch(() => undefined);
    return turn;
  };

  return {
    form,
    held,
    touched: () => touched,
    state: async (): Promise<PageState | null> => {
      if (!form.root.isConnected) return null;
      return {
        ...context,
        tokenType: form.tokenType,
        generation: form.generation,
        boxes: form
          .boxes()
          .map(({ scope, input }) => ({ scope, ticked: input.checked, disabled: input.disabled })),
        roleLevel: form.role()?.level ?? null,
        canUndo: before.length > 0,
      };
    },
    problem: () => null,
    apply: (wanted) =>
      inTurn(async () => {
        if (!form.root.isConnected) return null;
        before.push(held());
        return make(wanted);
      }),
    undo: () =>
      inTurn(async () => {
        const last = before.at(-1);
        if (!last || !form.root.isConnected) return null;
        const outcome = await make(last);
        // Kept when it did not work out, so that the person can try again.
        if (outcome.exact) before.pop();
        return outcome;
      }),
  };
}
