/** What a person waits for, measured in Chromium with the built extension on the stand-in's newest form. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { closeDoor } from '../browser/closed-door';
import { type ExtensionBrowser, launchWithExtension } from '../browser/launch';
import { PlannerPage } from '../browser/planner-page';
import { serveGitLab } from '../browser/serve-gitlab';
import { addressOf } from '../gitlab/generations';
import { measurePageCost } from './bench-page-cost';
import { percentile } from './timing';

interface Line {
  readonly what: string;
  readonly measured: string;
  readonly budget: string;
}

const rounds = 20;
const sentence = 'clone the repository, list its pipelines and comment on a merge request';

/** Notes the moments at which the first box and the last note are there, and every shift of the layout after that. */
function watchPage(): void {
  const marks = { form: 0, notes: 0, painted: 0, shift: 0 };
  Object.assign(window, { marks });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (marks.painted > 0 && entry.startTime > marks.painted) {
        marks.shift += (entry as PerformanceEntry & { value: number }).value;
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new MutationObserver(() => {
    const boxes = document.querySelectorAll('form [role=group] input[type=checkbox]').length;
    const notes = document.querySelectorAll('scopewise-note').length;
    if (boxes > 0 && marks.form === 0) marks.form = performance.now();
    if (boxes > 0 && notes === boxes && marks.notes === 0) {
      marks.notes = performance.now();
      // What the same frame moves is not yet painted: only later frames shift anything for a person.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => Object.assign(marks, { painted: performance.now() })),
      );
    }
  }).observe(document, { childList: true, subtree: true });
}

async function formToNotes(browser: ExtensionBrowser): Promise<{ notes: number; shift: number }> {
  const page = await browser.context.newPage();
  await page.addInitScript(watchPage);
  await page.goto(addressOf('V2', 'personal'));
  await page.locator('scopewise-note').first().waitFor();
  await page.waitForTimeout(300);
  const marks = await page.evaluate(
    () => (window as unknown as { marks: Record<'form' | 'notes' | 'shift', number> }).marks,
  );
  await page.close();
  return { notes: marks.notes - marks.form, shift: marks.shift };
}

/** From the input event until the answer to it is shown, over the way to the background and back. */
async function keystrokes(page: Page): Promise<readonly number[]> {
  const planner = PlannerPage.onPage(page);
  await planner.open();
  await planner.text.fill('warm');
  await planner.root.locator('.planner[aria-busy="false"]').waitFor();
  return planner.text.evaluate(async (area, text) => {
    const field = area as HTMLTextAreaElement;
    const root = field.closest('.planner');
    const times: number[] = [];
    for (let at = 1; at <= text.length; at++) {
      field.value = text.slice(0, at);
      const start = performance.now();
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await new Promise<void>((answered) => {
        new MutationObserver((_, observer) => {
          if (root?.getAttribute('aria-busy') !== 'false') return;
          observer.disconnect();
          answered();
        }).observe(root as Element, { attributes: true, attributeFilter: ['aria-busy'] });
      });
      times.push(performance.now() - start);
    }
    return times;
  }, sentence);
}

/** From the address to the first paint, which holds the text box. */
async function popupOpening(browser: ExtensionBrowser): Promise<number> {
  const popup = await browser.context.newPage();
  await popup.goto(browser.address('src/entries/popup.html'));
  await PlannerPage.inPopup(popup).text.waitFor();
  const usable = await popup.evaluate(
    () => performance.getEntriesByType('paint')[0]?.startTime ?? performance.now(),
  );
  await popup.close();
  return usable;
}

/** Calls `run` so many times, one after the other. */
async function repeated<Result>(times: number, run: () => Promise<Result>): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let round = 0; round < times; round++) results.push(await run());
  return results;
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;

function spread(times: readonly number[]): string {
  return [50, 95, 99].map((share) => `p${share} ${ms(percentile(times, share))}`).join(', ');
}

/** Opens everything several times. */
export async function measureInBrowser(): Promise<readonly Line[]> {
  const door = await closeDoor();
  const dir = fileURLToPath(new URL('../../dist/chrome', import.meta.url));
  const browser = await launchWithExtension({ dir, headless: true, proxy: door.address });
  try {
    await serveGitLab(browser.context);
    const forms = await repeated(rounds, () => formToNotes(browser));
    const popups = await repeated(rounds, () => popupOpening(browser));
    const page = await browser.context.newPage();
    await page.goto(addressOf('V2', 'personal'));
    const keys = await keystrokes(page);
    const cost = await measurePageCost(door.address);
    return [
      { what: 'from form to notes', measured: spread(forms.map(({ notes }) => notes)), budget: '100 ms' },
      {
        what: 'layout shift after that',
        measured: Math.max(...forms.map(({ shift }) => shift)).toFixed(4),
        budget: '0',
      },
      { what: 'keystroke to answer in the panel', measured: spread(keys), budget: 'p95 8 ms' },
      { what: 'popup usable', measured: spread(popups), budget: '150 ms' },
      {
        what: 'our scripting on a token page until the notes are there',
        measured: ms(cost.scripting),
        budget: '',
      },
      { what: 'our memory on that page', measured: `${(cost.heap / 1e6).toFixed(2)} MB`, budget: '' },
    ];
  } finally {
    await browser.context.close();
    await door.close();
  }
}
