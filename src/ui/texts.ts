import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../model/message';

/** Fixed labels in the reader's language. Shows the key where nobody provided texts, so a slip is seen. */
export const Texts = createContext<Translate>((key) => key);

/** The texts for a component. */
export function useTexts(): Translate {
  return useContext(Texts);
}
