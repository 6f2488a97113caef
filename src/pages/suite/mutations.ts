/** Pages that GitLab never made: nodes removed, duplicated, renamed, moved. Seeded, so that a failure can be repeated. */

/** Marks a scope checkbox with its true scope before anything is mutated; no adapter looks at it. */
export const truthAttribute = 'data-truth';

/** Numbers from 0 below 1 (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of the items; undefined where there is none. */
export function pick<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

const mutations: readonly ((element: Element, random: () => number) => void)[] = [
  (element) => element.remove(),
  (element) => element.after(copyOf(element)),
  (element, random) => {
    const name = pick(attributesOf(element), random);
    if (name) element.setAttribute(name, `${element.getAttribute(name)}-other`);
  },
  (element, random) => {
    const name = pick(attributesOf(element), random);
    if (name) element.removeAttribute(name);
  },
  (element) => {
    const renamed = element.ownerDocument.createElement('section');
    renamed.append(...element.childNodes);
    element.replaceWith(renamed);
  },
  (element, random) => {
    // No parser puts anything into a field.
    const places = [...element.ownerDocument.querySelectorAll('body, body :not(input, textarea, select *)')];
    const place = pick(places, random);
    if (place && !element.contains(place)) place.append(element);
  },
];

/** Changes 1 to 4 elements, every second one near the scopes. */
export function mutate(document: Document, random: () => number): void {
  const times = 1 + Math.floor(random() * 4);
  for (let time = 0; time < times; time++) {
    const scope = random() < 0.5 ? 'form, form *' : 'body, body *';
    const element = pick([...document.querySelectorAll(scope)], random);
    const mutation = pick(mutations, random);
    if (element && mutation) mutation(element, random);
  }
}

/**
 * Renders a part of the page anew, as frameworks do when they do not keep nodes: copies with the same ticks, but without
 * anything that was added to the old ones from outside.
 */
export function renderAnew(part: Element): void {
  part.replaceWith(copyOf(part));
}

/** Browsers copy ticks; happy-dom copies how they were at first. */
function copyOf(element: Element): Node {
  const copy = element.cloneNode(true);
  const inputs = (tree: Node): readonly HTMLInputElement[] =>
    tree instanceof Element
      ? [...(tree instanceof HTMLInputElement ? [tree] : []), ...tree.querySelectorAll('input')]
      : [];
  const old = inputs(element);
  for (const [at, input] of inputs(copy).entries()) input.checked = old[at]?.checked ?? false;
  return copy;
}

function attributesOf(element: Element): readonly string[] {
  return element.getAttributeNames().filter((name) => name !== truthAttribute);
}
