/**
 * The planner behind panel and popup: takes what the person types and does, keeps the decisions, and makes the view.
 * A text is read in the task after the key stroke, once however many events a paste has made; until then nothing can
 * be applied, so that "Apply" always belongs to the text shown.
 */
import type { Catalog, OperationId, ScopeName, TokenType } from '../../model/catalog';
import type { Translate } from '../../model/message';
import type { ApplyOutcome, PageState } from '../../model/page-message';
import type { Understanding } from '../../model/understanding';
import { nextTask } from '../../pages/next-task';
import type { CategoryView, CopyFormat, PlannerEvents, PlannerView } from '../../ui/views';
import { categories } from './categories';
import { type Decisions, openQuestion, signatureOf, undecided } from './choice';
import type { PageDriver } from './page-driver';
import { type Plan, planFor } from './plan';
import { plannerView } from './planner-view';

/** What the planner needs from outside. */
export interface PlannerParts {
  readonly catalog: Catalog;
  /** Called on the first text only: making the index is work the page does not need before. */
  readonly understand: (text: string) => Understanding;
  readonly translate: Translate;
  readonly driver: PageDriver;
  /** Puts a text on the clipboard; false when the browser refuses. */
  readonly writeClipboard: (text: string) => Promise<boolean>;
  readonly copyText: (format: CopyFormat, plan: Plan, page: PageState | null) => string;
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
  /** Calls back after each change until `signal` aborts. */
  subscribe(listener: () => void, signal: AbortSignal): void;
}

type Outcome = PlannerView['outcome'];

export function createPlanner(parts: PlannerParts): Planner {
  const { translate, driver } = parts;
  const listeners = new Set<() => void>();
  let text = '';
  let understanding: Understanding | null = null;
  let decisions: Decisions = undecided;
  let selectedType: TokenType | null = null;
  let page: PageState | null = null;
  /** The text has changed since it was read. */
  let unread = false;
  let busy = false;
  let outcome: Outcome = null;
  let draftLost = false;

  const plan = (): Plan => planFor(parts.catalog, { understanding, decisions, page, selectedType });
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const decide = (next: Partial<Decisions>): void => {
    decisions = { ...decisions, ...next };
    outcome = null;
    changed();
  };
  const read = (next: string): void => {
    text = next;
    unread = false;
    understanding = text.trim() === '' ? null : parts.understand(text);
    outcome = null;
  };
  const readLater = async (): Promise<void> => {
    await nextTask();
    if (!unread) return;
    read(text);
    changed();
    if ((await parts.saveDraft(text)) || draftLost) return;
    draftLost = true;
    changed();
  };
  const refresh = async (): Promise<void> => {
    page = await driver.state();
    changed();
  };

  /** Runs one change of the page; further presses wait for it, typing does not. */
  const act = async (
    run: () => Promise<ApplyOutcome | null>,
    say: (done: ApplyOutcome) => Outcome,
  ): Promise<void> => {
    if (busy) return;
    busy = true;
    changed();
    try {
      const done = await run();
      outcome = done ? say(done) : { kind: 'error', text: translate('planner_form_gone') };
    } catch {
      outcome = { kind: 'error', text: translate('planner_page_failed') };
    } finally {
      busy = false;
      await refresh();
    }
  };

  const events: PlannerEvents = {
    onText(next) {
      text = next;
      if (unread) return;
      unread = true;
      void readLater();
    },
    onTokenType(tokenType) {
      selectedType = tokenType;
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
    onAnswer(option) {
      const question = understanding && openQuestion(understanding, decisions);
      const operations = question?.options[option];
      if (question && operations) decide({ answered: { signature: signatureOf(question), operations } });
    },
    onApply() {
      // Pressed before the newest text was read: what the person saw is not what would be ticked.
      if (unread) return;
      const { scopes } = plan().recommendation.classic;
      if (view().canApply)
        void act(
          () => driver.apply(scopes),
          (done) => applied(done, scopes, translate),
        );
    },
    onUndo() {
      void act(
        () => driver.undo(),
        (done) => undone(done, translate),
      );
    },
    onCopy(format) {
      void parts.writeClipboard(parts.copyText(format, plan(), page)).then((done) => {
        outcome = done
          ? { kind: 'ok', text: translate('planner_copied') }
          : { kind: 'error', text: translate('planner_copy_failed') };
        changed();
      });
    },
    browse: (): readonly CategoryView[] => categories(parts.catalog),
  };

  const view = (): PlannerView =>
    plannerView(parts.catalog, translate, {
      ...{ text, understanding, decisions, page, outcome, draftLost },
      busy: busy || unread,
      pageProblem: driver.problem(),
      plan: plan(),
    });

  return {
    events,
    view,
    refresh,
    restore(saved) {
      if (text !== '' || saved === '') return false;
      read(saved);
      changed();
      return true;
    },
    subscribe(listener, signal) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
  };
}

/** Exchanging an exchanged row again must replace the first reading, not chain. */
function exchange(decisions: Decisions, from: OperationId, to: OperationId): Partial<Decisions> {
  if (decisions.added.includes(from)) {
    return { added: decisions.added.map((id) => (id === from ? to : id)) };
  }
  const origin = Object.entries(decisions.exchanged).find(([, target]) => target === from)?.[0] ?? from;
  return { exchanged: { ...decisions.exchanged, [origin]: to } };
}

function applied(done: ApplyOutcome, wanted: readonly ScopeName[], translate: Translate): Outcome {
  if (done.exact) return { kind: 'ok', text: translate('planner_applied', wanted.join(', ')) };
  const text =
    done.unreachable.length > 0
      ? translate('planner_applied_unreachable', done.held.join(', '), done.unreachable.join(', '))
      : translate('planner_applied_other', done.held.join(', '), wanted.join(', '));
  return { kind: 'warning', text };
}

function undone(done: ApplyOutcome, translate: Translate): Outcome {
  if (!done.exact) return { kind: 'warning', text: translate('planner_undone_other', done.held.join(', ')) };
  return done.held.length > 0
    ? { kind: 'ok', text: translate('planner_undone', done.held.join(', ')) }
    : { kind: 'ok', text: translate('planner_undone_empty') };
}
