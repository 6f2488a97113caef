/** The planner on the page, and the mark of what the page holds after Apply. */
import { h } from 'preact';
import { Panel as PanelFrame } from '../../ui/panel/panel';
import panelCss from '../../ui/panel/panel.css?inline';
import plannerCss from '../../ui/planner/planner.css?inline';
import themeCss from '../../ui/theme.css?inline';
import type { CarriedPlan } from '../carried-plan';
import { createPlanner, type PlannerParts } from '../planner/planner';
import { mountPart } from './mount-part';
import type { PageSession } from './page-session';
import { themeOf } from './theme';

export interface Panel {
  /** Puts the panel back where it belongs if the page has moved or dropped it. */
  place(): void;
  /** Boxes changed, by us or by the person. */
  pageChanged(): void;
}

export interface PanelParts extends Omit<PlannerParts, 'driver'> {
  /** The text of an earlier visit. */
  readonly readDraft: () => Promise<string>;
  /** Told once per failure; gets no page text. */
  readonly report: (error: unknown) => void;
  /** The plan that was brought along to this page, once; null when there is none. */
  readonly takeCarriedPlan: () => Promise<CarriedPlan | null>;
}

const css = themeCss + panelCss + plannerCss;

/** Shows the panel until `signal` aborts; null when the form has no place for it. */
export function showPanel(
  document: Document,
  session: PageSession,
  parts: PanelParts,
  signal: AbortSignal,
): Panel | null {
  if (!session.panelPlace()) return null;
  const planner = createPlanner({ ...parts, driver: session });
  const panel = mountPart(document, 'scopewise-panel', css, parts.translate);
  let open = false;
  let restored = false;

  const show = (): void => {
    if (signal.aborted) return;
    panel.show(
      h(PanelFrame, {
        open,
        view: open ? planner.view() : null,
        events: planner.events,
        onOpen: () => setOpen(true),
        onClose: () => setOpen(false),
      }),
    );
  };

  const setOpen = (next: boolean): void => {
    open = next;
    show();
    if (!open) return;
    parts.brain.wake();
    void planner.refresh();
    if (restored) return;
    restored = true;
    void parts.readDraft().then((draft) => {
      // Selected, so that a new wish can be typed over the old one.
      if (planner.restore(draft)) panel.element.shadowRoot?.querySelector('textarea')?.select();
    });
  };

  const place = (): void => {
    const where = session.panelPlace();
    panel.element.dataset.theme = themeOf(document);
    if (!where) return;
    const { parent, before } = where;
    const inPlace =
      panel.element.parentNode === parent && (before === null || panel.element.nextSibling === before);
    // `panelPlace` may answer with the panel itself as neighbour once it is there.
    if (!inPlace && before !== panel.element) parent.insertBefore(panel.element, before);
  };

  const pageChanged = (): void => {
    if (session.touched()) panel.element.dataset.applied = [...session.held()].sort().join(',');
    if (open) void planner.refresh();
  };

  const resume = async (): Promise<void> => {
    const { form } = (await session.state()) ?? {};
    const plan = form === 'granular' ? await parts.takeCarriedPlan() : null;
    if (!plan || signal.aborted) return;
    restored = true;
    setOpen(true);
    planner.resume(plan);
  };

  planner.subscribe(show, signal);
  signal.addEventListener('abort', () => panel.destroy());
  show();
  place();
  void resume().catch(parts.report);
  return { place, pageChanged };
}
