/** Popup and options: pages of our own, which have nothing of GitLab around them. */
import type { ComponentChild } from 'preact';
import type { MessageKey } from '../../src/model/message';
import { Options } from '../../src/ui/options/options';
import optionsCss from '../../src/ui/options/options.css?inline';
import type {
  HostEvents,
  HostOutcome,
  HostView,
  OptionsEvents,
  OptionsView,
} from '../../src/ui/own-page-views';
import { Planner } from '../../src/ui/planner/planner';
import plannerCss from '../../src/ui/planner/planner.css?inline';
import { HostSection } from '../../src/ui/popup/host-section';
import popupCss from '../../src/ui/popup/popup.css?inline';
import themeCss from '../../src/ui/theme.css?inline';
import { press } from './press';
import type { Scene, SceneParts } from './scene';
import { plannerFor, type Situation } from './situation';

const hostEvents: HostEvents = { onUse() {}, onUseOnce() {}, onStop() {}, onOptions() {} };

interface PopupSituation extends Situation {
  /** On which GitLab the popup was opened; gitlab.com when left out. */
  readonly host?: HostView;
  readonly hostOutcome?: HostOutcome;
}

export function popupScene({
  host = { kind: 'built-in' },
  hostOutcome = null,
  ...situation
}: PopupSituation): Scene {
  return async (parts) => {
    const draw = ownPage(parts, plannerCss + popupCss);
    const planner = await plannerFor(situation, parts);
    const show = (): void =>
      draw(
        <main class="popup">
          <Planner view={{ ...planner.view(), ...situation.also }} events={planner.events} />
          <HostSection view={host} outcome={hostOutcome} events={hostEvents} />
          <p class="small subtle">{parts.translate('ui_privacy')}</p>
        </main>,
      );
    planner.subscribe(show, new AbortController().signal);
    show();
    await press(document, situation.press ?? [], parts.translate);
  };
}

const optionsEvents: OptionsEvents = {
  onAddHost: async () => false,
  onAllowHost() {},
  onRemoveHost() {},
  onGitlab() {},
  onKeepText() {},
  onShowNotes() {},
  onExport() {},
  onImport: async () => false,
  onReset() {},
  onRemovePlan() {},
  onUsePlan() {},
  onSharePlan() {},
  onImportPlan: async () => false,
};

const nothingSet: OptionsView = {
  hosts: [],
  keepText: true,
  showNotes: true,
  fixed: [],
  plans: [],
  outcome: null,
};

/** The options page as it is before anything was set, but for `also`. */
export function optionsScene(also: Partial<OptionsView>, pressed: readonly MessageKey[] = []): Scene {
  return async (parts) => {
    ownPage(parts, optionsCss)(<Options view={{ ...nothingSet, ...also }} events={optionsEvents} />);
    await press(document, pressed, parts.translate);
  };
}

/** Clears the page for one of ours, and draws into it. */
function ownPage({ place, theme, show }: SceneParts, css: string): (content: ComponentChild) => void {
  const style = document.createElement('style');
  style.textContent = themeCss + css;
  document.head.replaceChildren(style);
  document.body.replaceChildren(place);
  document.body.removeAttribute('style');
  place.className = 'scopewise-page';
  place.dataset.theme = theme;
  return (content) => show(content, place);
}
