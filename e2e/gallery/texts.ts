import german from '../../src/assets/_locales/de/messages.json';
import english from '../../src/assets/_locales/en/messages.json';
import japanese from '../../src/assets/_locales/ja/messages.json';
import type { Translate } from '../../src/model/message';

/** `longer`: English with what a longer language adds, about a third more room, in long words. */
export type GalleryLanguage = 'en' | 'de' | 'ja' | 'longer';

const translated: Partial<Record<GalleryLanguage, Partial<typeof english>>> = { de: german, ja: japanese };

const padding = 'Zugriffsberechtigungsumfangsbeschreibung';

/** The texts of the interface. */
export function texts(language: GalleryLanguage): Translate {
  // As the browser does, English where a language has no text.
  const messages = { ...english, ...translated[language] };
  return (key, ...values) => {
    const text = messages[key].message.replace(
      /\$(\d)/g,
      (_, place: string) => values[Number(place) - 1] ?? '',
    );
    return language === 'longer' ? `${text} ${padding.slice(0, Math.ceil(text.length / 3))}` : text;
  };
}
