/**
 * One open token form: what it holds, its undo memory, and the only way to change it. The panel and the popup both work
 * through the same session, so they undo the same thing.
 */
import type { ApplyOutcome, PageState } from '../../model/page-message';
import type { PlanItem } from '../../model/plan-item';
import type { TokenFieldName, TokenFieldValues } from '../../model/token-fields';
import type { PageDriver } from '../planner/page-driver';

export interface PageSession extends PageDriver {
  /** Where the panel goes on this form. */
  panelPlace(): { readonly parent: Element; readonly before: Node | null } | null;
  /** Names of what is chosen now. */
  held(): readonly string[];
  /** True once Apply or Undo has run: from then on the panel says what the page holds. */
  touched(): boolean;
}

/** What the page says about itself beside the form. */
export type PageContext = Pick<PageState, 'gitlab' | 'origin' | 'path' | 'root' | 'classicRefused'>;

/** What a session asks of one kind of form. */
export interface FormHandle {
  readonly root: HTMLElement;
  panelPlace(): { readonly parent: Element; readonly before: Node | null } | null;
  items(): readonly PlanItem[];
  /** Makes the form hold exactly these items. */
  set(items: readonly PlanItem[]): Promise<ApplyOutcome>;
  /** Access level of the member role now; null where the form has none. */
  role(): number | null;
  /** Sets it; false when the form does not offer it. Verified by `role`. */
  setRole(level: number): Promise<boolean>;
  /** Writes the fields that are empty, and a sooner expiry; says which, and can take them back. */
  fill(values: TokenFieldValues): Promise<FilledFields>;
  /** What the state says of this form. */
  state(): Omit<PageState, keyof PageContext | 'canUndo' | 'held'>;
  readonly nameOf: (item: PlanItem) => string;
}

export interface FilledFields {
  readonly filled: readonly TokenFieldName[];
  readonly left: readonly TokenFieldName[];
  takeBack(): Promise<unknown>;
}

/** `changed` is called after each Apply and Undo. */
export function createSession(form: FormHandle, context: PageContext, changed: () => void): PageSession {
  /** Takes each change back, newest last; only what that change has touched. */
  const undos: (() => Promise<ApplyOutcome>)[] = [];
  let touched = false;
  let busy: Promise<unknown> = Promise.resolve();

  const make = async (wanted: readonly PlanItem[]): Promise<ApplyOutcome> => {
    const outcome = await form.set(wanted);
    touched = true;
    changed();
    return outcome;
  };

  const holding = (exact: boolean): ApplyOutcome => ({
    held: form.items().map(form.nameOf),
    unreachable: [],
    exact,
  });

  /** Two changes at once would undo each other's clicks: they wait for one another. */
  const inTurn = <Result>(run: () => Promise<Result>): Promise<Result> => {
    const turn = busy.then(run);
    busy = turn.catch(() => undefined);
    return turn;
  };

  return {
    panelPlace: () => form.panelPlace(),
    held: () => form.items().map(form.nameOf),
    touched: () => touched,
    state: async (): Promise<PageState | null> => {
      if (!form.root.isConnected) return null;
      return { ...context, ...form.state(), held: [...form.items()], canUndo: undos.length > 0 };
    },
    problem: () => null,
    apply: (wanted) =>
      inTurn(async () => {
        if (!form.root.isConnected) return null;
        const before = form.items();
        undos.push(() => make(before));
        return make(wanted);
      }),
    setRole: (level) =>
      inTurn(async () => {
        const before = form.role();
        if (!form.root.isConnected || before === null) return null;
        if (!(await form.setRole(level))) return null;
        undos.push(async () => {
          await form.setRole(before);
          return holding(form.role() === before);
        });
        changed();
        return holding(form.role() === level);
      }),
    fill: (values) =>
      inTurn(async () => {
        if (!form.root.isConnected) return null;
        const { filled, left, takeBack } = await form.fill(values);
        if (filled.length > 0) {
          undos.push(async () => {
            await takeBack();
            return holding(true);
          });
        }
        changed();
        return { held: [...filled], unreachable: [...left], exact: left.length === 0 };
      }),
    undo: () =>
      inTurn(async () => {
        const last = undos.at(-1);
        if (!last || !form.root.isConnected) return null;
        const outcome = await last();
        // Kept when it did not work out, so that the person can try again.
        if (outcome.exact) undos.pop();
        changed();
        return outcome;
      }),
  };
}
