/** Guesses the language of a text from its script and its small words. */
import type { Language, Lexicon } from './lexicon';
import type { Token } from './tokens';

/** Words looked at; enough for any sentence. */
const mostWords = 200;

/** The language with the most small words of its own; English when in doubt. */
export function guessLanguage(lexicon: Lexicon, tokens: readonly Token[], text: string): Language {
  if (/[\u3040-\u30ff]/.test(text)) return 'ja';
  if (/[\u3400-\u9fff]/.test(text)) return 'zh';
  const score: Partial<Record<Language, number>> = {};
  for (const token of tokens.slice(0, mostWords)) {
    const languages = new Set(lexicon.stopWords.get(token.stem) ?? []);
    for (const language of languages) score[language] = (score[language] ?? 0) + 1 / languages.size;
  }
  let best: Language = 'en';
  for (const language of ['de', 'fr', 'es', 'pt'] as const) {
    if ((score[language] ?? 0) > (score[best] ?? 0)) best = language;
  }
  return best;
}
