/** Every state of the interface is free of faults that axe can find, on new and old pages, light and dark. */
import { chromium, expect, test } from 'playwright/test';
import { findBrowser } from '../browser/find-browser';
import { looks } from './looks';
import { bundle, openStage } from './stage';

// Every scene is looked at as a whole: long work where other tests share the machine.
test.setTimeout(600_000);

for (const name of ['new-light', 'old-dark'] as const) {
  test(`axe finds nothing in any state (${name})`, async () => {
    const browser = await chromium.launch({ executablePath: findBrowser().path, args: ['--no-sandbox'] });
    const stage = await openStage(browser, await bundle(), looks[name]);
    expect(stage.scenes.length).toBeGreaterThan(20);
    for (const scene of stage.scenes) {
      await stage.show(scene);
      expect.soft(await stage.faults(), scene).toEqual([]);
      expect.soft(await stage.spelled(), scene).toEqual([]);
    }
    expect(stage.errors).toEqual([]);
    await browser.close();
  });
}
