import type messages from '../assets/_locales/en/messages.json';

/** A key of `_locales/en/messages.json`, the one list of everything we say to people. */
export type MessageKey = keyof typeof messages;

/** Something to say, not yet in a language. `values` fill `$1`, `$2`, ... of the text. */
export interface Message {
  readonly key: MessageKey;
  readonly values?: readonly string[];
}

/** Turns a message into text of the reader's language. */
export type Translate = (key: MessageKey, ...values: readonly string[]) => string;

/** Puts whole messages into words. */
export function sayWith(translate: Translate): (message: Message) => string {
  return ({ key, values = [] }) => translate(key, ...values);
}
