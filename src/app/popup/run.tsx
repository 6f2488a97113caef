/** The popup: the same planner for the active tab, or for the tab named in the address. */
import { render } from 'preact';
import { writeClipboard } from '../../platform/clipboard';
import { drivenTab } from '../../platform/messages';
import { translate } from '../../platform/translate';
import { Planner } from '../../ui/planner/planner';
import { Texts } from '../../ui/texts';
import { remoteBrain } from '../brain/remote-brain';
import { readDraft, saveDraft } from '../draft';
import { createPlanner } from '../planner/planner';
import { remotePage } from './remote-page';

/** How often an open popup looks at the page again: boxes may be ticked by hand while a popup tab stays open. */
const lookEveryMs = 1000;

/** Renders into the popup's document and keeps it up to date until `signal` aborts. */
export async function runPopup(document: Document, search: string, signal: AbortSignal): Promise<void> {
  const root = document.getElementById('scopewise-popup');
  if (!root) return;
  root.dataset.theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const brain = remoteBrain();
  brain.wake();
  const planner = createPlanner({
    brain,
    translate,
    driver: remotePage(await drivenTab(search)),
    writeClipboard: (text) => writeClipboard(document, text),
    saveDraft,
  });
  const show = (): void =>
    render(
      <Texts.Provider value={translate}>
        <main class="popup">
          <Planner view={planner.view()} events={planner.events} />
          <p class="small subtle">{translate('ui_privacy')}</p>
        </main>
      </Texts.Provider>,
      root,
    );
  planner.subscribe(show, signal);
  show();
  root.querySelector('textarea')?.focus();
  await planner.refresh();
  planner.restore(await readDraft());
  const timer = setInterval(() => void planner.refresh(), lookEveryMs);
  signal.addEventListener('abort', () => clearInterval(timer));
}
