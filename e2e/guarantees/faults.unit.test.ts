// @vitest-environment happy-dom
/** If we fail, the page behaves as if we were not there: every step of ours on a token page is made to throw. */
import { describe, expect, it } from 'vitest';
import type { Brain } from '../../src/app/brain/contract';
import { lazyUnderstanding } from '../../src/app/brain/lazy-understanding';
import { localBrain } from '../../src/app/brain/local-brain';
import { english } from '../../src/app/command-line/english';
import type { PageParts } from '../../src/app/page/start';
import { openCatalog } from '../../src/data/open';
import type { PlanInput } from '../../src/model/brain-message';
import { asStep, Fault, living, type Step, type Watch } from './faults';
import { ours, settle, start, useEverything } from './page-life';
import { permissionPage, scopePage, type WorkingPage } from './working-pages';

const catalog = openCatalog();
const brain = localBrain({
  openCatalog: () => catalog,
  understand: lazyUnderstanding(() => catalog),
  translate: english,
});

/** Answers are the same in every life: they are made once. */
const answers = new Map<string, ReturnType<Brain['plan']>>();
function planOnce(input: PlanInput): ReturnType<Brain['plan']> {
  const key = JSON.stringify(input);
  const answer = answers.get(key) ?? brain.plan(input);
  answers.set(key, answer);
  return answer;
}

/** What we ask of the extension's own interface can fail like the page's. */
function breakable(report: (error: unknown) => void): Partial<PageParts> & Pick<PageParts, 'brain'> {
  const asking: Brain = {
    wake: asStep('wake', () => {}),
    plan: asStep('plan', planOnce),
    resource: asStep('resource', brain.resource),
    browse: asStep('browse', brain.browse),
    copy: asStep('copy', async () => 'read_repository'),
  };
  return {
    brain: asking,
    translate: asStep('translate', english),
    writeClipboard: asStep('writeClipboard', async () => true),
    saveDraft: asStep('saveDraft', async () => true),
    readDraft: asStep('readDraft', async () => 'push'),
    takeCarriedPlan: asStep('takeCarriedPlan', async () => null),
    tellForm: asStep('tellForm', () => {}),
    report,
  };
}

/** One life with `watch` on a fresh page; what is wrong with that page afterwards. */
async function damage(open: () => WorkingPage, watch: Watch): Promise<readonly string[]> {
  const page = open();
  const reported: unknown[] = [];
  let besideToken = 0;
  const stray = await living(watch, async () => {
    const life = start(breakable((error) => reported.push(error)));
    await useEverything(life);
    const shown = document.createElement('input');
    shown.id = 'new-access-token';
    document.body.prepend(shown);
    await settle();
    besideToken = ours().length;
    shown.remove();
    life.end();
    await settle();
  });
  const surprises = [...reported, ...stray].filter((error) => !(error instanceof Fault));
  return [
    ...(await page.wrong()),
    ...(besideToken === 0 ? [] : [`${besideToken} of ours stay beside a created token`]),
    ...(ours().length === 0 ? [] : [`${ours().length} of ours stay`]),
    ...surprises.map((error) => `surfaced: ${String(error)}`),
  ];
}

const nameOf = (step: Step): string => step.replace(/ at .*/, '');

/** Throws the first time the step is taken. */
function brokenOnce(step: Step): Watch {
  let thrown = false;
  return {
    wants: (name) => !thrown && name === nameOf(step),
    take(taken) {
      if (taken !== step) return;
      thrown = true;
      throw new Fault(step);
    },
  };
}

/** Throws whenever anything of ours uses this method or property. */
function brokenAlways(broken: string): Watch {
  return {
    wants: (name) => name === broken,
    take(step) {
      throw new Fault(step);
    },
  };
}

/** Throws from the middle of the life on: what worked before does not work any more. */
function brokenLater(broken: string, times: number): Watch {
  let left = Math.floor(times / 2);
  return {
    wants: (name) => name === broken,
    take(step) {
      left--;
      if (left < 0) throw new Fault(step);
    },
  };
}

/** Where taking away itself is broken, something stays. */
const takingAway = /^remove at src\/ui\/mount\.ts/;

/** A step met on an earlier form is not broken again. */
const met = new Set<string>();
function unmet(steps: Iterable<string>): readonly string[] {
  const fresh = [...new Set(steps)].filter((step) => !met.has(step) && !takingAway.test(step));
  for (const step of fresh) met.add(step);
  return fresh;
}

/** Forms whose steps differ. */
const pages: readonly (readonly [name: string, open: () => WorkingPage])[] = [
  ['V2', () => scopePage('V2', 'personal')],
  ['R3, with a role', () => scopePage('R3', 'project-hidden')],
  ['G3, of permissions', () => permissionPage('G3')],
];

describe('the page works and nothing of ours is left on it', () => {
  it.each(pages)(
    'whichever step of ours on %s throws',
    async (_name, open) => {
      const steps = new Set<Step>();
      const times = new Map<string, number>();
      const count = (step: Step): void => {
        steps.add(step);
        times.set(nameOf(step), (times.get(nameOf(step)) ?? 0) + 1);
      };
      expect(await damage(open, { wants: () => true, take: count })).toEqual([]);
      expect(steps.size).toBeGreaterThan(100);
      const watches = [
        ...unmet(steps).map((step) => ['once', step, brokenOnce(step)] as const),
        ...unmet(times.keys())
          .filter((name) => name !== 'remove')
          .flatMap((name) => [
            ['always', name, brokenAlways(name)] as const,
            ['later', name, brokenLater(name, times.get(name) ?? 0)] as const,
          ]),
      ];
      const damages: string[] = [];
      for (const [when, what, watch] of watches) {
        const found = await damage(open, watch);
        if (found.length > 0) damages.push(`${when} ${what}: ${found.join('; ')}`);
      }
      expect(damages).toEqual([]);
    },
    180_000,
  );
});
