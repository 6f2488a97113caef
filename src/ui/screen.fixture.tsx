/** Renders components for tests, with the English texts, and finds things the way a person does: by role and name. */
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import messages from '../assets/_locales/en/messages.json';
import type { Translate } from '../model/message';
import { Texts } from './texts';

/** English texts without a browser. */
const english: Translate = (key, ...values) =>
  messages[key].message.replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '');

/** What is on screen, and what a person can do with it. */
export interface Screen {
  readonly root: HTMLElement;
  show(content: ComponentChild): Promise<void>;
  button(name: string): HTMLButtonElement;
  buttons(): readonly string[];
  find<Found extends Element>(selector: string): Found;
  text(): string;
  press(name: string): Promise<void>;
  /** Lets what the component asked for arrive and be shown. */
  arrived(): Promise<void>;
  /** Sends a key to what has the focus. */
  key(key: string): Promise<KeyboardEvent>;
  type(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void>;
  choose(field: HTMLSelectElement, value: string): Promise<void>;
}

/** Renders into an empty document. */
export async function onScreen(content: ComponentChild): Promise<Screen> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const nameOf = (button: Element): string =>
    (button.getAttribute('aria-label') ?? button.textContent ?? '').trim();
  const all = (): HTMLButtonElement[] => [...root.querySelectorAll('button')];
  const screen: Screen = {
    root,
    show: (next) => act(() => render(<Texts.Provider value={english}>{next}</Texts.Provider>, root)),
    button: (name) => {
      const found = all().filter((button) => nameOf(button) === name);
      if (found.length !== 1 || !found[0]) throw new Error(`${found.length} buttons named ${name}`);
      return found[0];
    },
    buttons: () => all().map(nameOf),
    find<Found extends Element>(selector: string): Found {
      const found = root.querySelector<Found>(selector);
      if (!found) throw new Error(`nothing matches ${selector}`);
      return found;
    },
    text: () => root.textContent ?? '',
    press: (name) =>
      act(() => {
        const button = screen.button(name);
        button.focus();
        button.click();
      }),
    arrived: () => act(() => new Promise((resolve) => setTimeout(resolve))),
    async key(key) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      await act(() => void (document.activeElement ?? root).dispatchEvent(event));
      return event;
    },
    type: (field, text) =>
      act(() => {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    choose: (field, value) =>
      act(() => {
        field.value = value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }),
  };
  await screen.show(content);
  return screen;
}
