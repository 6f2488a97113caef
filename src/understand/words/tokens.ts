/**
 * Cuts text into words. Latin words become stems, so that "creating", "creates" and "create" meet in one entry;
 * Chinese and Japanese runs stay whole, because only the dictionary knows where their words end.
 */

/** One word, or one run of Chinese or Japanese script. Offsets are UTF-16 of the given text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Lower case, without accents. */
  readonly word: string;
  readonly stem: string;
  readonly script: 'latin' | 'cjk';
  /** Signs between the word before and this one, blanks removed. */
  readonly before: string;
  /** True when a line break stands before this word. */
  readonly newLine: boolean;
  /** True when no blank stands before this word: the sign belongs to a name, as in `gitlab-ci.yml`. */
  readonly glued: boolean;
}

const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々])[\p{L}\p{N}\p{M}])+/gu;
/** A file's name is one word, whatever words it is made of; CI configuration has its own entry. */
const fileName =
  /(?<![\w.-])(?!\.?gitlab-ci)[\w-]+\.(?:json|ya?ml|md|txt|toml|xml|lock|cfg|ini|tf|csv|html)(?![\w.])/gi;
const cjkPattern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
/** Most texts are; patterns over scripts are slow. */
const ascii = /^[\x20-\x7e]*$/;
const asciiWords = /[A-Za-z0-9]+/g;
const keepsFinalS = /(?:ss|us|is)$/;
const doubled = /([bcdfghjkmnpqrtvwx])\1$/;

/** The words of `text` in order. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  const words = ascii.test(text) ? asciiWords : wordPattern;
  for (const match of text.replace(fileName, oneWord).matchAll(words)) {
    const raw = match[0];
    const start = match.index;
    const gap = text.slice(last, start);
    const cjk = !ascii.test(raw) && cjkPattern.test(raw);
    const word = cjk ? raw.toLowerCase() : plainLetters(raw);
    tokens.push({
      start,
      end: start + raw.length,
      word,
      stem: cjk ? word : stem(word),
      script: cjk ? 'cjk' : 'latin',
      before: gap.replace(/\s+/g, ''),
      newLine: gap.includes('\n'),
      glued: gap !== '' && !/\s$/.test(gap),
    });
    last = start + raw.length;
  }
  return tokens;
}

/** A word of the same length that the vocabulary knows. */
function oneWord(name: string): string {
  return name.length < 8 ? name.replace('.', '_') : 'filename'.padEnd(name.length, ' ');
}

/** Lower case without accents: "Übermäßig" becomes "ubermassig". */
export function plainLetters(word: string): string {
  const lower = word.toLowerCase();
  if (ascii.test(lower)) return lower;
  return lower
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}

/** A light stem: endings of number and tense go, the rest stays readable. Both sides of a look-up use it. */
export function stem(word: string): string {
  if (word.length < 4) return word.length === 3 && /[^aeious]s$/.test(word) ? word.slice(0, -1) : word;
  return withoutFinalE(withoutTense(singular(word)));
}

function singular(word: string): string {
  if (!word.endsWith('s') || keepsFinalS.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|us|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function withoutTense(word: string): string {
  if (word.length > 5 && word.endsWith('ing')) return undoubled(word.slice(0, -3));
  if (word.length > 4 && word.endsWith('ed') && !word.endsWith('eed')) {
    return undoubled(word.slice(0, -2)).replace(/i$/, 'y');
  }
  return word;
}

/** "running" is "run", but "added" is "add". */
function undoubled(word: string): string {
  return word.length > 3 ? word.replace(doubled, '$1') : word;
}

function withoutFinalE(word: string): string {
  // "note" is not "not".
  if (word === 'note') return word;
  return word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word;
}

/** True when `text` begins with Chinese or Japanese script. */
export function isCjk(text: string): boolean {
  return /^[\u3040-\u30ff\u3400-\u9fff]/.test(text);
}
