/**
 * What a person does with Scopewise, step by step, with a picture of each. Everything of ours is found by its
 * accessible name or by the element names that the design promises, as any test or screen reader would.
 */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import type { GitLabPages } from '../browser/gitlab-pages';
import { origin } from '../gitlab/generations';

/** The example of the README. */
export const wish = 'clone the repository and list its pipelines';

export interface Step {
  readonly name: string;
  run(): Promise<void>;
}

const question = 'What should this token do?';

/** The text box of the planner; a collapsed panel is opened first. */
async function textBox(page: Page): Promise<Locator> {
  const box = page.getByRole('textbox', { name: question });
  const opener = page.getByRole('button', { name: question });
  await box.or(opener).first().waitFor();
  if (!(await box.isVisible())) await opener.click();
  await box.waitFor();
  return box;
}

async function ask(page: Page, text: string): Promise<void> {
  const box = await textBox(page);
  await box.fill(text);
}

async function notesAreThere(page: Page): Promise<void> {
  const boxes = await page.locator('#token-create-form input[type="checkbox"], [name$="[scopes][]"]').count();
  await expect(page.locator('scopewise-note')).toHaveCount(boxes);
  await expect(page.locator('scopewise-note').first()).toBeVisible();
  await expect(page.locator('scopewise-panel')).toBeVisible();
}

/** Apply, and compare what the panel says with what GitLab's form would send. */
async function apply(gitlab: GitLabPages): Promise<void> {
  const { page } = gitlab;
  const button = page.getByRole('button', { name: 'Apply to this page' });
  await expect(button).toBeEnabled();
  await button.click();
  const panel = page.locator('scopewise-panel');
  await expect(panel).toHaveAttribute('data-applied', /./);
  const said = await panel.getAttribute('data-applied');
  const held = (await gitlab.chosen())?.join(',');
  if (said !== held) throw new Error(`The panel says ${said}, but the page would send ${held}`);
}

/** All steps, in order. `pictures` is the folder they write to. */
export function journey(gitlab: GitLabPages, pictures: string): readonly Step[] {
  const { page } = gitlab;
  const picture = (of: Page, name: string) => of.screenshot({ path: join(pictures, `${name}.png`) });
  const wholePicture = (of: Page, name: string) =>
    of.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });

  return [
    {
      name: 'the start page lists the generations',
      async run() {
        await page.goto(`${origin}/`);
        await wholePicture(page, '01-start');
      },
    },
    {
      name: 'a note stands beside every scope',
      async run() {
        await gitlab.open('V2');
        await notesAreThere(page);
        await wholePicture(page, '02-notes');
      },
    },
    {
      name: 'the wish is understood while typing',
      async run() {
        await ask(page, wish);
        await expect(page.getByRole('button', { name: 'Apply to this page' })).toBeEnabled();
        await page.locator('scopewise-panel').scrollIntoViewIfNeeded();
        await wholePicture(page, '03-answer');
      },
    },
    {
      name: 'Apply ticks exactly what was shown',
      async run() {
        await apply(gitlab);
        await wholePicture(page, '04-applied');
      },
    },
    {
      name: 'Undo brings back what was there',
      async run() {
        await page.getByRole('button', { name: 'Undo' }).click();
        await expect.poll(() => gitlab.chosen()).toEqual([]);
      },
    },
    {
      name: 'the note of "api" warns',
      async run() {
        await gitlab.tick('api');
        const note = page.locator('scopewise-note[data-scope="api"]');
        await expect(note).toHaveAttribute('data-risk', 'critical');
        await note.scrollIntoViewIfNeeded();
        await picture(page, '05-api-warning');
      },
    },
    {
      name: 'everything can be reached by keyboard',
      async run() {
        await gitlab.open('V2');
        const box = await textBox(page);
        await box.focus();
        await page.keyboard.type(wish);
        await expect(page.getByRole('button', { name: 'Apply to this page' })).toBeEnabled();
        await page.getByRole('button', { name: 'Apply to this page' }).focus();
        await page.keyboard.press('Shift+Tab');
        await page.keyboard.press('Tab');
        await picture(page, '06-keyboard');
        await page.keyboard.press('Enter');
        await expect(page.locator('scopewise-panel')).toHaveAttribute('data-applied', /./);
      },
    },
    {
      name: 'dark pages get dark notes',
      async run() {
        await gitlab.open('V3', 'personal', { theme: 'dark' });
        await notesAreThere(page);
        await ask(page, wish);
        await expect(page.getByRole('button', { name: 'Apply to this page' })).toBeEnabled();
        await wholePicture(page, '07-dark');
      },
    },
    {
      name: 'a German page is understood as well',
      async run() {
        await gitlab.open('R3', 'project', { lang: 'de' });
        await notesAreThere(page);
        await wholePicture(page, '08-german');
      },
    },
    {
      name: 'there is room on a narrow page',
      async run() {
        await page.setViewportSize({ width: 420, height: 860 });
        await gitlab.open('V2');
        await notesAreThere(page);
        await ask(page, wish);
        await wholePicture(page, '09-narrow');
        await page.setViewportSize({ width: 1280, height: 900 });
      },
    },
    {
      name: 'the popup drives the page',
      async run() {
        await gitlab.open('V1');
        await notesAreThere(page);
        const popup = await gitlab.openPopup();
        await popup.setViewportSize({ width: 420, height: 640 });
        await ask(popup, wish);
        const button = popup.getByRole('button', { name: 'Apply to this page' });
        await expect(button).toBeEnabled();
        await wholePicture(popup, '10-popup');
        await button.click();
        await expect.poll(() => gitlab.chosen()).not.toEqual([]);
        await popup.close();
      },
    },
  ];
}
