/** The planner's model with answers from the real catalog, in the states a person meets. */
import { lazyUnderstanding } from '../../src/app/brain/lazy-understanding';
import { localBrain } from '../../src/app/brain/local-brain';
import { createPlanner, type Planner as PlannerModel } from '../../src/app/planner/planner';
import { openCatalog } from '../../src/data/open';
import type { MessageKey } from '../../src/model/message';
import type { PageState } from '../../src/model/page-message';
import type { PlannerView } from '../../src/ui/views';
import type { SceneParts } from './scene';

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

/** What a person has typed, on which page. */
export interface Situation {
  readonly text?: string;
  /** Scopes ticked on the page; left out: no page. */
  readonly ticked?: readonly string[];
  /** What else the page says. */
  readonly page?: Partial<PageState>;
  /** Changes to the view that are hard to reach by words. */
  readonly also?: Partial<PlannerView>;
  /** What is pressed, one after the other: keys of accessible names. */
  readonly press?: readonly MessageKey[];
}

/** A planner that has answered the text of the situation. */
export async function plannerFor(situation: Situation, { translate }: SceneParts): Promise<PlannerModel> {
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
    root: '',
    boxes: offered.map((scope) => ({ scope, ticked: ticked.includes(scope), disabled: false })),
    roleLevel: null,
    roleLevels: [],
    fields: ['name', 'description', 'expires'],
    canUndo: false,
  };
}
