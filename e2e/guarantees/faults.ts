/**
 * Breaks one step of our code on a page: a call of the browser's interface, made from one place of our source. Calls that
 * the page makes itself are left alone.
 */

/** What our code calls and reads of the page's interface, with an object that has it. */
const watched = (): readonly (readonly [sample: object, names: readonly string[]])[] => {
  const input = document.createElement('input');
  return [
    [document, ['querySelector', 'querySelectorAll', 'defaultView', 'location', 'body']],
    [document, ['createElement', 'createElementNS', 'createTextNode']],
    [input, ['querySelector', 'querySelectorAll', 'closest', 'matches', 'append', 'remove', 'contains']],
    [input, ['getAttribute', 'setAttribute', 'removeAttribute', 'attachShadow', 'shadowRoot', 'dataset']],
    [input, ['getBoundingClientRect', 'getClientRects', 'style', 'click', 'focus']],
    [input, ['insertBefore', 'removeChild', 'appendChild', 'textContent', 'isConnected', 'ownerDocument']],
    [input, ['parentElement', 'parentNode', 'nextSibling', 'checked', 'disabled', 'labels']],
    [input, ['addEventListener', 'removeEventListener', 'dispatchEvent']],
    [document.createDocumentFragment(), ['querySelector', 'append']],
    [input.style, ['setProperty']],
    [new MutationObserver(() => {}), ['observe', 'disconnect']],
    [document.defaultView ?? window, ['getComputedStyle']],
  ];
};

/** These run listeners: what is called within them is a step of its own. */
const runListeners: readonly string[] = ['click', 'focus', 'dispatchEvent'];

function ownerOf(sample: object, name: string): object | null {
  for (let owner: object | null = sample; owner; owner = Object.getPrototypeOf(owner)) {
    if (Object.hasOwn(owner, name)) return owner;
  }
  return null;
}

/** The error of a broken step; nothing else may ever surface. */
export class Fault extends Error {}

/** `querySelector at app/page/panel.ts:40:12`. */
export type Step = string;

/** Told of the steps our code takes; breaks one by throwing. */
export interface Watch {
  /** Finding the place of a call takes time: false for a method or property of no interest. */
  wants(name: string): boolean;
  take(step: Step): void;
}

let watch: Watch | null = null;

/** The place in our source that is nearest to the call; null when the page itself calls. */
function callingPlace(): string | null {
  const { prepareStackTrace } = Error;
  Error.prepareStackTrace = (_, frames) => frames;
  const frames = new Error().stack as unknown as readonly NodeJS.CallSite[];
  Error.prepareStackTrace = prepareStackTrace;
  for (const frame of frames) {
    const [, place] = /\/((?:src|e2e)\/.+\.tsx?)/.exec(frame.getFileName() ?? '') ?? [];
    if (!place || place.endsWith('/faults.ts')) continue;
    const isOurs = place.startsWith('src/') && !place.startsWith('src/pages/suite/');
    return isOurs ? `${place}:${frame.getLineNumber()}:${frame.getColumnNumber()}` : null;
  }
  return null;
}

/** Tells the watch of a call, and runs it so that what it calls itself is not heard. */
function step<Result>(name: string, run: () => Result): Result {
  const current = watch;
  if (!current) return run();
  watch = null;
  try {
    const place = current.wants(name) ? callingPlace() : null;
    if (place) current.take(`${name} at ${place}`);
    if (runListeners.includes(name)) watch = current;
    return run();
  } finally {
    watch = current;
  }
}

/** A function of the extension's own interface, as one more step. */
export function asStep<Arguments extends readonly unknown[], Result>(
  name: string,
  run: (...given: Arguments) => Result,
) {
  return (...given: Arguments): Result => {
    if (watch?.wants(name)) watch.take(name);
    return run(...given);
  };
}

function instrument(): () => void {
  const undo: (() => void)[] = [];
  for (const [sample, names] of watched()) {
    for (const name of names) {
      const owner = ownerOf(sample, name);
      const original = owner && Object.getOwnPropertyDescriptor(owner, name);
      if (!original) throw new Error(`nothing is called ${name} here`);
      Object.defineProperty(owner, name, asSteps(name, original));
      undo.push(() => Object.defineProperty(owner, name, original));
    }
  }
  return () => {
    for (const run of undo) run();
  };
}

/** The same method or property, each use a step. */
function asSteps(name: string, original: PropertyDescriptor): PropertyDescriptor {
  const { value: method, get: read } = original;
  if (method) {
    return {
      ...original,
      value(this: unknown, ...given: unknown[]) {
        return step(name, () => Reflect.apply(method, this, given));
      },
    };
  }
  return {
    ...original,
    get(this: unknown) {
      return step(name, () => read?.call(this));
    },
  };
}

/**
 * Our listeners with their errors caught, as a browser does: there they end in the console of the extension. Happy-dom
 * under test throws them at whoever dispatched the event.
 */
const caught = new WeakMap<EventListener, EventListener>();

function catching(listener: EventListener, stray: unknown[]): EventListener {
  const known = caught.get(listener);
  if (known) return known;
  const catches: EventListener = function (this: unknown, event) {
    try {
      listener.call(this as EventTarget, event);
    } catch (error) {
      stray.push(error);
    }
  };
  caught.set(listener, catches);
  return catches;
}

/** Makes listeners catch until the returned function is called. */
function catchInListeners(stray: unknown[]): () => void {
  type Given = [type: string, listener: EventListener, ...others: unknown[]];
  const passed = ([type, listener, ...others]: Given): Given => [type, catching(listener, stray), ...others];
  const owners = new Set(
    [document, new AbortController().signal].map((one) => ownerOf(one, 'addEventListener')),
  );
  const undo = [...owners].map((owner) => {
    const { addEventListener, removeEventListener } = owner as EventTarget;
    Object.assign(owner as EventTarget, {
      addEventListener(this: EventTarget, ...given: Given) {
        Reflect.apply(addEventListener, this, passed(given));
      },
      removeEventListener(this: EventTarget, ...given: Given) {
        Reflect.apply(removeEventListener, this, passed(given));
      },
    });
    return () => Object.assign(owner as EventTarget, { addEventListener, removeEventListener });
  });
  return () => {
    for (const run of undo) run();
  };
}

/** Errors of ours that reach nobody: thrown in listeners, promises and timers. Node would end the test for them. */
async function strayErrors(run: () => Promise<void>): Promise<readonly unknown[]> {
  const stray: unknown[] = [];
  const undo = [catchInListeners(stray)];
  for (const event of ['unhandledRejection', 'uncaughtException']) {
    const listeners = process.rawListeners(event) as ((...given: unknown[]) => void)[];
    process.removeAllListeners(event);
    process.on(event, (error) => void stray.push(error));
    undo.push(() => {
      process.removeAllListeners(event);
      for (const listener of listeners) process.on(event, listener);
    });
  }
  try {
    await run();
    await new Promise((done) => setTimeout(done));
  } finally {
    for (const back of undo) back();
  }
  return stray;
}

/** Runs `life` while `watching` hears of every step, and gives the errors that surfaced nowhere else. */
export async function living(watching: Watch, life: () => Promise<void>): Promise<readonly unknown[]> {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 40;
  try {
    return await strayErrors(async () => {
      const restore = instrument();
      watch = watching;
      try {
        await life();
      } finally {
        watch = null;
        restore();
      }
    });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
