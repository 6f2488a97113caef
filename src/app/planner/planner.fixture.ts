/** A planner on a page that does as it is told, for tests. */
import { openCatalog } from '../../data/open';
import type { Translate } from '../../model/message';
import type { ApplyOutcome, PageState } from '../../model/page-message';
import { nextTask } from '../../pages/next-task';
import { buildIndex, understand } from '../../understand/understand';
import type { Brain } from '../brain/contract';
import { localBrain } from '../brain/local-brain';
import type { PageDriver } from './page-driver';
import { createPlanner, type Planner, type PlannerParts } from './planner';

const catalog = openCatalog();
const index = buildIndex(catalog);

/** A token page that does as it is told; `held` is its truth. */
function fakePage(offered: readonly string[]): PageDriver & { held: string[] } {
  const before: string[][] = [];
  const outcome = (held: readonly string[]): ApplyOutcome => ({
    held: [...held],
    unreachable: [],
    exact: true,
  });
  return {
    held: [],
    problem: () => null,
    async state(): Promise<PageState> {
      return {
        tokenType: 'personal',
        generation: 'V2',
        gitlab: '19.5',
        origin: 'https://gitlab.com',
        path: '/-/user_settings/personal_access_tokens/legacy/new',
        root: '',
        form: 'classic',
        held: this.held,
        reach: null,
        classicRefused: false,
        boxes: offered.map((scope) => ({ scope, ticked: this.held.includes(scope), disabled: false })),
        roleLevel: null,
        roleLevels: [],
        fields: ['name', 'description', 'expires'],
        canUndo: before.length > 0,
      };
    },
    async apply(scopes) {
      before.push(this.held);
      this.held = [...scopes];
      return outcome(this.held);
    },
    setRole: async () => null,
    fill: async (values) => ({ held: Object.keys(values), unreachable: ['description'], exact: false }),
    async undo() {
      this.held = before.pop() ?? [];
      return outcome(this.held);
    },
  };
}

interface Setting {
  readonly planner: Planner;
  readonly page: ReturnType<typeof fakePage>;
  readonly read: string[];
}

/** Records what the brain reads; texts are keys with their values. */
export function setting(change: Partial<PlannerParts> = {}): Setting {
  const page = fakePage(['read_user', 'read_repository', 'read_api', 'write_repository', 'api']);
  const read: string[] = [];
  const translate: Translate = (key, ...values) => [key, ...values].join(' ');
  const planner = createPlanner({
    driver: page,
    brain: localBrain({
      openCatalog: () => catalog,
      understand: (text) => {
        read.push(text);
        return understand(index, text);
      },
      translate,
    }),
    translate,
    writeClipboard: async () => true,
    continueAt: null,
    saveDraft: async () => true,
    ...change,
  });
  return { planner, page, read };
}

/** Lets what has been asked for be answered. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await nextTask();
}

/** Types a text and waits for the answer. */
export async function say(planner: Planner, text: string): Promise<void> {
  planner.events.onText(text);
  await settled();
}

/** A brain of its own. */
export const own = (): Brain =>
  localBrain({
    openCatalog: () => catalog,
    understand: (text) => understand(index, text),
    translate: (key) => key,
  });

/** A brain that thinks until it is told to stop. */
export function slowBrain(gate: Promise<void> | (() => Promise<void>)): Brain {
  return {
    ...own(),
    plan: async (input) => {
      await (typeof gate === 'function' ? gate() : gate);
      return own().plan(input);
    },
  };
}
