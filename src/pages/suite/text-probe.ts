/** Catches every look into a text field or at page text, by watching the properties through which it would go. */

/** A property, and the elements on which it may be read. */
interface Watched {
  readonly owner: object;
  readonly property: string;
  mayRead(element: Element): boolean;
}

const choice = (element: Element): boolean =>
  element.matches('input[type="checkbox"], input[type="radio"], option, select[name$="[access_level]"]');
const script = (element: Element): boolean => element.localName === 'script';
const never = (): boolean => false;

function watched(): readonly Watched[] {
  return [
    { owner: HTMLInputElement.prototype, property: 'value', mayRead: choice },
    { owner: HTMLInputElement.prototype, property: 'defaultValue', mayRead: never },
    { owner: HTMLTextAreaElement.prototype, property: 'value', mayRead: never },
    { owner: HTMLTextAreaElement.prototype, property: 'defaultValue', mayRead: never },
    { owner: HTMLSelectElement.prototype, property: 'value', mayRead: choice },
    { owner: Element.prototype, property: 'innerHTML', mayRead: never },
    { owner: Element.prototype, property: 'outerHTML', mayRead: never },
    { owner: HTMLElement.prototype, property: 'innerText', mayRead: never },
    { owner: HTMLElement.prototype, property: 'dataset', mayRead: never },
    ...[Element.prototype, Node.prototype].map((owner) => ({
      owner,
      property: 'textContent',
      mayRead: script,
    })),
  ];
}

/** Attributes that may hold a text or a secret, and the elements on which they may be read all the same. */
const tellingAttribute = /^(?:value|placeholder|title|data-.*|aria-.*)$/;
const readableAttributes: Readonly<Record<string, string>> = {
  value: 'input[type="checkbox"], input[type="radio"], option',
  'data-testid': 'input[type="checkbox"], li',
  'aria-selected': '[role="option"], [role="tab"]',
  'data-page': 'body',
};

/** Runs `work` and returns what it read that it must not read, as `value of <textarea>`. `mayRead`: allowed this once. */
export async function readsOf(
  work: () => void | Promise<void>,
  mayRead: (what: string, element: Element) => boolean = never,
): Promise<readonly string[]> {
  const reads: string[] = [];
  const note = (what: string, element: Element): void => {
    if (!mayRead(what, element)) reads.push(`${what} of <${element.localName}>`);
  };
  const restore = [
    ...watched().flatMap((target) => instrument(target, note)),
    instrumentAttributes((name, element) => {
      const allowed = readableAttributes[name];
      if (tellingAttribute.test(name) && !(allowed && element.matches(allowed))) note(name, element);
    }),
  ];
  try {
    await work();
  } finally {
    for (const undo of restore) undo();
  }
  return reads;
}

function instrument(
  { owner, property, mayRead }: Watched,
  note: (what: string, element: Element) => void,
): readonly (() => void)[] {
  const original = Object.getOwnPropertyDescriptor(owner, property);
  const read = original?.get;
  if (!original || !read) return [];
  Object.defineProperty(owner, property, {
    ...original,
    get(this: Element) {
      if (!mayRead(this)) note(property, this);
      return read.call(this);
    },
  });
  return [() => Object.defineProperty(owner, property, original)];
}

function instrumentAttributes(note: (name: string, element: Element) => void): () => void {
  const original = Element.prototype.getAttribute;
  Element.prototype.getAttribute = function (this: Element, name: string) {
    note(name, this);
    return original.call(this, name);
  };
  return () => {
    Element.prototype.getAttribute = original;
  };
}
