/** The texts in every language: the same ones, whole, used, and short where they stand on buttons. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/data/open';
import type { MessageKey } from '../../src/model/message';
import { buildIndex, understand } from '../../src/understand/understand';

const top = fileURLToPath(new URL('../..', import.meta.url));
const locales = `${top}/src/assets/_locales`;

/** Key to text, in the order of the file. */
type Texts = ReadonlyMap<string, string>;

function textsOf(language: string): Texts {
  const file: Record<string, { message: string }> = JSON.parse(
    readFileSync(`${locales}/${language}/messages.json`, 'utf8'),
  );
  return new Map(Object.entries(file).map(([key, { message }]) => [key, message]));
}

const english = textsOf('en');
/** What the command line says stays English. */
const translated = [...english.keys()].filter((key) => !key.startsWith('cli_'));
const languages = readdirSync(locales).filter((name) => name !== 'en');
const translations = languages.map((language) => ({ language, texts: textsOf(language) }));

const placeholders = (text: string): string => [...new Set(text.match(/\$\d/g))].sort().join(' ');

/** Same text as in English, and right: names, things typed as they are, and words the language shares with English. */
const sameAsEnglish: Readonly<Record<string, readonly MessageKey[]>> = {
  all: ['reason_refused', 'ui_panel', 'ui_example_command', 'ui_example_route', 'ui_example_error'],
  de: ['fields_name', 'copy_md_token'],
  es: ['copy_md_token', 'note_kind_feed'],
  fr: ['ui_host_options', 'fields_description', 'copy_md_permission'],
  pt_BR: ['copy_md_token', 'note_kind_feed', 'ui_quoted'],
  zh_CN: ['ui_quoted'],
};

/** Texts on buttons. Twelve letters are never too many, "Undo" is a short word only in English. */
const buttons: readonly MessageKey[] = [
  'ui_apply',
  'ui_undo',
  'ui_copy',
  'ui_close',
  'ui_details',
  'ui_more',
  'ui_fewer',
  'ui_exchange_short',
  'ui_add',
  'ui_continue',
  'ui_fields_fill',
  'ui_host_use',
  'ui_host_once',
  'ui_host_stop',
  'role_set',
  'options_add',
  'options_allow',
  'options_remove',
  'options_use',
  'options_share',
  'options_take_plan',
  'options_export',
  'options_reset',
  'options_take',
];
const longest = (onButton: string): number => Math.max(12, 1.8 * onButton.length);

describe('the languages', () => {
  it('are those we can keep', () => {
    expect(languages).toEqual(['de', 'es', 'fr', 'ja', 'pt_BR', 'zh_CN']);
  });

  it.each(translations)('$language has the keys of English, in its order', ({ texts }) => {
    expect([...texts.keys()]).toEqual(translated);
  });

  it.each(translations)('$language fills in the same values', ({ texts }) => {
    const wrong = [...texts].filter(
      ([key, text]) => placeholders(text) !== placeholders(english.get(key) ?? ''),
    );
    expect(wrong).toEqual([]);
  });

  it.each([{ language: 'en', texts: english }, ...translations])(
    '$language leaves no text empty or ragged',
    ({ texts }) => {
      const ragged = [...texts].filter(
        ([, text]) =>
          text.trim() === '' || text !== text.trim() || / {2}(?! )/.test(text.replace(/\n +/g, '\n')),
      );
      expect(ragged).toEqual([]);
    },
  );

  it.each(translations)('$language says in English only what is the same there', ({ language, texts }) => {
    const same = [...texts].filter(([key, text]) => text === english.get(key)).map(([key]) => key);
    const right = [...(sameAsEnglish.all ?? []), ...(sameAsEnglish[language] ?? [])];
    expect(same.sort()).toEqual(right.sort());
  });

  it.each(translations)('$language names itself, for screen readers and fonts', ({ language, texts }) => {
    expect(texts.get('ui_language')).toBe(language.replace('_', '-'));
  });

  it.each(translations)('$language keeps buttons short', ({ texts }) => {
    const long = buttons.filter((key) => (texts.get(key) ?? '').length > longest(english.get(key) ?? ''));
    expect(long).toEqual([]);
  });

  it.each(translations)('$language names scopes, variables and paths as GitLab does', ({ texts }) => {
    const names = /\b(?:[a-z0-9]+(?:_[a-z0-9]+)+|[A-Z]+(?:_[A-Z]+)+|api|sudo)\b|(?<![\w:])\/[a-z][\w/:-]*/g;
    const named = (text: string): string => [...new Set(text.match(names))].sort().join(' ');
    const words = [...texts].filter(([key]) => key !== 'ui_example_words');
    expect(words.filter(([key, text]) => named(text) !== named(english.get(key) ?? ''))).toEqual([]);
  });

  it.each(translations)('$language has a name and a description that the stores take', ({ texts }) => {
    // Firefox takes names of 50 letters, Chrome descriptions of 132.
    expect(texts.get('extension_name')?.length).toBeLessThanOrEqual(50);
    expect(texts.get('extension_description')?.length).toBeLessThanOrEqual(132);
  });
});

describe('the example in words', () => {
  const index = buildIndex(openCatalog());
  const understood = (texts: Texts): readonly string[] =>
    understand(index, texts.get('ui_example_words') ?? '').wishes.flatMap((wish) =>
      wish.candidates.filter(({ chosen }) => chosen).map(({ operation }) => operation),
    );

  it.each(translations)('is understood in $language as in English', ({ texts }) => {
    expect(understood(texts)).toEqual(understood(english));
    expect(understood(texts)).not.toEqual([]);
  });
});
