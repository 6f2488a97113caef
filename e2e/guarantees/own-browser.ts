/**
 * The extension's interface of a browser, for tests that speak with `src/platform` itself: storage that can be damaged or
 * refuse, and messages from whoever the test says.
 */
import type { Runtime } from 'webextension-polyfill';

type Listener = (message: unknown, sender: Runtime.MessageSender) => unknown;

const areas = ['local', 'sync', 'managed'] as const;
type Area = (typeof areas)[number];

export interface OwnBrowser {
  readonly id: string;
  /** Address of one of our own pages. */
  address(path: string): string;
  /** Puts a value into storage, whatever it is. */
  put(area: Area, key: string, value: unknown): void;
  /** What is stored there. */
  stored(area: Area, key: string): unknown;
  /** From now on every use of storage is refused, or no longer. */
  refuse(refusing: boolean): void;
  empty(): void;
  /** Gives a message to all listeners; what those say that answer. */
  deliver(message: unknown, sender: Runtime.MessageSender): readonly unknown[];
  /** What the other end answers from now on. */
  replyWith(reply: unknown): void;
}

/** Must run before anything imports `webextension-polyfill`, which looks for a browser when it is loaded. */
export function pretendBrowser(): OwnBrowser {
  const id = 'scopewise-under-test';
  const address = (path: string): string => `chrome-extension://${id}/${path}`;
  const stores = new Map<Area, Map<string, unknown>>(areas.map((area) => [area, new Map()]));
  const listeners = new Set<Listener>();
  let refusing = false;
  let reply: unknown;
  const storeOf = (area: Area): Map<string, unknown> => stores.get(area) ?? new Map();
  const allowed = (): void => {
    if (refusing) throw new Error('refused');
  };
  const storage = Object.fromEntries(
    areas.map((area) => [
      area,
      {
        async get(key: string | null) {
          allowed();
          const all = [...storeOf(area)].filter(([name]) => key === null || name === key);
          return Object.fromEntries(all);
        },
        async set(values: Record<string, unknown>) {
          allowed();
          for (const [key, value] of Object.entries(values)) storeOf(area).set(key, structuredClone(value));
        },
        async remove(key: string) {
          allowed();
          storeOf(area).delete(key);
        },
      },
    ]),
  );
  const runtime = {
    id,
    getURL: address,
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
    sendMessage: async () => reply,
  };
  const browser = { runtime, storage, tabs: { sendMessage: async () => reply } };
  Object.assign(globalThis, { chrome: { runtime }, browser });
  return {
    id,
    address,
    put: (area, key, value) => void storeOf(area).set(key, value),
    stored: (area, key) => storeOf(area).get(key),
    refuse: (next) => {
      refusing = next;
    },
    empty: () => {
      for (const store of stores.values()) store.clear();
    },
    deliver: (message, sender) => [...listeners].flatMap((listener) => listener(message, sender) ?? []),
    replyWith: (next) => {
      reply = next;
    },
  };
}
