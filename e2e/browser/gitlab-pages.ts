/** What a test does with the stand-in: open a page, read its truth, create the token, open the popup beside it. */
import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import { addressOf, type GenerationName, isGranular } from '../gitlab/generations';
import { type PageOptions, writeOptions } from '../gitlab/options';
import type { FormModel } from '../gitlab/page-model';
import type { PageTokenType } from '../gitlab/scopes';
import type { ExtensionBrowser } from './launch';
import type { RequestLog, ServedGitLab } from './serve-gitlab';

const scopeBoxes = '[name$="[scopes][]"], #token-create-form input[type="checkbox"]';

export class GitLabPages {
  constructor(
    readonly page: Page,
    private readonly browser: ExtensionBrowser,
    private readonly served: ServedGitLab,
  ) {}

  /** Everything this test's pages asked for. */
  get requests(): RequestLog {
    return this.served.requests;
  }

  /** What was sent when tokens were created, oldest first. */
  get submissions(): readonly FormModel[] {
    return this.served.site.submissions;
  }

  /**
   * Opens a generation's page and waits until its scopes are visible. A form behind a button is opened, unless
   * `form` asks for `hidden`, `none` or `missing`; then nothing is waited for but the page.
   */
  async open(
    generation: GenerationName,
    tokenType: PageTokenType = 'personal',
    options: Partial<PageOptions> = {},
  ): Promise<Page> {
    const url = new URL(addressOf(generation, tokenType));
    for (const [name, value] of writeOptions(options)) url.searchParams.set(name, value);
    await this.page.goto(url.href);
    if (options.form && options.form !== 'shown' && options.form !== 'usual') return this.page;
    await this.showForm(generation);
    return this.page;
  }

  /** Waits until our script has looked at the page: what it has not shown by then it does not mean to show. */
  async looked(): Promise<void> {
    await expect.poll(() => this.browser.answers(this.page)).toBe(true);
  }

  /** Presses "Add new token" where the form waits behind it, and waits for the scopes. */
  async showForm(generation: GenerationName): Promise<void> {
    if (isGranular(generation)) {
      await this.page.locator('.gl-form-checkbox-group input').first().waitFor({ state: 'attached' });
      return;
    }
    const boxes = this.page.locator(scopeBoxes).first();
    const add = this.page.getByTestId('add-new-token-button');
    if (generation === 'R3' || generation === 'V1') {
      await add.or(boxes).first().waitFor({ state: 'attached' });
      const shown = generation === 'R3' ? !(await add.isVisible()) : await boxes.isVisible();
      if (!shown) await add.click();
    }
    // Custom boxes are drawn by their label; the input itself counts as invisible.
    await boxes.waitFor({ state: 'attached' });
  }

  /** What the page's form would send now; null while there is no form. Read in the page's own world. */
  model(): Promise<FormModel | null> {
    return this.page.evaluate(() => window.standIn.model());
  }

  /** Scopes of `model()`, sorted; null while there is no form. */
  async chosen(): Promise<readonly string[] | null> {
    const model = await this.model();
    return model && [...model.scopes].sort();
  }

  /** The checkbox of a scope. */
  box(scope: string): Locator {
    return this.page.locator(
      `input[type="checkbox"][value="${scope}"], li[data-testid="${scope}"] input[type="checkbox"]`,
    );
  }

  /** Clicks the checkbox of a scope as a person does, on what is drawn for it. */
  async tick(scope: string): Promise<void> {
    await this.box(scope).dispatchEvent('click');
  }

  /** Names the token and creates it. Waits for the view that shows the (fake) token. */
  async createToken(name = 'Created by a test'): Promise<Locator> {
    const { page } = this;
    await page
      .getByTestId('access-token-name-field')
      .or(page.locator('[data-qa-selector="access_token_name_field"]'))
      .fill(name);
    await page
      .getByTestId('create-token-button')
      .or(page.locator('[data-qa-selector="create_token_button"]'))
      .click();
    const token = page.locator('input.created-token');
    await token.waitFor();
    return token;
  }

  /** Opens the popup in a tab of its own, driving this test's page (`?tab=<id>`). */
  async openPopup(): Promise<Page> {
    const tab = await this.tabId();
    const popup = await this.browser.context.newPage();
    await popup.goto(this.browser.address(`src/entries/popup.html?tab=${tab}`));
    return popup;
  }

  /** Opens the popup without a page to drive. */
  async openPopupAlone(): Promise<Page> {
    const popup = await this.browser.context.newPage();
    await popup.goto(this.browser.address('src/entries/popup.html'));
    return popup;
  }

  async openOptions(): Promise<Page> {
    const options = await this.browser.context.newPage();
    await options.goto(this.browser.address('src/entries/options.html'));
    return options;
  }

  /** The browser's number of this test's tab. */
  async tabId(): Promise<number> {
    return this.browser.tabIdOf(this.page);
  }
}
