/** The panel on a page. */
import { mount } from '../../src/ui/mount';
import { Panel } from '../../src/ui/panel/panel';
import panelCss from '../../src/ui/panel/panel.css?inline';
import plannerCss from '../../src/ui/planner/planner.css?inline';
import { Texts } from '../../src/ui/texts';
import themeCss from '../../src/ui/theme.css?inline';
import { press } from './press';
import type { Scene } from './scene';
import { plannerFor, type Situation } from './situation';

/** The panel on the page. */
export function panelScene({
  collapsed = false,
  ...situation
}: Situation & { readonly collapsed?: boolean }): Scene {
  return async (parts) => {
    const panel = mount(document, 'scopewise-panel', themeCss + panelCss + plannerCss);
    panel.element.dataset.theme = parts.theme;
    parts.place.append(panel.element);
    const planner = await plannerFor({ ticked: ['api'], ...situation }, parts);
    const show = (): void => {
      const view = { ...planner.view(), ...situation.also };
      panel.show(
        <Texts.Provider value={parts.translate}>
          <Panel open={!collapsed} view={view} events={planner.events} onOpen={() => {}} onClose={() => {}} />
        </Texts.Provider>,
      );
    };
    planner.subscribe(show, new AbortController().signal);
    show();
    await press(panel.element.shadowRoot ?? document, situation.press ?? [], parts.translate);
  };
}
