import messages from '../../src/assets/_locales/en/messages.json';
import type { Translate } from '../../src/model/message';

/** What a longer language adds: German needs about a third more room, in long words. */
const padding = 'Zugriffsberechtigungsumfangsbeschreibung';

/** The English texts; `lengthened` shows how they look in a language with long words. */
export function texts(lengthened: boolean): Translate {
  return (key, ...values) => {
    const text = messages[key].message.replace(
      /\$(\d)/g,
      (_, place: string) => values[Number(place) - 1] ?? '',
    );
    return lengthened ? `${text} ${padding.slice(0, Math.ceil(text.length / 3))}` : text;
  };
}
