/**
 * Everything we put into a foreign page is mounted here: one host element, one open shadow root, one style, one Preact
 * tree. The hosts are plain elements with our tag names, because content scripts have no custom element registry.
 */
import { type ComponentChild, render } from 'preact';

/** A piece of ours in the page. */
export interface Mounted {
  readonly element: HTMLElement;
  /** Renders synchronously, so that the first paint already has its final size. */
  show(content: ComponentChild): void;
  /** Removes the element and everything in it. */
  destroy(): void;
}

/** Not one of these may reach the page: Enter would submit GitLab's form, letters would trigger its shortcuts. */
const keptInside = [
  ...['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'dblclick'],
  ...[
    'keydown',
    'keyup',
    'keypress',
    'beforeinput',
    'input',
    'change',
    'submit',
    'reset',
    'paste',
    'copy',
    'cut',
  ],
];

/** The page's rules stop at our element, even those for every child of a row; only its font comes through. */
const isolation = [
  ['all', 'initial'],
  ['display', 'block'],
  ['font-family', 'inherit'],
] as const;

/** Our elements in a page. */
export type OwnTag = 'scopewise-note' | 'scopewise-mark' | 'scopewise-panel';

/** Makes an element of ours with its own shadow root; the caller inserts it. */
export function mount(document: Document, tag: OwnTag, css: string): Mounted {
  const element = document.createElement(tag);
  for (const [property, value] of isolation) element.style.setProperty(property, value, 'important');
  const root = element.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = css;
  let body = bodyIn(document);
  root.append(style, body);
  for (const type of keptInside) element.addEventListener(type, (event) => event.stopPropagation());
  return {
    element,
    show(content) {
      try {
        render(content, body);
      } catch (error) {
        // Preact cannot go on from a tree that it left half way: the next view begins anew.
        const broken = body;
        body = bodyIn(document);
        broken.replaceWith(body);
        empty(broken);
        throw error;
      }
    },
    destroy() {
      element.remove();
      empty(body);
    },
  };
}

function bodyIn(document: Document): HTMLElement {
  const body = document.createElement('div');
  body.className = 'scopewise';
  return body;
}

/** For a tree that has left the page: what its clean-up throws must not keep another one of ours in. */
function empty(body: HTMLElement): void {
  try {
    render(null, body);
  } catch {
    // Nothing of it is shown any more.
  }
}
