/**
 * Follows the page. Only added and removed nodes are observed, never attributes or text (clipboard buttons carry
 * tokens in attributes), and the nodes themselves are not looked into: each change only leads to a fresh `detect`.
 */
import type { Detection, TokenForm } from './contract';
import { showsCreatedToken } from './created-token';
import { detect } from './detect';
import { markPlaces } from './existing-tokens/read';
import type { GranularForm } from './granular/contract';
import { nextTask } from './next-task';

/** What happened, and what the page shows now. */
export interface PageChange {
  /**
   * `form`: the first look, or the form appeared, was replaced, vanished or became doubtful; `detection` says which.
   * `boxes`: same form, its boxes or rows or those of the listed tokens are other nodes now, or the page has got its
   * styles, which move and colour everything: place notes and marks again.
   * `ticks`: same boxes, other ticks, disabled states or role.
   * `token-shown`: a created token appeared; everything of ours must leave the page at once.
   */
  readonly reason: 'form' | 'boxes' | 'ticks' | 'token-shown';
  readonly detection: Detection;
}

/** One look at the page, kept to compare the next one with. */
interface Look {
  readonly detection: Detection;
  readonly tokenShown: boolean;
  /** Rows and inputs in page order, then the places of listed tokens. */
  readonly nodes: readonly Element[];
  /** Ticks, disabled states and role, as one string to compare. */
  readonly state: string;
}

/**
 * Calls `onChange` at once with reason `form` (or `token-shown`), then after each change, at most once per task, until
 * `signal` aborts. Changes of boxes that the page makes without an event and without adding or removing nodes (R3 after
 * success) are not told: read the form again when its state matters.
 *
 * `onFailure` is told when a later look fails: what the page shows is unknown until the next change. The first look
 * throws at the caller.
 */
export function watchPage(
  document: Document,
  onChange: (change: PageChange) => void,
  onFailure: (error: unknown) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  let last = look(document);
  let listening = new AbortController();
  let planned = false;

  const listen = (): void => {
    listening.abort();
    listening = new AbortController();
    const { detection } = last;
    if (detection.kind === 'form') listenToBoxes(detection.form, plan, listening.signal);
    // Options of a list box change by attributes alone: a click anywhere in the form is reason enough to look.
    if (detection.kind === 'granular-form')
      detection.form.root.addEventListener('click', plan, { signal: listening.signal });
  };
  const lookAgain = (): void => {
    const now = look(document);
    const reason = difference(last, now);
    last = now;
    if (!reason) return;
    if (reason !== 'ticks') listen();
    onChange({ reason, detection: now.detection });
  };
  const plan = (): void => {
    if (planned) return;
    planned = true;
    void nextTask()
      .then(() => {
        planned = false;
        if (!signal.aborted) lookAgain();
      })
      .catch(onFailure);
  };

  const observer = new MutationObserver(plan);
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    listening.abort();
  });
  if (document.readyState !== 'complete') {
    const styled = (): void => {
      if (!last.tokenShown) onChange({ reason: 'boxes', detection: last.detection });
    };
    document.defaultView?.addEventListener('load', styled, { once: true, signal });
  }
  listen();
  onChange({ reason: last.tokenShown ? 'token-shown' : 'form', detection: last.detection });
}

function look(document: Document): Look {
  const detection = detect(document);
  const tokenShown = showsCreatedToken(document);
  const listed = markPlaces(document);
  if (detection.kind === 'granular-form') return { ...lookAtGranular(detection.form), detection, tokenShown };
  if (detection.kind !== 'form') return { detection, tokenShown, nodes: listed, state: '' };
  const boxes = detection.form.boxes();
  return {
    detection,
    tokenShown,
    nodes: [...boxes.flatMap(({ row, input }) => [row, input]), ...listed],
    state: JSON.stringify([
      boxes.map(({ input }) => [input.checked, input.disabled]),
      detection.form.role()?.level ?? null,
    ]),
  };
}

function lookAtGranular(form: GranularForm): Pick<Look, 'nodes' | 'state'> {
  return {
    nodes: form.resources().map(({ row }) => row),
    state: JSON.stringify([form.held(), form.reach()]),
  };
}

function difference(last: Look, now: Look): PageChange['reason'] | null {
  if (now.tokenShown && !last.tokenShown) return 'token-shown';
  if (!sameDetection(last.detection, now.detection)) return 'form';
  if (now.nodes.length !== last.nodes.length || now.nodes.some((node, at) => node !== last.nodes[at]))
    return 'boxes';
  return now.state === last.state ? null : 'ticks';
}

function sameDetection(last: Detection, now: Detection): boolean {
  if ('form' in last && 'form' in now) {
    const [before, after] = [last.form, now.form];
    return (
      before.root === after.root &&
      before.generation === after.generation &&
      before.tokenType === after.tokenType
    );
  }
  if ('form' in last || 'form' in now) return false;
  return JSON.stringify(last) === JSON.stringify(now);
}

/** Only the boxes and the role are listened to, and the form's reset; no event of a text field reaches us. */
function listenToBoxes(form: TokenForm, onEvent: () => void, signal: AbortSignal): void {
  for (const { input } of form.boxes()) input.addEventListener('change', onEvent, { signal });
  form.role()?.element.addEventListener('change', onEvent, { signal });
  form.root.addEventListener('reset', onEvent, { signal });
}
