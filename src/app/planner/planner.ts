/**
 * The planner behind panel and popup: takes what the person types and does, keeps the decisions, asks the brain and
 * makes the view. The brain is asked in the task after the key stroke, once however many events a paste has made; until
 * its answer to exactly this text, these decisions and this page is there, nothing can be applied.
 */
import type { Decisions, PlanInput } from '../../model/brain-message';
import type { OperationId, TokenType } from '../../model/catalog';
import { sayWith, type Translate } from '../../model/message';
import type { ApplyOutcome, PageState } from '../../model/page-message';
import { nextTask } from '../../pages/next-task';
import type { PlannerEvents, PlannerView } from '../../ui/views';
import { undecided } from '../brain/choice';
import { type Brain, BrainProblem, type PlanAnswer } from '../brain/contract';
import type { CarriedPlan } from '../carried-plan';
import { emptyAnswer } from './empty-answer';
import { applied, filled, type Outcome, undone } from './outcome';
import type { PageDriver } from './page-driver';
import { shownView } from './shown-view';

/** What the planner needs from outside. */
export interface PlannerParts {
  readonly brain: Brain;
  readonly translate: Translate;
  readonly driver: PageDriver;
  /** Puts a text on the clipboard; false when the browser refuses. */
  readonly writeClipboard: (text: string) => Promise<boolean>;
  /** Takes a plan along to another page of this GitLab; null where there is no page to leave. */
  readonly continueAt: ((address: string, plan: CarriedPlan) => void) | null;
  /** Keeps the text for the next time; false when it could not be stored. */
  readonly saveDraft: (text: string) => Promise<boolean>;
}

export interface Planner {
  readonly events: PlannerEvents;
  view(): PlannerView;
  /** Reads the page again, for example after boxes changed. */
  refresh(): Promise<void>;
  /** Text restored from an earlier visit; false when it is ignored because the person has typed already. */
  restore(text: string): boolean;
  /** A plan brought along from another page. */
  resume(plan: CarriedPlan): void;
  /** Calls back after each change until `signal` aborts. */
  subscribe(listener: () => void, signal: AbortSignal): void;
}

