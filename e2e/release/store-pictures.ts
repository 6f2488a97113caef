/** Pictures for the stores, 1280 by 800, from the demo's pages; and Chrome's small tile. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { GitLabPages } from '../browser/gitlab-pages';
import { launchWithExtension } from '../browser/launch';
import { PlannerPage } from '../browser/planner-page';
import { serveGitLab } from '../browser/serve-gitlab';
import { wish } from '../demo/journey';

export const pictureSize = { width: 1280, height: 800 } as const;
export const tileSize = { width: 440, height: 280 } as const;

/** Takes all pictures into `folder`; their names, in the order the stores should show them. */
export async function takePictures(top: string, folder: string): Promise<readonly string[]> {
  const dir = join(top, 'dist/chrome');
  const browser = await launchWithExtension({ dir, headless: true, proxy: null, viewport: pictureSize });
  try {
    const page = await browser.context.newPage();
    const gitlab = new GitLabPages(page, browser, await serveGitLab(browser.context));
    const taken: string[] = [];
    const take = async (of: Page, name: string): Promise<void> => {
      await of.screenshot({ path: join(folder, name) });
      taken.push(name);
    };
    for (const [name, show] of scenes) {
      await show(gitlab);
      await take(page, name);
    }
    await gitlab.open('V2');
    await stagePopup(gitlab, page);
    await take(page, '5-popup.png');
    await page.setViewportSize(tileSize);
    await page.setContent(tile(top));
    await take(page, 'tile-440x280.png');
    return taken;
  } finally {
    await browser.context.close();
  }
}

/** Puts the wish into the panel and shows it at the top of the window. */
async function answerOnPage({ page }: GitLabPages, text: string): Promise<PlannerPage> {
  const planner = PlannerPage.onPage(page);
  await planner.say(text);
  await expect(planner.button('Apply to this page')).toBeEnabled();
  await planner.root.evaluate((panel) => panel.scrollIntoView({ block: 'start' }));
  return planner;
}

const scenes: readonly (readonly [name: string, show: (gitlab: GitLabPages) => Promise<void>])[] = [
  [
    '1-answer.png',
    async (gitlab) => {
      await gitlab.open('V2');
      await answerOnPage(gitlab, wish);
    },
  ],
  [
    '2-notes.png',
    async (gitlab) => {
      await gitlab.open('V2');
      await gitlab.page.locator('scopewise-note[data-scope="api"]').scrollIntoViewIfNeeded();
    },
  ],
  [
    '3-fine-grained.png',
    async (gitlab) => {
      await gitlab.open('G3');
      await answerOnPage(gitlab, wish);
    },
  ],
  [
    '4-error-explained.png',
    async (gitlab) => {
      await gitlab.open('V3', 'personal', { theme: 'dark' });
      await answerOnPage(
        gitlab,
        '{"error":"insufficient_scope","error_description":"The request requires higher privileges than provided by the access token.","scope":"api read_api"}\nGET /projects/42/pipelines',
      );
    },
  ],
];

/** The popup as the browser shows it: over the corner of the page. */
async function stagePopup(gitlab: GitLabPages, page: Page): Promise<void> {
  const backdrop = await page.screenshot();
  const popup = await gitlab.openPopup();
  await popup.setViewportSize({ width: 420, height: 700 });
  await PlannerPage.inPopup(popup).say('docker push registry.gitlab.com/group/project/image');
  await expect(PlannerPage.inPopup(popup).button('Apply to this page')).toBeEnabled();
  const front = await popup.screenshot();
  await popup.close();
  await page.goto('about:blank');
  await page.setContent(`<style>
    body { margin: 0; background: url(${dataAddress(backdrop)}) }
    img { position: absolute; top: 12px; right: 48px; border-radius: 8px; box-shadow: 0 8px 32px #0006 }
  </style><img src="${dataAddress(front)}">`);
}

function tile(top: string): string {
  const icon = readFileSync(join(top, 'e2e/gallery/icon.svg'), 'utf8');
  return `<style>
    body { margin: 0; height: 280px; display: grid; place-content: center; justify-items: center; gap: 12px;
      background: #fff; color: #333238; font: 600 34px system-ui, sans-serif }
    svg { width: 96px; height: 96px }
    small { font: 400 18px system-ui, sans-serif; color: #626168 }
  </style>${icon}Scopewise<small>Least-privilege GitLab tokens</small>`;
}

function dataAddress(png: Buffer): string {
  return `data:image/png;base64,${png.toString('base64')}`;
}
