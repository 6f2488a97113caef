/** Guesses the language of a text from its script and its small words. */
import type { Language } from './entries';
import type { Lexicon } from './lexicon';
import type { Token } from './tokens';

/** Words looked at; enough for any sentence. */
const mostWords = 200;

/** A text this full of small words of one language is in that language. */
const sureFrom = 2;

export interface Guess {
  readonly language: Language;
  /** False for texts too short to tell; then words of any language count. */
  readonly sure: boolean;
}

/** The language with the most small words of its own; English when in doubt. */
export function guessLanguage(lexicon: Lexicon, tokens: readonly Token[], text: string): Guess {
  if (/[\u3040-\u30ff]/.test(text)) return { language: 'ja', sure: true };
  if (/[\u3400-\u9fff]/.test(text)) return { language: 'zh', sure: true };
  const score: Partial<Record<Language, number>> = {};
  for (const token of tokens.slice(0, mostWords)) {
    const languages = languagesOf(lexicon, token.stem);
    for (const language of languages) score[language] = (score[language] ?? 0) + 1 / languages.size;
  }
  let best: Language = 'en';
  for (const language of ['de', 'fr', 'es', 'pt'] as const) {
    if ((score[language] ?? 0) > (score[best] ?? 0)) best = language;
  }
  return { language: best, sure: (score[best] ?? 0) >= sureFrom };
}

/** The languages that have this small word. */
function languagesOf(lexicon: Lexicon, stem: string): ReadonlySet<Language> {
  const languages = new Set<Language>();
  for (const { kind, language, words } of lexicon.startingWith(stem))
    if (kind === 'function' && language !== 'any' && words.length === 1) languages.add(language);
  return languages;
}