/** A planner without a text; nothing is asked before `refresh` or a text. */
export function createPlanner(parts: PlannerParts): Planner {
  const { brain, translate, driver } = parts;
  const listeners = new Set<() => void>();
  let text = '';
  let decisions = undecided;
  let selectedType: TokenType | null = null;
  let page: PageState | null = null;
  let answer: PlanAnswer = emptyAnswer('personal');
  /** The text that `answer` belongs to. */
  let answered = '';
  /** Counts what the person and the page did; an answer to an older count is not the answer. */
  let version = 0;
  let asking: Promise<void> | null = null;
  let busy = false;
  let outcome: Outcome = null;
  /** Counts presses that end with an outcome: what an older one ends with is not said over a newer one's. */
  let presses = 0;
  let said = 0;
  let draftLost = false;

  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const input = (): PlanInput => ({ text, decisions, page, selectedType });
  const noAnswer = (): PlanAnswer =>
    emptyAnswer(page?.tokenType ?? selectedType ?? 'personal', page !== null);
  const nothingAsked = (): boolean => text.trim() === '' && decisions.added.length === 0;

  const saveDraft = async (): Promise<void> => {
    if ((await parts.saveDraft(text)) || draftLost) return;
    draftLost = true;
    changed();
  };
  /** Asks until the answer belongs to what is there now. */
  const askNow = async (): Promise<void> => {
    await nextTask();
    for (let asked = -1; asked !== version; ) {
      asked = version;
      const read = text;
      try {
        const next = nothingAsked() ? noAnswer() : await brain.plan(input());
        if (asked !== version) continue;
        answer = next;
      } catch (error) {
        if (asked !== version) continue;
        answer = noAnswer();
        outcome = { kind: 'error', text: problemText(error, translate) };
      }
      answered = read;
    }
    asking = null;
    changed();
  };
  const ask = (): Promise<void> => {
    version++;
    asking ??= askNow();
    return asking;
  };
  const decide = (next: Partial<Decisions>): void => {
    decisions = { ...decisions, ...next };
    outcome = null;
    void ask();
    changed();
  };
  const refresh = async (): Promise<void> => {
    const now = await driver.state();
    const same = JSON.stringify(now) === JSON.stringify(page);
    page = now;
    const asked = same ? null : ask();
    // Shown before the answer is there: Apply is closed until then, and a press on it would do nothing.
    changed();
    await asked;
  };

  /** Counts a press and returns what sets its outcome. */
  const pressed = (): ((end: Outcome) => void) => {
    const press = ++presses;
    return (end) => {
      if (press < said) return;
      said = press;
      outcome = end;
    };
  };

  /** Runs one change of the page; further presses wait for it, typing does not. */
  const act = async (
    run: () => Promise<ApplyOutcome | null>,
    say: (done: ApplyOutcome) => Outcome,
  ): Promise<void> => {
    if (busy) return;
    busy = true;
    const conclude = pressed();
    changed();
    try {
      const done = await run();
      conclude(done ? say(done) : { kind: 'error', text: translate('planner_form_gone') });
    } catch {
      conclude({ kind: 'error', text: translate('planner_page_failed') });
    } finally {
      busy = false;
      await refresh();
    }
  };

  const copy = async (format: Parameters<PlannerEvents['onCopy']>[0]): Promise<void> => {
    const conclude = pressed();
    try {
      const done = await parts.writeClipboard(await brain.copy(format, input()));
      conclude(
        done
          ? { kind: 'ok', text: translate('planner_copied') }
          : { kind: 'error', text: translate('planner_copy_failed') },
      );
    } catch (error) {
      conclude({ kind: 'error', text: problemText(error, translate) });
    }
    changed();
  };

  const view = (): PlannerView =>
    shownView(answer.view, translate, {
      ...{ text, decisions, page, outcome, draftLost, busy },
      pending: asking !== null,
      fresh: answered === text,
      pageProblem: driver.problem(),
    });

  const events: PlannerEvents = {
    onText(next) {
      text = next;
      outcome = null;
      // A popup closes with the next click elsewhere: what was typed is kept before it is answered.
      void saveDraft();
      void ask();
      // Shown at once: what stands there belongs to another text, and Apply is closed.
      changed();
    },
    onTokenType(tokenType) {
      selectedType = tokenType;
      void ask();
      changed();
    },
    onToggle(operation) {
      const removed = decisions.removed.includes(operation)
        ? decisions.removed.filter((id) => id !== operation)
        : [...decisions.removed, operation];
      decide({ removed });
    },
    onExchange(from, to) {
      decide(exchange(decisions, from, to));
    },
    onAdd(operation) {
      decide({
        added: [...decisions.added.filter((id) => id !== operation), operation],
        removed: decisions.removed.filter((id) => id !== operation),
      });
    },
    onBoundary(boundary) {
      decide({ boundary });
    },
    onAnswer(option) {
      const operations = answer.question?.options[option];
      if (!answer.question || !operations || answered !== text) return;
      decide({ answered: { signature: answer.question.signature, operations: [...operations] } });
    },
    onApply() {
      // While an answer is on its way, what the person saw is not what would be ticked.
      if (!view().canApply) return;
      const { target } = answer;
      void act(
        () => driver.apply(target),
        (done) => applied(done, target, translate),
      );
    },
    onUndo() {
      void act(
        () => driver.undo(),
        (done) => undone(done, translate),
      );
    },
    onRole(level) {
      void act(
        () => driver.setRole(level),
        (done) =>
          done.exact
            ? { kind: 'ok', text: translate('role_done') }
            : { kind: 'warning', text: translate('planner_page_failed') },
      );
    },
    onFields() {
      const { fields } = answer;
      if (fields === null || answered !== text) return;
      void act(
        () => driver.fill(fields),
        (done) => filled(done, translate),
      );
    },
    onCopy(format) {
      void copy(format);
    },
    onContinue() {
      const { comparison } = answer.view;
      if (comparison?.continueAt) parts.continueAt?.(comparison.continueAt, { text, decisions });
    },
    browse: () => brain.browse(),
  };

  return {
    events,
    view,
    refresh,
    restore(saved) {
      if (text !== '' || saved === '') return false;
      text = saved;
      void ask();
      changed();
      return true;
    },
    resume(plan) {
      text = plan.text;
      decisions = plan.decisions;
      void saveDraft();
      void ask();
      changed();
    },
    subscribe(listener, signal) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
  };
}

function problemText(error: unknown, translate: Translate): string {
  if (!(error instanceof BrainProblem)) return translate('planner_no_answer');
  return sayWith(translate)(error.say);
}

/** Exchanging an exchanged row again must replace the first reading, not chain. */
function exchange(decisions: Decisions, from: OperationId, to: OperationId): Partial<Decisions> {
  if (decisions.added.includes(from)) {
    return { added: decisions.added.map((id) => (id === from ? to : id)) };
  }
  const origin = Object.entries(decisions.exchanged).find(([, target]) => target === from)?.[0] ?? from;
  return { exchanged: { ...decisions.exchanged, [origin]: to } };
}
