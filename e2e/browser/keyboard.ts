/**
 * A person without a pointer. Every press is followed by a look at the focus: it must be on something of the page,
 * visible, and marked. In between a watch in the page notes each frame in which nothing had the focus, and each key of
 * ours that GitLab's page got to hear.
 */
import type { Page } from 'playwright';
import { expect } from 'playwright/test';

/** Name of the panel's button, of its text field, and of the popup's. */
export const ask = 'What should this token do?';

/** What `seen` answers when the focus was never lost and GitLab heard no key of ours. */
export const nothingWrong = { lost: [], heard: [] };

/** What has the focus. */
export interface Focus {
  /** The name as assistive technology reads it, roughly: label, own text. */
  readonly name: string;
  /** Nothing has it: the body, or an element of ours as a whole. */
  readonly lost: boolean;
  /** It has been on something of ours before. */
  readonly reached: boolean;
  /** Tag of our element around it; empty for what is GitLab's. On pages of our own always empty. */
  readonly host: string;
  /** It is drawn with an outline. */
  readonly outlined: boolean;
  /** Its middle is inside the window. */
  readonly inSight: boolean;
}

interface Watch {
  armed: boolean;
  readonly lost: string[];
  readonly heard: string[];
}

declare global {
  interface Window {
    keyboardWatch?: Watch;
  }
}

export class Keyboard {
  private constructor(private readonly page: Page) {}

  /** Takes the keyboard of a page once what is ours stands in it. */
  static async of(page: Page): Promise<Keyboard> {
    await page.bringToFront();
    await page.locator('scopewise-panel, .scopewise-page > *').first().waitFor();
    await page.evaluate(startWatch);
    return new Keyboard(page);
  }

  /** Presses keys one after the other and returns where the focus is then. */
  async press(...keys: readonly string[]): Promise<Focus> {
    let focus = await this.focus();
    for (const key of keys) {
      await this.page.keyboard.press(key);
      focus = await this.focus();
      this.check(focus, key);
    }
    return focus;
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.check(await this.focus(), text);
  }

  /** Goes on with a key, Tab unless told, until something of this name has the focus. */
  async to(name: string | RegExp, key = 'Tab', most = 80): Promise<Focus> {
    const passed: string[] = [];
    for (let press = 0; press < most; press++) {
      const focus = await this.press(key);
      if (typeof name === 'string' ? focus.name === name : name.test(focus.name)) return focus;
      passed.push(focus.name || '?');
    }
    throw new Error(`${key} never reached ${name}; it passed ${passed.join(' | ')}`);
  }

  /** Names of everything Tab passes from the present focus to something of the name `last`, both included. */
  async walk(last: string | RegExp): Promise<readonly string[]> {
    const names = [(await this.focus()).name];
    while (names.length < 80) {
      const { name } = await this.press('Tab');
      names.push(name);
      if (typeof last === 'string' ? name === last : last.test(name)) return names;
    }
    throw new Error(`Tab never reached ${last}; it passed ${names.join(' | ')}`);
  }

  focus(): Promise<Focus> {
    return this.page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const reached = window.keyboardWatch?.armed === true;
      let element = document.activeElement;
      let host = '';
      while (element?.shadowRoot?.activeElement) {
        host = element.tagName.toLowerCase();
        element = element.shadowRoot.activeElement;
      }
      if (!(element instanceof HTMLElement) || element === document.body || element.shadowRoot)
        return { name: '', lost: true, reached, host: '', outlined: false, inSight: false };
      const labels = element instanceof HTMLButtonElement ? null : (element as HTMLInputElement).labels;
      const name = element.ariaLabel ?? labels?.[0]?.textContent ?? element.textContent ?? '';
      const style = getComputedStyle(element);
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      return {
        name: name.trim().replace(/\s+/g, ' '),
        lost: false,
        reached,
        host,
        outlined: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
        inSight: x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight,
      };
    });
  }

  /** What the watch has seen since the focus first reached something of ours. */
  async seen(): Promise<Pick<Watch, 'lost' | 'heard'>> {
    const watch = await this.page.evaluate(() => window.keyboardWatch);
    if (!watch) throw new Error('The page was left, and the watch with it');
    return { lost: watch.lost, heard: watch.heard };
  }

  private check(focus: Focus, after: string): void {
    const ownPage = this.page.url().startsWith('chrome-extension:');
    // GitLab's date picker hides the calendar that has the focus, sooner or later: not ours to judge.
    if (!ownPage && !focus.reached && focus.host === '') return;
    expect(focus, `the focus after ${after}`).toMatchObject({ lost: false });
    if (!ownPage && focus.host === '') return;
    expect(focus, `the focus after ${after}`).toMatchObject({ outlined: true, inSight: true });
  }
}

/** Runs in the page. Armed once the focus has reached an element of ours, so that GitLab's own page is not judged. */
function startWatch(): void {
  const watch: Watch = { armed: false, lost: [], heard: [] };
  window.keyboardWatch = watch;
  const isOurs = (element: Element | null): boolean =>
    element?.tagName.startsWith('SCOPEWISE-') === true || element?.closest('.scopewise-page') != null;
  const isNothing = (element: Element | null): boolean =>
    element === null ||
    element === document.body ||
    (element.shadowRoot !== null && element.shadowRoot.activeElement === null);
  let last = '';
  const look = (): void => {
    const active = document.activeElement;
    watch.armed ||= isOurs(active);
    const inner = active?.shadowRoot?.activeElement ?? active;
    if (watch.armed && isNothing(active)) watch.lost.push(last);
    else last = inner?.ariaLabel ?? inner?.textContent?.trim().slice(0, 60) ?? '';
    requestAnimationFrame(look);
  };
  look();
  for (const type of ['keydown', 'keypress', 'keyup']) {
    document.addEventListener(type, (event) => {
      if (!(event instanceof KeyboardEvent) || !(event.target instanceof Element)) return;
      const own = event.target.tagName.startsWith('SCOPEWISE-');
      if (own || (watch.armed && event.target === document.body)) watch.heard.push(`${type} ${event.key}`);
    });
  }
}
