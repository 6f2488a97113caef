/**
 * Ticking. One click, then a later task, then reading again: several of GitLab's forms keep only one of two clicks made
 * in the same task while both boxes look ticked, so anything faster would show what the token will not have.
 */
import type { ScopeName } from '../model/catalog';
import type { ScopeBox, TokenForm } from './contract';
import { nextTask } from './next-task';

/** How ticking ended. Lists are in page order, those of absent scopes in the order asked for. */
export interface TickResult {
  /** Ticked before the first click. */
  readonly before: readonly ScopeName[];
  /** Ticked now, read from the page; empty when the form left it. */
  readonly after: readonly ScopeName[];
  readonly wanted: readonly ScopeName[];
  /** Wanted, but the page has no such box. */
  readonly missing: readonly ScopeName[];
  /** Wanted, but the box is disabled and not ticked. */
  readonly blocked: readonly ScopeName[];
  /** Differs after all: ticked though not wanted, or not ticked though wanted and free. */
  readonly wrong: readonly ScopeName[];
}

/** Clicks per scope before giving up: one that does its work, one for a page that took it back, one to be sure. */
const clicksPerScope = 3;

/** Unticking and ticking `api` comes first: on some forms it clears and disables every other scope. */
const standsAlone: ScopeName = 'api';

/** Scopes ticked now, in page order; empty when the form has left the page. */
export function readScopes(form: TokenForm): readonly ScopeName[] {
  return liveBoxes(form).flatMap(({ scope, input }) => (input.checked ? [scope] : []));
}

/**
 * Makes the form hold exactly `wanted`, as far as the page allows, by clicking as a person would. Disabled boxes are
 * never touched. Ends early, with an honest result, when `signal` aborts or the form leaves the page. Never throws.
 */
export async function setScopes(
  form: TokenForm,
  wanted: readonly ScopeName[],
  signal: AbortSignal,
): Promise<TickResult> {
  const before = readScopes(form);
  const clicks = new Map<ScopeName, number>();
  while (!signal.aborted) {
    const box = nextBox(liveBoxes(form), wanted, clicks);
    if (!box) break;
    clicks.set(box.scope, (clicks.get(box.scope) ?? 0) + 1);
    box.input.click();
    await nextTask();
  }
  return outcome(form, before, wanted);
}

/** Read anew before each click: a box that was rendered again is another node under the same scope. */
function liveBoxes(form: TokenForm): readonly ScopeBox[] {
  return form.root.isConnected ? form.boxes() : [];
}

/** The next box to click: `api` first, then what must go, then what must come. */
function nextBox(
  boxes: readonly ScopeBox[],
  wanted: readonly ScopeName[],
  clicks: ReadonlyMap<ScopeName, number>,
): ScopeBox | undefined {
  const open = boxes.filter(
    ({ scope, input }) =>
      !input.disabled &&
      input.checked !== wanted.includes(scope) &&
      (clicks.get(scope) ?? 0) < clicksPerScope,
  );
  return (
    open.find(({ scope }) => scope === standsAlone) ?? open.find(({ input }) => input.checked) ?? open[0]
  );
}

function outcome(form: TokenForm, before: readonly ScopeName[], wanted: readonly ScopeName[]): TickResult {
  const boxes = liveBoxes(form);
  const missing = wanted.filter((scope) => !boxes.some((box) => box.scope === scope));
  const after = readScopes(form);
  // Without the form nothing can be verified: what was to go counts as still there.
  if (boxes.length === 0) {
    return {
      before,
      after,
      wanted,
      missing,
      blocked: [],
      wrong: before.filter((scope) => !wanted.includes(scope)),
    };
  }
  const differing = boxes.filter(({ scope, input }) => input.checked !== wanted.includes(scope));
  const isBlocked = ({ input }: ScopeBox) => input.disabled && !input.checked;
  return {
    before,
    after,
    wanted,
    missing,
    blocked: differing.filter(isBlocked).map(({ scope }) => scope),
    wrong: differing.filter((box) => !isBlocked(box)).map(({ scope }) => scope),
  };
}
