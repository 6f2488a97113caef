/** What the browser itself refuses our pages, and web pages with us. */
import { expect, test } from '../browser/test';

for (const [name, path] of [
  ['popup', 'src/entries/popup.html'],
  ['options', 'src/entries/options.html'],
] as const) {
  test(`the ${name} may neither connect, nor load, nor make markup from text`, async ({
    gitlab,
    running,
  }) => {
    const page = await gitlab.openPopupAlone();
    await page.goto(running.browser.address(path));
    const refused = await page.evaluate(async () => {
      const directives = new Set<string>();
      Object.assign(window, { directives });
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        directives.add(effectiveDirective),
      );
      const fetched = await fetch('https://example.com/').then(
        () => 'answered',
        () => 'refused',
      );
      const image = new Image();
      image.src = 'https://example.com/a.png';
      const frame = document.createElement('iframe');
      frame.src = 'https://example.com/';
      const base = document.createElement('base');
      base.href = 'https://example.com/';
      document.body.append(image, frame);
      document.head.append(base);
      let markup = 'made';
      try {
        document.body.innerHTML = '<p>text</p>';
      } catch {
        markup = 'refused';
      }
      return { fetched, markup };
    });
    expect(refused).toEqual({ fetched: 'refused', markup: 'refused' });
    const directives = () =>
      page.evaluate(() => [...(window as unknown as { directives: Set<string> }).directives].sort());
    await expect
      .poll(directives)
      .toEqual(['base-uri', 'connect-src', 'frame-src', 'img-src', 'require-trusted-types-for']);
  });
}

test('a web page can neither speak to us nor load or frame our files', async ({ gitlab, running }) => {
  const page = await gitlab.open('V2');
  const popup = running.browser.address('src/entries/popup.html');
  const reached = await page.evaluate(async (address) => {
    const { chrome } = globalThis as unknown as { chrome?: { runtime?: { sendMessage?: unknown } } };
    const loaded = await fetch(address).then(
      () => true,
      () => false,
    );
    const frame = document.createElement('iframe');
    frame.src = address;
    // A page that says why it is refused is loaded as well.
    const tried = new Promise((done) => frame.addEventListener('load', done));
    document.body.append(frame);
    await tried;
    return { speaks: chrome?.runtime?.sendMessage !== undefined, loaded };
  }, popup);
  expect(reached).toEqual({ speaks: false, loaded: false });
  const framed = page.frames().filter((frame) => frame !== page.mainFrame());
  for (const frame of framed) expect(await frame.locator('textarea').count()).toBe(0);
});
