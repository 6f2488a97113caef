/** What the background does besides answering: hosts, badge, menu of selected text, address bar. */
import type { Translate } from '../../model/message';
import { onOriginsChanged } from '../../platform/hosts';
import { openOwnPage } from '../../platform/tabs';
import { onAddressBar, onSelectionMenu, onStart, openPopup } from '../../platform/toolbar';
import type { Brain } from '../brain/contract';
import { saveDraft } from '../draft';
import { leaveTabs } from '../hosts/leave-tabs';
import { syncHosts } from '../hosts/sync-hosts';
import { plannerPage } from '../popup/planner-page';
import { suggestion } from './suggestion';

/** Longer selections are logs; the planner itself shows how much it read. */
const longestSelection = 6_000;

/** Starts listening; like all listeners of a background, before its first task ends. */
export function runSurfaces(brain: Brain, translate: Translate, report: (error: unknown) => void): void {
  const sync = (): void => void syncHosts().catch(report);
  onStart(sync);
  onOriginsChanged(sync, (origins) => {
    sync();
    void leaveTabs(origins).catch(report);
  });

  const explain = async (text: string): Promise<void> => {
    await saveDraft(text.slice(0, longestSelection));
    if (!(await openPopup())) await openOwnPage(plannerPage);
  };
  onSelectionMenu(translate('menu_explain'), (text) => void explain(text).catch(report));
  onAddressBar({
    suggest: (text) => suggestion(brain, translate, text),
    entered: (text) => {
      // The address bar has closed by now: a tab is where the eye is.
      void saveDraft(text)
        .then(() => openOwnPage(plannerPage))
        .catch(report);
    },
  });
}
