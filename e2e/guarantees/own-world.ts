/** Code put before the page script, into its own isolated world: it sees what we do there, and can break it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alteredBuild, pageScript } from '../browser/altered-build';

/** A build whose page script begins with these, functions that use nothing from around them. */
export function buildWith(...preludes: readonly (() => void)[]): string {
  return alteredBuild((folder) => {
    const file = join(folder, pageScript);
    const calls = preludes.map((prelude) => `(${prelude.toString()})();\n`);
    writeFileSync(file, calls.join('') + readFileSync(file, 'utf8'));
  });
}

/**
 * Notes in `data-looks` of the document's root what our world reads of a created token, of what stands around it, and of
 * buttons that would copy it; and whoever listens to it.
 */
export function watchCreatedToken(): void {
  const places = '.created-token, [data-clipboard-text]';
  const note = (what: string, element: Element): void => {
    const root = document.documentElement;
    root.dataset.looks = `${root.dataset.looks ?? ''} ${what} of <${element.localName}>`;
  };
  const own = (element: Element): boolean => element.matches(places);
  const around = (element: Element): boolean => own(element) || element.querySelector(places) !== null;
  const watch = (owner: object, name: string, hit: (element: Element) => boolean): void => {
    const original = Object.getOwnPropertyDescriptor(owner, name);
    if (!original) throw new Error(`nothing is called ${name} here`);
    const { get, value } = original;
    const look = (element: unknown): void => {
      if (element instanceof Element && hit(element)) note(name, element);
    };
    Object.defineProperty(owner, name, {
      ...original,
      ...(get && {
        get(this: unknown) {
          look(this);
          return get.call(this);
        },
      }),
      ...(value && {
        value(this: unknown, ...given: unknown[]) {
          look(this);
          return Reflect.apply(value, this, given);
        },
      }),
    });
  };
  watch(HTMLInputElement.prototype, 'value', own);
  watch(HTMLInputElement.prototype, 'defaultValue', own);
  watch(HTMLElement.prototype, 'dataset', own);
  watch(HTMLElement.prototype, 'innerText', around);
  for (const name of ['getAttribute', 'getAttributeNames', 'attributes']) watch(Element.prototype, name, own);
  for (const name of ['innerHTML', 'outerHTML']) watch(Element.prototype, name, around);
  for (const name of ['textContent', 'cloneNode']) watch(Node.prototype, name, around);
  watch(EventTarget.prototype, 'addEventListener', own);
  document.documentElement.dataset.looks = '';
}

/**
 * Makes the call whose number `?fault=` names throw, and with `&always` all that follow it. The number of calls so far is
 * in `data-calls` of the document's root.
 */
export function breakOneCall(): void {
  const address = new URLSearchParams(location.search);
  const broken = Number(address.get('fault'));
  const always = address.has('always');
  const root = document.documentElement;
  let calls = 0;
  const count = (name: string): void => {
    calls += 1;
    root.setAttribute('data-calls', String(calls));
    if (broken > 0 && (calls === broken || (always && calls > broken))) throw new Error(`broken: ${name}`);
  };
  const owners: readonly (readonly [object, readonly string[]])[] = [
    [Document.prototype, ['querySelector', 'querySelectorAll', 'createElement', 'createTextNode']],
    [Element.prototype, ['querySelector', 'querySelectorAll', 'closest', 'append', 'attachShadow']],
    [Element.prototype, ['getBoundingClientRect', 'getClientRects', 'matches']],
    [Node.prototype, ['insertBefore', 'contains']],
    [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
    [HTMLElement.prototype, ['click', 'focus']],
    [MutationObserver.prototype, ['observe']],
    [chrome.runtime, ['sendMessage', 'getURL']],
    [chrome.storage.local, ['get', 'set']],
    [chrome.i18n, ['getMessage']],
  ];
  for (const [owner, names] of owners) {
    for (const name of names) {
      const original: unknown = Reflect.get(owner, name);
      if (typeof original !== 'function') continue;
      Object.defineProperty(owner, name, {
        configurable: true,
        writable: true,
        value(this: unknown, ...given: unknown[]) {
          count(name);
          return Reflect.apply(original, this, given);
        },
      });
    }
  }
}
