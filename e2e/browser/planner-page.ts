/** What a person does with the planner, by the accessible names of the page contract. Panel and popup alike. */
import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';

const ask = 'What should this token do?';

export class PlannerPage {
  /** `scopewise-panel` on a page, the document of the popup. */
  constructor(readonly root: Locator) {}

  static onPage(page: Page): PlannerPage {
    return new PlannerPage(page.locator('scopewise-panel'));
  }

  static inPopup(popup: Page): PlannerPage {
    return new PlannerPage(popup.locator('body'));
  }

  get text(): Locator {
    return this.root.getByRole('textbox', { name: ask });
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  /** Opens the panel if it is collapsed. */
  async open(): Promise<void> {
    const opener = this.root.getByRole('button', { name: ask });
    await this.text.or(opener).first().waitFor();
    if (!(await this.text.isVisible())) await opener.click();
    await this.text.waitFor();
  }

  async say(text: string): Promise<void> {
    await this.open();
    await this.text.fill(text);
  }

  /** All of a text in one event, as a paste gives it; filling makes Chromium insert line by line. */
  async paste(text: string): Promise<void> {
    await this.open();
    await this.text.evaluate((area, value) => {
      (area as HTMLTextAreaElement).value = value;
      area.dispatchEvent(
        new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }),
      );
    }, text);
  }

  /** Waits until the answer to the newest text is shown and nothing is being done. */
  async settled(): Promise<void> {
    await expect(this.root.locator('.planner')).toHaveAttribute('aria-busy', 'false');
  }

  /** Presses Apply and waits for the outcome to be said. */
  async apply(): Promise<void> {
    await this.button('Apply to this page').click();
    await this.root
      .getByRole('status')
      .filter({ hasText: /page now holds/ })
      .waitFor();
  }

  async undo(): Promise<void> {
    await this.button('Undo').click();
    await this.root
      .getByRole('status')
      .filter({ hasText: /Undone/ })
      .waitFor();
  }

  /** The `data-applied` mark as a list; null while nothing was applied. */
  async applied(): Promise<readonly string[] | null> {
    const mark = await this.root.getAttribute('data-applied');
    return mark === null ? null : mark.split(',').filter(Boolean);
  }
}
