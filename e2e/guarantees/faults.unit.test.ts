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
import { allFixtures, type Fixture } from '../../src/pages/suite/fixture';
import { asStep, Fault, living, type Step, type Watch } from './faults';
import { ours, settle, showPage, start, useEverything } from './page-life';

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
    copy: asStep('copy', brain.copy),
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

/** Few boxes are enough to meet every step. */
const boxesKept = 4;

function fixtureNamed(generation: Fixture['generation'], name: string): Fixture {
  const fixture = allFixtures().find((one) => one.generation === generation && one.name === name);
  if (!fixture) throw new Error(`no fixture ${generation} ${name}`);
  return fixture;
}

/** GitLab's side of the form: a list of its own that follows what happens to the boxes, and the text fields. */
function gitlabsForm() {
  const form = document.querySelector('form');
  if (!form) throw new Error('the fixture has no form');
  const boxes = () => [...form.querySelectorAll<HTMLInputElement>('[type=checkbox]')];
  for (const box of boxes().slice(boxesKept))
    box.closest('.form-check, .gl-form-checkbox, fieldset > div > *')?.remove();
  const held = new Set(
    boxes()
      .filter((box) => box.checked)
      .map((box) => box.value),
  );
  const submitted: Event[] = [];
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
    if (target.checked) held.add(target.value);
    else held.delete(target.value);
  });
  form.addEventListener('submit', (event) => submitted.push(event));
  return {
    boxes,
    held: () => [...held].sort(),
    ticked: () =>
      boxes()
        .filter((box) => box.checked)
        .map((box) => box.value)
        .sort(),
    submit: () => form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
    submitted,
    markup: () => {
      const copy = document.body.cloneNode(true) as HTMLElement;
      for (const own of copy.querySelectorAll('scopewise-note, scopewise-panel')) own.remove();
      return copy.innerHTML;
    },
    fields: () =>
      [...form.querySelectorAll<HTMLInputElement>('[type=text], textarea')].map((field) => field.value),
  };
}

/** One life with `watch`; what is wrong with the page afterwards. */
async function damage(fixture: Fixture, watch: Watch): Promise<readonly string[]> {
  showPage(fixture);
  const page = gitlabsForm();
  const [markup, fields] = [page.markup(), JSON.stringify(page.fields())];
  const reported: unknown[] = [];
  const stray = await living(watch, async () => {
    const life = start(breakable((error) => reported.push(error)));
    await useEverything(life);
    const shown = document.createElement('input');
    shown.id = 'new-access-token';
    document.body.prepend(shown);
    await settle();
    shown.remove();
    life.end();
    await settle();
  });
  for (const box of page.boxes().slice(1, 3)) box.click();
  const arrived = page.submit();
  const surprises = [...reported, ...stray].filter((error) => !(error instanceof Fault));
  return [
    ...(page.markup() === markup ? [] : ['the page has other mark-up']),
    ...(JSON.stringify(page.fields()) === fields ? [] : ['a text field holds something else']),
    ...(String(page.held()) === String(page.ticked())
      ? []
      : ['GitLab would send something else than is ticked']),
    ...(arrived && page.submitted.length === 1 ? [] : ['the form cannot be sent']),
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

/** Where taking away itself is broken, something stays. */
const takingAway = /^remove at src\/ui\/mount\.ts/;

/** A step met on an earlier form is not broken again. */
const met = new Set<string>();
function unmet(steps: Iterable<string>): readonly string[] {
  const fresh = [...new Set(steps)].filter((step) => !met.has(step) && !takingAway.test(step));
  for (const step of fresh) met.add(step);
  return fresh;
}

describe('the page works and nothing of ours is left on it', () => {
  it.each([
    ['V2', 'personal'],
    ['R3', 'project-hidden'],
  ] as const)(
    'whichever step on %s %s throws',
    async (generation, name) => {
      const fixture = fixtureNamed(generation, name);
      const steps = new Set<Step>();
      expect(await damage(fixture, { wants: () => true, take: (step) => void steps.add(step) })).toEqual([]);
      expect(steps.size).toBeGreaterThan(100);
      const watches = [
        ...unmet(steps).map((step) => ['once', step, brokenOnce(step)] as const),
        ...unmet([...steps].map(nameOf))
          .filter((name) => name !== 'remove')
          .map((name) => ['always', name, brokenAlways(name)] as const),
      ];
      const damages: string[] = [];
      for (const [times, what, watch] of watches) {
        const found = await damage(fixture, watch);
        if (found.length > 0) damages.push(`${times} ${what}: ${found.join('; ')}`);
      }
      expect(damages).toEqual([]);
    },
    120_000,
  );
});
