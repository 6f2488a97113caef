/** Messages are taken from our own contexts only, in both directions, and only when they have the right shape. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import type { PageReply } from '../../src/model/page-message';
import { pretendBrowser } from './own-browser';

const browser = pretendBrowser();
const { answerRequests, askPage } = await import('../../src/platform/messages');
const { answerOwnContexts } = await import('../../src/platform/background');
const { remoteBrain } = await import('../../src/app/brain/remote-brain');
const { answerBrain } = await import('../../src/app/background/answer-brain');
const { answerBadge } = await import('../../src/app/background/answer-badge');

const nothing: PageReply = { state: null, outcome: null, problem: null };
const page = 'https://gitlab.com/-/user_settings/personal_access_tokens';

const ownPage: Runtime.MessageSender = { id: browser.id, url: browser.address('src/entries/popup.html') };
const ownScript: Runtime.MessageSender = { id: browser.id, url: page };
const strangers: readonly (readonly [who: string, sender: Runtime.MessageSender])[] = [
  ['another extension', { id: 'another', url: 'chrome-extension://another/popup.html' }],
  ['another extension that names our page', { id: 'another', url: ownPage.url ?? '' }],
  ['a web page', { url: page }],
  ['a web page that names our page', { url: ownPage.url ?? '' }],
  ['nobody', {}],
];
const likeOurs: readonly (readonly [who: string, sender: Runtime.MessageSender])[] = [
  ['our script in a page', ownScript],
  ['an address that begins like ours', { id: browser.id, url: `chrome-extension://${browser.id}.example/` }],
  ['our id without an address', { id: browser.id }],
];

const valid = [
  { kind: 'state' },
  { kind: 'apply', items: ['api'] },
  { kind: 'undo' },
  { kind: 'leave', origin: 'https://gitlab.com' },
];

let end = new AbortController();
afterEach(() => {
  end.abort();
  end = new AbortController();
});

function takeRequests(): unknown[] {
  const taken: unknown[] = [];
  answerRequests(async (request) => {
    taken.push(request);
    return nothing;
  }, end.signal);
  return taken;
}

describe('a page', () => {
  it('is driven by our own pages', () => {
    const taken = takeRequests();
    for (const request of valid) browser.deliver(request, ownPage);
    expect(taken).toEqual(valid);
  });

  it.each([...strangers, ...likeOurs])('is not driven by %s', (_who, sender) => {
    const taken = takeRequests();
    for (const request of valid) expect(browser.deliver(request, sender)).toEqual([]);
    expect(taken).toEqual([]);
  });

  it('leaves a thousand malformed requests unanswered', () => {
    const taken = takeRequests();
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(browser.deliver(message, ownPage)).toEqual([]);
      }),
      { numRuns: 1000, seed: 11 },
    );
    for (const message of [
      { kind: 'apply' },
      { kind: 'apply', items: 'api' },
      { kind: 'apply', items: [{}] },
      { kind: 'role', level: '50' },
      { kind: 'submit' },
      JSON.parse('{"__proto__":{"kind":"undo"}}'),
    ]) {
      expect(browser.deliver(message, ownPage)).toEqual([]);
    }
    expect(taken).toEqual([]);
  });

  it('is not driven any more after its end', () => {
    const taken = takeRequests();
    end.abort();
    expect(browser.deliver({ kind: 'undo' }, ownPage)).toEqual([]);
    expect(taken).toEqual([]);
  });

  it.each([null, 'yes', {}, { state: 'api' }, { ...nothing, outcome: { held: 'api' } }])(
    'that answers with %j is no page',
    async (reply) => {
      browser.replyWith(reply);
      expect(await askPage(1, { kind: 'state' })).toBeNull();
    },
  );
});

describe('the background', () => {
  it('hears our scripts and pages, and no one else', () => {
    const asked: unknown[] = [];
    answerOwnContexts((request) => {
      asked.push(request);
      return undefined;
    });
    browser.deliver('from a page of ours', ownPage);
    browser.deliver('from a script of ours', ownScript);
    for (const [who, sender] of strangers) browser.deliver(who, sender);
    expect(asked).toEqual(['from a page of ours', 'from a script of ours']);
  });

  it('leaves a thousand malformed questions unanswered', () => {
    const brain = remoteBrain();
    const translate = (): string => '';
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(answerBrain(brain, message)).toBeUndefined();
        expect(answerBadge(message, 1, translate)).toBeUndefined();
      }),
      { numRuns: 1000, seed: 12 },
    );
  });

  it.each([null, 'api', 7, {}, { problem: 'x' }, { problem: { key: 1, values: [] } }])(
    'is not believed when it answers with %j',
    async (reply) => {
      browser.replyWith(reply);
      await expect(remoteBrain().browse()).rejects.toThrow();
    },
  );
});

describe('our source', () => {
  const folder = fileURLToPath(new URL('../../src', import.meta.url));
  const doors =
    /onMessageExternal|onConnect|\.connect\(|postMessage\(|BroadcastChannel|addEventListener\(['"]message['"]|externally/;

  it('has two doors for messages and no other', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.tsx?$/.test(file) && !/\.(?:test|fixture)\.tsx?$/.test(file),
    );
    const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
    expect(files.filter((file) => read(file).includes('onMessage.addListener')).sort()).toEqual([
      'platform/background.ts',
      'platform/messages.ts',
    ]);
    // A message channel of one's own is how the next task is waited for; nobody else holds its other end.
    expect(files.filter((file) => doors.test(read(file)))).toEqual(['pages/next-task.ts']);
  });
});
