import messages from '../../assets/_locales/en/messages.json';
import type { Translate } from '../../model/message';

/** English texts without a browser: the same file and the same `$1` as the browser's own look-up. */
export const english: Translate = (key, ...values) =>
  messages[key].message.replace(/\$([1-9])/g, (_found, place: string) => values[Number(place) - 1] ?? '');
