/** English on the level of words: articles, plurals, and words out of identifiers. */
import { titleTables } from './tables';

/** Words whose first letter and first sound disagree. */
const withA = /^(use[rs]?\b|usage|unique|URL|UI\b|one\b|unit|Euro)/;
const withAn = /^(SSH|MR\b|ML|npm|RPM|LDAP|SBOM|HTTP|LFS|MCP|LLM|X\.|SMS|hour|HTML)/;

/** `a job`, `an SSH key`. */
export function withArticle(noun: string): string {
  const an = withAn.test(noun) || (/^[aeiou]/i.test(noun) && !withA.test(noun));
  return `${an ? 'an' : 'a'} ${noun}`;
}

/** `entry` -> `entries`, `branch` -> `branches`; the head noun is the last word. */
export function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(s|x|ch|sh)$/.test(noun)) return `${noun}es`;
  return `${noun}s`;
}

const singularOnly = new Set([
  'status',
  'access',
  'https',
  'ldap',
  'sast',
  'canvas',
  'alias',
  'devops',
  'analytics',
]);
const withSilentE = /(cach|releas|licens|respons|databas|purchas|phas|leas)es$/;

/** `entries` -> `entry`; a word that is no plural comes back as it is. */
export function singularOf(word: string): string {
  if (singularOnly.has(word) || word.endsWith('ss')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (withSilentE.test(word)) return word.slice(0, -1);
  if (/(us|ss|x|ch|sh|as)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Lower-case words of a snake, kebab or camel identifier. */
export function wordsOf(identifier: string): string[] {
  return identifier
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[\s_.-]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

/** Words as people write them: acronyms and product names keep their own spelling. */
export function spelled(words: readonly string[]): string {
  const { spellings } = titleTables();
  return words.map((word) => spellings.get(word) ?? word).join(' ');
}

/** First letter upper case, unless the word has a spelling of its own. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
