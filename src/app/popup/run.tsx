/** The popup: the same planner for the active tab, or for the tab named in the address. */
import { render } from 'preact';
import { writeClipboard } from '../../platform/clipboard';
import { askPage, drivenTab } from '../../platform/messages';
import { translate } from '../../platform/translate';
import { Planner } from '../../ui/planner/planner';
import { HostSection } from '../../ui/popup/host-section';
import { Texts } from '../../ui/texts';
import { remoteBrain } from '../brain/remote-brain';
import { takeCarriedPlan } from '../carried-plan';
import { readDraft, saveDraft } from '../draft';
import { createPlanner } from '../planner/planner';
import { readSettings } from '../settings/settings';
import { createHostFoot } from './host-foot';
import { plannerPage } from './planner-page';
import { remotePage } from './remote-page';

/** How often an open popup looks at the page again: boxes may be ticked by hand while a popup tab stays open. */
const lookEveryMs = 1000;

/** Renders into the popup's document and keeps it up to date until `signal` aborts. */
export async function runPopup(
  document: Document,
  root: HTMLElement,
  search: string,
  signal: AbortSignal,
): Promise<void> {
  const brain = remoteBrain();
  brain.wake();
  const [tabId, { settings }] = await Promise.all([drivenTab(search), readSettings()]);
  const planner = createPlanner({
    brain,
    translate,
    driver: remotePage(tabId),
    writeClipboard: (text) => writeClipboard(document, text),
    continueAt: null,
    saveDraft: async (text) => !settings.keepText || saveDraft(text),
  });
  const show = (): void =>
    render(
      <Texts.Provider value={translate}>
        <main class="popup">
          <Planner view={planner.view()} events={planner.events} />
          <HostSection view={host.view()} outcome={host.outcome()} events={host.events} />
          <p class="small subtle">{translate('ui_privacy')}</p>
        </main>
      </Texts.Provider>,
      root,
    );
  const host = createHostFoot({
    tabId,
    translate,
    askPage: async () => (tabId === null ? null : askPage(tabId, { kind: 'state' })),
    changed: show,
  });
  planner.subscribe(show, signal);
  show();
  root.querySelector('textarea')?.focus();
  await Promise.all([planner.refresh(), host.refresh()]);
  const carried = await takeCarriedPlan(plannerPage);
  if (carried) planner.resume(carried);
  else planner.restore(await readDraft());
  const look = async (): Promise<void> => {
    await Promise.all([planner.refresh(), host.refresh()]);
  };
  const timer = setInterval(() => void look(), lookEveryMs);
  signal.addEventListener('abort', () => clearInterval(timer));
}
