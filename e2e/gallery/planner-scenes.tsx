/** The planner with answers from the real catalog, in the states a person meets. */

import { lazyUnderstanding } from '../../src/app/brain/lazy-understanding';
import { localBrain } from '../../src/app/brain/local-brain';
import { createPlanner, type Planner as PlannerModel } from '../../src/app/planner/planner';
import { openCatalog } from '../../src/data/open';
import type { PageState } from '../../src/model/page-message';
import { mount } from '../../src/ui/mount';
import { Panel } from '../../src/ui/panel/panel';
import panelCss from '../../src/ui/panel/panel.css?inline';
import { Planner } from '../../src/ui/planner/planner';
import plannerCss from '../../src/ui/planner/planner.css?inline';
import popupCss from '../../src/ui/popup/popup.css?inline';
import { Texts } from '../../src/ui/texts';
import themeCss from '../../src/ui/theme.css?inline';
import type { PlannerView } from '../../src/ui/views';
import type { Scene, SceneParts } from './scene';

const catalog = openCatalog();
const understand = lazyUnderstanding(() => catalog);

const offered = [
  'api',
  'read_api',
  'read_user',
  'read_repository',
  'write_repository',
  'read_registry',
  'write_registry',
];

interface Situation {
  readonly text?: string;
  /** Scopes ticked on the page; left out: no page. */
  readonly ticked?: readonly string[];
  /** What else the page says. */
  readonly page?: Partial<PageState>;
  /** Changes to the view that are hard to reach by words. */
  readonly also?: Partial<PlannerView>;
  /** What is pressed, one after the other: accessible names. */
  readonly press?: readonly string[];
  readonly collapsed?: boolean;
}

/** The panel on the page. */
export function panelScene({ collapsed = false, ...situation }: Situation): Scene {
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
    await press(panel.element.shadowRoot ?? document, situation.press ?? []);
  };
}

/** The popup, which is a page of its own. */
export function popupScene(situation: Situation): Scene {
  return async (parts) => {
    const style = document.createElement('style');
    style.textContent = themeCss + plannerCss + popupCss;
    document.head.replaceChildren(style);
    document.body.replaceChildren(parts.place);
    document.body.removeAttribute('style');
    parts.place.className = 'scopewise-page';
    parts.place.dataset.theme = parts.theme;
    const planner = await plannerFor(situation, parts);
    const show = (): void =>
      parts.show(
        <main class="popup">
          <Planner view={{ ...planner.view(), ...situation.also }} events={planner.events} />
        </main>,
        parts.place,
      );
    planner.subscribe(show, new AbortController().signal);
    show();
    await press(document, situation.press ?? []);
  };
}

async function plannerFor(situation: Situation, { translate }: SceneParts): Promise<PlannerModel> {
  const planner = createPlanner({
    brain: localBrain({ openCatalog: () => catalog, understand, translate }),
    translate,
    driver: {
      state: async () => (situation.ticked ? { ...pageHolding(situation.ticked), ...situation.page } : null),
      problem: () => null,
      apply: async (scopes) => ({ held: [...scopes], unreachable: [], exact: true }),
      setRole: async () => null,
      fill: async () => null,
      undo: async () => null,
    },
    writeClipboard: async () => true,
    continueAt: null,
    saveDraft: async () => true,
  });
  if (situation.text) planner.events.onText(situation.text);
  await planner.refresh();
  return planner;
}

function pageHolding(ticked: readonly string[]): PageState {
  return {
    tokenType: 'personal',
    generation: 'V2',
    form: 'classic',
    held: [...ticked],
    reach: null,
    classicRefused: false,
    gitlab: '19.5',
    origin: 'https://gitlab.com',
    path: '/-/user_settings/personal_access_tokens',
    boxes: offered.map((scope) => ({ scope, ticked: ticked.includes(scope), disabled: false })),
    roleLevel: null,
    roleLevels: [],
    fields: ['name', 'description', 'expires'],
    canUndo: false,
  };
}

/** Presses buttons by the beginning of their name or text and lets the page settle after each. */
async function press(root: ParentNode, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await settled();
    const buttons = [...root.querySelectorAll<HTMLElement>('button')];
    const nameOf = (button: HTMLElement): string => button.ariaLabel ?? button.textContent ?? '';
    const button = buttons.find((one) => nameOf(one).startsWith(name));
    if (!button) throw new Error(`no button ${name}`);
    button.click();
  }
  await settled();
}

function settled(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)));
}
