/**
 * A whole life of ours on a token page, without a browser: everything a person and GitLab's page do is tried, as far as
 * what is there allows. For tests that break one thing and look at what is left.
 */
import { english } from '../../src/app/command-line/english';
import { type PageParts, startOnPage } from '../../src/app/page/start';
import type { PageReply, PageRequest } from '../../src/model/page-message';
import { nextTask } from '../../src/pages/next-task';
import type { Fixture } from '../../src/pages/suite/fixture';

/** What the page life may ask of the world around it. */
export type Surroundings = Pick<PageParts, 'brain'> & Partial<PageParts>;

/** Puts a fixture into the test's own document, at the address it was seen at. */
export function showPage(fixture: Fixture): void {
  const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
  happyDOM.setURL(fixture.meta.url);
  const parsed = new DOMParser().parseFromString(fixture.html, 'text/html');
  for (const name of document.body.getAttributeNames()) document.body.removeAttribute(name);
  for (const name of parsed.body.getAttributeNames())
    document.body.setAttribute(name, parsed.body.getAttribute(name) ?? '');
  document.head.replaceChildren(...parsed.head.childNodes);
  document.body.replaceChildren(...parsed.body.childNodes);
  for (const select of document.querySelectorAll('select')) {
    select.selectedIndex = [...select.options].findIndex((option) => option.hasAttribute('selected'));
  }
}

/** Lets everything that is on its way arrive. */
export async function settle(): Promise<void> {
  for (let task = 0; task < 6; task++) await nextTask();
}

/** What is ours on the page. */
export function ours(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('scopewise-note, scopewise-panel')];
}

/** Presses a button of the panel by its name; false when there is none to press. */
export function press(name: string): boolean {
  const inside = document.querySelector('scopewise-panel')?.shadowRoot;
  const button = [...(inside?.querySelectorAll('button') ?? [])].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === name && !one.disabled,
  );
  button?.click();
  return button !== undefined;
}

/** Types into the panel's text box, if it is open. */
export function type(text: string): void {
  const area = document.querySelector('scopewise-panel')?.shadowRoot?.querySelector('textarea');
  if (!area) return;
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

export interface Life {
  /** Asks as the popup does. */
  readonly ask: (request: PageRequest) => Promise<PageReply | null>;
  readonly end: () => void;
}

/** Starts on the test's document. */
export function start({ brain, ...others }: Surroundings): Life {
  const life = new AbortController();
  let answer: ((request: PageRequest) => Promise<PageReply>) | null = null;
  const parts: PageParts = {
    brain,
    translate: english,
    writeClipboard: async () => true,
    saveDraft: async () => true,
    readDraft: async () => '',
    takeCarriedPlan: async () => null,
    continueAt: () => {},
    showNotes: true,
    gitlab: null,
    answerRequests: (given) => {
      answer = given;
    },
    tellForm: () => {},
    leave: () => life.abort(),
    report: () => {},
    ...others,
  };
  try {
    startOnPage(document, parts, life.signal);
  } catch (error) {
    // As `runOnPage` does.
    parts.report(error);
  }
  return { ask: async (request) => (await answer?.(request)) ?? null, end: () => life.abort() };
}

/** Opens, types, applies, undoes, copies; the page renders a row anew; the popup asks. What is not there is left out. */
export async function useEverything({ ask }: Life): Promise<void> {
  await settle();
  press('What should this token do?');
  await settle();
  type('clone the repository');
  await settle();
  press('Apply to this page');
  await settle();
  press('Undo');
  await settle();
  press('Copy');
  await settle();
  document
    .querySelector('scopewise-panel')
    ?.shadowRoot?.querySelector<HTMLElement>('[role=menuitem]')
    ?.click();
  renderRowAnew();
  await settle();
  for (const request of [
    { kind: 'state' },
    { kind: 'apply', items: ['read_user'] },
    { kind: 'undo' },
  ] satisfies readonly PageRequest[]) {
    await ask(request).catch(() => null);
  }
  await settle();
  press('Close');
  await settle();
}

/** As GitLab's page does when its data changes: another row in the place of the first. */
function renderRowAnew(): void {
  const row = document.querySelector('form .gl-form-checkbox, form .form-check');
  const anew = row?.cloneNode(true) as Element | undefined;
  if (!row || !anew) return;
  for (const note of anew.querySelectorAll('scopewise-note')) note.remove();
  row.replaceWith(anew);
}
