/** The watch itself: what leaves a page or an extension is seen and stopped. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDoor, isChromiumItself, isFirefoxItself } from './closed-door';
import { launchFirefox } from './firefox';
import { launchWithExtension } from './launch';
import { serveGitLab } from './serve-gitlab';
import { expect, test } from './test';

// Most start a browser of their own.
test.setTimeout(180_000);

test('a request to another site is stopped and seen', async ({ gitlab, running }) => {
  const page = await gitlab.open('V2');
  const reached = await page.goto('https://example.com/').catch(() => 'stopped');
  expect(reached).toBe('stopped');
  expect(running.served.requests.stopped.map(({ url }) => url)).toEqual(['https://example.com/']);
  running.served.reset();
});

/** An extension that does what ours never may: its background and its content script both call home. */
function leakyExtension(background: object): string {
  const dir = mkdtempSync(join(tmpdir(), 'scopewise-leaky-'));
  const manifest = {
    manifest_version: 3,
    name: 'Leaky',
    version: '1',
    host_permissions: ['https://*/*'],
    background,
    content_scripts: [{ matches: ['https://gitlab.com/*'], js: ['content.js'] }],
    browser_specific_settings: { gecko: { id: 'leaky@example.com' } },
  };
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(dir, 'worker.js'), "fetch('https://worker.example.com/').catch(() => null);");
  writeFileSync(join(dir, 'content.js'), "fetch('https://content.example.com/').catch(() => null);");
  return dir;
}

test('an extension that calls home is seen, from its worker and from its content script', async () => {
  const dir = leakyExtension({ service_worker: 'worker.js' });
  const door = await closeDoor();
  const browser = await launchWithExtension({ dir, headless: true, proxy: door.address });
  try {
    const { requests } = await serveGitLab(browser.context);
    const page = await browser.context.newPage();
    await page.goto('https://gitlab.com/');
    const seen = () =>
      [
        ...requests.stopped.map(({ url }) => url),
        ...door.knocks.filter((knock) => !isChromiumItself(knock)),
      ].join(' ');
    await expect.poll(seen).toContain('worker.example.com');
    await expect.poll(seen).toContain('content.example.com');
  } finally {
    await browser.close();
    await door.close();
    rmSync(dir, { recursive: true });
  }
});

test('in Firefox it is seen as well, from its background too', async () => {
  const dir = leakyExtension({ scripts: ['worker.js'] });
  const firefox = await launchFirefox({ dir, headless: true });
  try {
    const seen = () => firefox.door.knocks.filter((knock) => !isFirefoxItself(knock)).join(' ');
    await expect.poll(seen).toContain('worker.example.com');
  } finally {
    await firefox.close();
    rmSync(dir, { recursive: true });
  }
});

test('the extension knows the tab it is asked about', async ({ gitlab }) => {
  await gitlab.open('V2');
  const first = await gitlab.tabId();
  const popup = await gitlab.openPopup();
  expect(new URL(popup.url()).searchParams.get('tab')).toBe(String(first));
  expect(await gitlab.tabId()).toBe(first);
});
