/** The interface under the settings people bring along: narrow windows, zoom, less motion, mirrored pages, forced colours. */
import type { Locator, Page } from 'playwright';
import { Keyboard } from '../browser/keyboard';
import { PlannerPage } from '../browser/planner-page';
import { expect, test } from '../browser/test';

const script = `curl -X POST https://gitlab.com/api/v4/projects/42/merge_requests
curl -X DELETE https://gitlab.com/api/v4/projects/42/repository/branches/a-branch-with-a-very-long-name
docker push registry.gitlab.com/group/project/app:1.0`;

/** Everything open that a person can open, which is when it is widest. */
async function openAll(page: Page): Promise<PlannerPage> {
  const planner = PlannerPage.onPage(page);
  await planner.paste(script);
  await expect(planner.button('Apply to this page')).toBeEnabled();
  for (const part of await planner.root.locator('.collapsed > button').all()) await part.click();
  await planner.button('Add from the list').click();
  await expect(planner.root.locator('.entry').first()).toBeVisible();
  await page.getByRole('button', { name: 'Details about read_api' }).click();
  return planner;
}

/**
 * What of ours is wider than its place, or drawn beside our element (a menu: beside the window), as "class: pixels".
 * A menu and the foot of the popup leave their place on purpose.
 */
function sticksOut(hosts: Locator): Promise<readonly string[]> {
  return hosts.evaluateAll((all) =>
    all.flatMap((host) => {
      const own = host.getBoundingClientRect();
      const inside = [...(host.shadowRoot ?? host).querySelectorAll('*:not(style)')];
      return inside.flatMap((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const [from, to] = element.closest('[role=menu]') ? [0, innerWidth] : [own.left, own.right];
        const onPurpose = element.matches('.unseen') || element.querySelector('[role=menu], .foot');
        const within = onPurpose ? 0 : element.scrollWidth - element.clientWidth - 1;
        const over = Math.round(Math.max(from - left, right - to, right - innerWidth, within));
        return width > 0 && over > 0 ? [`${element.className || element.tagName}: ${over}`] : [];
      });
    }),
  );
}

const ours = (page: Page): Locator => page.locator('scopewise-panel, scopewise-note');

test('nothing sticks out of a window of 320 pixels', async ({ gitlab }) => {
  await gitlab.page.setViewportSize({ width: 320, height: 640 });
  const page = await gitlab.open('V2', 'personal', { scopes: ['api'] });
  const planner = await openAll(page);
  expect(await sticksOut(ours(page))).toEqual([]);
  await planner.button('Copy').click();
  await expect(planner.root.getByRole('menu')).toBeVisible();
  expect(await sticksOut(ours(page))).toEqual([]);
});

test('nor of one zoomed to 200 %', async ({ gitlab, running }) => {
  const devTools = await running.browser.context.newCDPSession(gitlab.page);
  const window = { width: 640, height: 450, deviceScaleFactor: 2, mobile: false };
  await devTools.send('Emulation.setDeviceMetricsOverride', window);
  const page = await gitlab.open('V3', 'personal', { scopes: ['api'] });
  expect(await page.evaluate(() => [innerWidth, devicePixelRatio])).toEqual([640, 2]);
  await openAll(page);
  expect(await sticksOut(ours(page))).toEqual([]);
});

test('nor popup and options', async ({ gitlab }) => {
  const popup = await gitlab.openPopupAlone();
  const options = await gitlab.openOptions();
  await PlannerPage.inPopup(popup).paste(script);
  await expect(PlannerPage.inPopup(popup).button('Copy')).toBeEnabled();
  await expect(options.getByRole('heading', { name: 'Scopewise options' })).toBeVisible();
  for (const page of [popup, options]) {
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sticksOut(page.locator('.scopewise-page'))).toEqual([]);
  }
});

/** The longest transition or animation in ours, in seconds. */
function longestMotion(hosts: Locator): Promise<number> {
  return hosts.evaluateAll((all) => {
    const seconds = (times: string): number[] => times.split(',').map((time) => Number.parseFloat(time));
    const inside = all.flatMap((host) => [...(host.shadowRoot?.querySelectorAll('*') ?? [])]);
    const styles = inside.map((element) => getComputedStyle(element));
    return Math.max(
      ...styles.flatMap(({ transitionDuration, animationName, animationDuration }) => [
        ...seconds(transitionDuration),
        ...(animationName === 'none' ? [] : seconds(animationDuration)),
      ]),
    );
  });
}

test('nothing moves for people who asked for less motion', async ({ gitlab }) => {
  const page = await gitlab.open('V2');
  await openAll(page);
  expect(await longestMotion(ours(page))).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await longestMotion(ours(page))).toBe(0);
});

async function middle(locator: Locator): Promise<number> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${locator} is not shown`);
  return box.x + box.width / 2;
}

test('a mirrored page mirrors the panel, its menus and the notes', async ({ gitlab }) => {
  const page = await gitlab.open('V2');
  await expect(page.locator('scopewise-note').first()).toBeVisible();
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const planner = await openAll(page);
  expect(await sticksOut(ours(page))).toEqual([]);
  const row = planner.root.locator('.row').first();
  expect(await middle(row.getByRole('checkbox'))).toBeGreaterThan(await middle(row.locator('.title')));
  expect(await middle(planner.button('Apply to this page'))).toBeGreaterThan(
    await middle(planner.button('Copy')),
  );
  expect(await middle(planner.button('Close'))).toBeLessThan(await middle(planner.text));
  await planner.button('Copy').click();
  await expect(planner.root.getByRole('menu')).toBeVisible();
  expect(await sticksOut(ours(page))).toEqual([]);
  // An English sentence keeps its full stop at its own end: right of its last word.
  const ends = await planner.root.locator('header .small').evaluate((element) => {
    const text = element.firstChild;
    const length = text?.textContent?.length ?? 0;
    const at = (place: number): number => {
      const range = document.createRange();
      if (text) range.setStart(text, place);
      if (text) range.setEnd(text, place + 1);
      return range.getBoundingClientRect().left;
    };
    return { first: at(0), last: at(length - 1) };
  });
  expect(ends.last).toBeGreaterThan(ends.first);
});

/** Width of the line around an element, border or outline. */
function lineOf(locator: Locator): Promise<number> {
  return locator.first().evaluate((element) => {
    const { borderTopStyle, borderTopWidth, outlineStyle, outlineWidth } = getComputedStyle(element);
    const border = borderTopStyle === 'none' ? 0 : Number.parseFloat(borderTopWidth);
    return Math.max(border, outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth));
  });
}

test('forced colours: lines around what colour set off, and the focus is seen', async ({ gitlab }) => {
  await gitlab.page.emulateMedia({ forcedColors: 'active' });
  const page = await gitlab.open('V2');
  const planner = await openAll(page);
  expect(await lineOf(planner.button('Apply to this page'))).toBeGreaterThanOrEqual(1);
  expect(await lineOf(planner.button('Undo'))).toBeGreaterThanOrEqual(1);
  expect(await lineOf(planner.root.locator('.badge'))).toBeGreaterThanOrEqual(1);
  expect(await lineOf(page.locator('scopewise-note .badge'))).toBeGreaterThanOrEqual(1);
  expect(await lineOf(planner.root.locator('code.name'))).toBeGreaterThanOrEqual(1);
  expect(await lineOf(planner.root.locator('.recommended'))).toBeGreaterThanOrEqual(2);
  await planner.text.focus();
  // The keyboard itself insists on a visible outline at each step.
  await (await Keyboard.of(page)).walk('Filter operations');
});
